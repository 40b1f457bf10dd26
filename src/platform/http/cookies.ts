import { parse, serialize } from 'cookie';
import type { Request, Response } from 'express';

export const readCookie = (request: Request, name: string): string | undefined =>
  parse(request.headers.cookie ?? '')[name];

/** HttpOnly, SameSite=Lax, `Secure` where the service is reached over https; a session cookie unless `seconds` is given. */
export function setCookie(
  response: Response,
  name: string,
  value: string,
  options: { secure: boolean; seconds?: number },
): void {
  response.append(
    'Set-Cookie',
    serialize(name, value, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: options.secure,
      ...(options.seconds === undefined ? {} : { maxAge: options.seconds }),
    }),
  );
}

export const clearCookie = (response: Response, name: string, secure: boolean): void =>
  setCookie(response, name, '', { secure, seconds: 0 });
