import { createHmac } from 'node:crypto';
import type { JournalEntry } from './journal-entry.entity.js';
import type { JournalHead } from './journal-head.entity.js';

/** Where a chain begins. */
export const GENESIS = '0'.repeat(64);

/** Reading is journaled apart, one chain a month; everything else is the main chain. `at` is an ISO instant. */
export const chainOf = (action: string, at: string): string =>
  READING.has(action) ? `reading-${at.slice(0, 7)}` : 'main';

/** Actions that change nothing but tell who has seen what. */
export const READING: ReadonlySet<string> = new Set([
  'case.read',
  'person.identity',
  'person.compare',
  'testimony.read',
  'document.read',
  'dossier.read',
  'case.journal',
]);

type Hashed = Omit<JournalEntry, 'hash' | 'reasonSealed'>;

/** HMAC-SHA256 over every field of the entry and the hash of the one before: 64 hex characters. */
export function entryHash(entry: Hashed, key: Buffer): string {
  const fields = [
    entry.id,
    entry.chain,
    entry.seq,
    entry.at,
    entry.actorId,
    entry.action,
    entry.subjectKind,
    entry.subjectId,
    entry.caseId,
    entry.details,
    entry.reasonHash,
    entry.previousHash,
  ];
  return createHmac('sha256', key).update(JSON.stringify(fields)).digest('hex');
}

/** HMAC-SHA256 over a chain's name, length and last hash: 64 hex characters. */
export const headSignature = (head: Omit<JournalHead, 'signature'>, key: Buffer): string =>
  createHmac('sha256', key)
    .update(JSON.stringify(['head', head.id, head.seq, head.hash]))
    .digest('hex');

export interface ChainBreak {
  readonly chain: string;
  readonly seq: number;
  readonly kind: 'missing' | 'altered' | 'unlinked' | 'cut';
}

/** Walks one chain in order of `seq`, up to its signed head, and tells the first break, or null when it is whole. */
export function firstBreak(
  chain: string,
  entries: Iterable<JournalEntry>,
  head: JournalHead | null,
  key: Buffer,
): ChainBreak | null {
  let previous = GENESIS;
  let seq = 0;
  for (const entry of entries) {
    seq += 1;
    if (entry.seq !== seq) return { chain, seq, kind: 'missing' };
    if (entry.previousHash !== previous) return { chain, seq, kind: 'unlinked' };
    if (entry.hash !== entryHash(entry, key)) return { chain, seq, kind: 'altered' };
    previous = entry.hash;
  }
  const isWhole =
    head !== null &&
    head.signature === headSignature(head, key) &&
    head.seq === seq &&
    head.hash === previous;
  return isWhole ? null : { chain, seq: seq + 1, kind: 'cut' };
}
