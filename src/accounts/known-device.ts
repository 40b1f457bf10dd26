import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { MasterKey } from '../platform/crypto/master-key.js';
import { Cookies } from '../platform/http/cookies.js';
import { newToken, tokenHash } from './passwords.js';

const DEVICE_COOKIE = 'recours_device';
const KEPT_SECONDS = 180 * 24 * 3600;

/**
 * A browser in which an account was signed in before: whoever comes back in it does not wait behind strangers who try
 * her address. The cookie opens nothing; it names no account, and only the key tells for whom it was made.
 */
@Injectable()
export class KnownDevice {
  private readonly key: Buffer;
  constructor(
    keys: MasterKey,
    private readonly cookies: Cookies,
  ) {
    this.key = keys.derive('known-device');
  }

  /** What the browser brings, to be asked about with `counterOf`. */
  of(request: Request): string | undefined {
    return this.cookies.read(request, DEVICE_COOKIE);
  }

  /** The row that counts this device's failures, or null when the cookie was not made for this account. */
  counterOf(brought: string | undefined, accountId: string): string | null {
    const [id = '', mac = ''] = brought?.split('.') ?? [];
    const right = Buffer.from(this.mac(id, accountId));
    const told = Buffer.from(mac);
    const isRight = told.length === right.length && timingSafeEqual(told, right);
    return isRight ? `d-${tokenHash(id).slice(0, 34)}` : null;
  }

  /** Signed in here: from now on this browser is known for this account. */
  remember(request: Request, response: Response, accountId: string): void {
    const known = this.of(request);
    const isKnown = this.counterOf(known, accountId) !== null;
    const id = newToken();
    const value = isKnown && known ? known : `${id}.${this.mac(id, accountId)}`;
    this.cookies.set(response, DEVICE_COOKIE, value, KEPT_SECONDS);
  }

  private mac(id: string, accountId: string): string {
    return createHmac('sha256', this.key).update(`${accountId}\n${id}`).digest('base64url');
  }
}
