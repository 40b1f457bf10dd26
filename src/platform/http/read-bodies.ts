import { raw, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { NotUnderstood, TooLarge } from '../errors.js';
import { parseForm } from './parse-form.js';
import { parseJson } from './parse-json.js';
import { visitorOf } from './visitor.js';

/** An address, a password, and where one wanted to go: whom we do not know gets no more of our memory. */
const STRANGER = 16 * 1024;

/** Two hundred thousand characters of Ethiopic take nine bytes each in a url-encoded form. */
const FORM = 8 * 1024 * 1024;

/** Of JSON a third will do; it is read in one turn of the loop, which three megabytes hold for some thirty milliseconds. */
const JSON_TEXT = 3 * 1024 * 1024;

/**
 * Bodies of one media type, read only as far as it is known who asks, and understood afterwards. What announces more
 * is refused before it is read.
 */
function bodies(
  type: string,
  most: number,
  understand: (body: Buffer, request: Request) => unknown,
): RequestHandler {
  const upTo = (limit: number): RequestHandler => raw({ type, limit, inflate: false });
  const readers = { known: upTo(most), stranger: upTo(STRANGER) };
  return (request: Request, response: Response, next: NextFunction): void => {
    if (!request.is(type)) return next();
    const { isKnown } = visitorOf(request);
    if (Number(request.headers['content-length'] ?? 0) > (isKnown ? most : STRANGER))
      return next(new TooLarge());
    readers[isKnown ? 'known' : 'stranger'](request, response, (refusal?: unknown) => {
      if (refusal || !Buffer.isBuffer(request.body)) return next(refusal);
      Promise.resolve(request.body)
        .then((body) => understand(body, request))
        .then((body) => {
          request.body = body;
          next();
        })
        .catch(next);
    });
  };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** What a program sends. @throws NotUnderstood, TooLarge */
export const readJson = bodies('application/json', JSON_TEXT, (body) => {
  try {
    return parseJson(utf8.decode(body));
  } catch (thrown) {
    // Wrong bytes are refused, never replaced by marks.
    throw thrown instanceof TooLarge ? thrown : new NotUnderstood();
  }
});

const typed = new WeakMap<Request, string>();

/** What a page sends; its text is kept beside for drafts. @throws TooLarge */
export const readForms = bodies('application/x-www-form-urlencoded', FORM, (body, request) => {
  const text = body.toString('latin1');
  typed.set(request, text);
  return parseForm(text);
});

/** The form as it was sent, url-encoded; undefined where none was. */
export const formAsSent = (request: Request): string | undefined => typed.get(request);

/** A route finds an object where nothing was sent. */
export function noBody(request: Request, _response: Response, next: NextFunction): void {
  request.body ??= {};
  next();
}
