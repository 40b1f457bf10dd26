import type { IncomingMessage } from 'node:http';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

/** A body is sent in a minute or not at all: a stranger must not hold a connection by sending slowly. */
const BODY_MS = 60_000;

/** How long a sender who was answered before her end may go on talking: one cut off at once never reads why. */
const LINGER_MS = 5_000;

const hurried = new WeakMap<IncomingMessage, NodeJS.Timeout>();

/** Whoever is answered or not, nobody sends for ever; for the whole application, before it is known who asks. */
export function haste(body = BODY_MS, linger = LINGER_MS): RequestHandler {
  return (request: Request, response: Response, next: NextFunction): void => {
    hurried.set(request, cutOffAfter(body, request));
    request.once('close', () => takeTime(request));
    response.once('finish', () => request.complete || cutOffAfter(linger, request));
    next();
  };
}

/** Files may take hours: said by the room that reads them, once it is known who sends, and that she may. */
export function takeTime(request: IncomingMessage): void {
  clearTimeout(hurried.get(request));
}

const cutOffAfter = (milliseconds: number, request: IncomingMessage): NodeJS.Timeout =>
  setTimeout(() => request.complete || request.destroy(), milliseconds).unref();
