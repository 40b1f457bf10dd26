import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { Forbidden, NotUnderstood } from '../errors.js';
import { isSafe } from './is-safe.js';

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
      ...(secure ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
      'Content-Security-Policy': CONTENT_POLICY,
      'Cache-Control': 'no-store',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
      // Not `no-referrer`: it would make browsers send `Origin: null` with our own forms.
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'X-Robots-Tag': 'noindex, nofollow',
    });
    next();
  };

/** Where files are received, which no other room reads. */
const SENDS_FILES = /^(\/api)?\/cases\/[^/]+\/documents\/?$|^\/dossiers\/[^/]+\/posting\/?$/i;

/** A body that nobody reads would be taken for an empty one, and a record be made of nothing. */
export function onlyJson(request: Request, _response: Response, next: NextFunction): void {
  const isRead = request.is('json') !== false || SENDS_FILES.test(request.originalUrl.split('?')[0] ?? '');
  const length = request.headers['content-length'];
  const hasBody = request.headers['transfer-encoding'] !== undefined || Number(length ?? 0) > 0;
  next(hasBody && !isRead ? new NotUnderstood({ key: 'http.onlyJson' }) : undefined);
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Only under our own name, or under this machine's to whoever stands on it: a name that was made to point here would
 * be an origin of its own to a browser, with our pages in it.
 */
export function ownHost(publicUrl: string): RequestHandler {
  const own = new URL(publicUrl).host;
  return (request, _response, next) => {
    const host = request.headers.host ?? '';
    const name = /^(.*?)(:\d{1,5})?$/.exec(host)?.[1] ?? '';
    next(host === own || LOOPBACK.has(name) ? undefined : new Forbidden({ key: 'http.unknownHost' }));
  };
}

/**
 * An act must come from our own pages: a foreign `Origin` or `Sec-Fetch-Site` is refused, their absence (a script)
 * is accepted. The origin is compared with what we are, never with the `Host` that the caller claims.
 */
export function sameOrigin(publicUrl: string): RequestHandler {
  const own = new URL(publicUrl);
  const loopback = (origin: URL): boolean => LOOPBACK.has(origin.hostname);
  const isOwn = (origin: string, request: Request): boolean => {
    if (origin === own.origin) return true;
    if (!URL.canParse(origin)) return false;
    const url = new URL(origin);
    return loopback(own) && loopback(url) && Number(url.port || 80) === request.socket.localPort;
  };
  return (request, _response, next) => {
    if (isSafe(request)) return next();
    const site = request.headers['sec-fetch-site'];
    const origin = request.headers.origin;
    const foreign =
      (site !== undefined && site !== 'same-origin' && site !== 'none') ||
      (origin !== undefined && !isOwn(origin, request));
    next(foreign ? new Forbidden({ key: 'http.foreignOrigin' }) : undefined);
  };
}
