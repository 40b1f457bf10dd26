import { Injectable } from '@nestjs/common';
import { parse, serialize } from 'cookie';
import type { Request, Response } from 'express';
import { Settled } from '../settled.js';

/**
 * The service's own cookies: HttpOnly, SameSite=Lax. Over https they are `Secure` and bear the prefix `__Host-`, so
 * that neither a sibling domain nor a page in clear can plant one (RFC 6265bis, 4.1.3.2); a browser refuses that
 * prefix over http, where only this machine itself is served.
 */
@Injectable()
export class Cookies {
  constructor(private readonly settled: Settled) {}

  read(request: Request, name: string): string | undefined {
    return parse(request.headers.cookie ?? '')[this.named(name)];
  }

  /** Lives as long as the browser does, unless `seconds` are given. */
  set(response: Response, name: string, value: string, seconds?: number): void {
    const { secure } = this.settled;
    const lasting = seconds === undefined ? {} : { maxAge: seconds };
    const options = { path: '/', httpOnly: true, sameSite: 'lax', secure, ...lasting } as const;
    response.append('Set-Cookie', serialize(this.named(name), value, options));
  }

  clear(response: Response, name: string): void {
    this.set(response, name, '', 0);
  }

  private named(name: string): string {
    return this.settled.secure ? `__Host-${name}` : name;
  }
}
