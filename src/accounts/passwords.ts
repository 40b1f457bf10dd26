import { createHash, randomBytes } from 'node:crypto';
import { argon2id, hash, verify } from 'argon2';

/** OWASP's second profile for Argon2id: 19 MiB, two passes, one lane. */
const OPTIONS = { type: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, OPTIONS);

let decoy: Promise<string> | undefined;

/** Takes as long for an address that nobody has as for a wrong password, so that neither tells the other. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(16).toString('hex'));
  const matches = await verify(stored ?? (await decoy), password);
  return stored !== null && matches;
}

/** 256 random bits for a cookie or a link: 43 characters. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token. Being random in full, it needs no salt and no slow hash. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');
