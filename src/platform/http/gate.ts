import type { NextFunction, Request, Response } from 'express';
import { Forbidden, NotUnderstood } from '../errors.js';

/** Nothing but our own files; no frame, no form to elsewhere, nothing kept by the browser or told to others. */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

export const securityHeaders =
  (secure: boolean) =>
  (_request: Request, response: Response, next: NextFunction): void => {
    response.set({
      ...(secure ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
      'Content-Security-Policy': CONTENT_POLICY,
      'Cache-Control': 'no-store',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
      // Not `no-referrer`: it would make browsers send `Origin: null` with our own forms.
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'X-Robots-Tag': 'noindex, nofollow',
    });
    next();
  };

/** Where files are received; their own rooms stop a sender who falls silent. Paths are compared as Express does. */
const SENDS_FILES = /^(\/api)?\/cases\/[^/]+\/documents\/?$|^\/dossiers\/[^/]+\/posting\/?$/i;

/** A form is sent in a minute or not at all: a stranger must not hold memory by sending slowly. Files may take hours. */
const BODY_MS = 60_000;

export function hasteForBodies(request: Request, _response: Response, next: NextFunction): void {
  if (!SENDS_FILES.test(request.path)) {
    const timer = setTimeout(() => request.complete || request.destroy(), BODY_MS).unref();
    request.once('close', () => clearTimeout(timer));
  }
  next();
}

/** A body that nobody reads would be taken for an empty one, and a record be made of nothing. */
export function onlyJson(request: Request, _response: Response, next: NextFunction): void {
  const isRead = request.is('json') !== false || SENDS_FILES.test(request.originalUrl.split('?')[0] ?? '');
  const length = request.headers['content-length'];
  const hasBody = request.headers['transfer-encoding'] !== undefined || Number(length ?? 0) > 0;
  next(hasBody && !isRead ? new NotUnderstood({ key: 'http.onlyJson' }) : undefined);
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * An act must come from our own pages: a foreign `Origin` or `Sec-Fetch-Site` is refused, their absence (a script)
 * is accepted. The origin is compared with what we are, never with the `Host` that the caller claims.
 */
export function sameOrigin(
  publicUrl: string,
): (request: Request, response: Response, next: NextFunction) => void {
  const own = new URL(publicUrl);
  const loopback = (origin: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(origin.hostname);
  const isOwn = (origin: string, request: Request): boolean => {
    if (origin === own.origin) return true;
    if (!URL.canParse(origin)) return false;
    const url = new URL(origin);
    return loopback(own) && loopback(url) && Number(url.port || 80) === request.socket.localPort;
  };
  return (request, _response, next) => {
    if (SAFE.has(request.method)) return next();
    const site = request.headers['sec-fetch-site'];
    const origin = request.headers.origin;
    const foreign =
      (site !== undefined && site !== 'same-origin' && site !== 'none') ||
      (origin !== undefined && !isOwn(origin, request));
    next(foreign ? new Forbidden({ key: 'http.foreignOrigin' }) : undefined);
  };
}
