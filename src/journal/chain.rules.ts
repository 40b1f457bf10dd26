import { createHmac } from 'node:crypto';
import type { JournalEntry } from './journal-entry.entity.js';

/** Where a chain begins. */
export const GENESIS = '0'.repeat(64);

/** Reading is journaled apart, one chain a month; everything else is the main chain. `at` is an ISO instant. */
export const chainOf = (action: string, at: string): string => (READING.has(action) ? `reading-${at.slice(0, 7)}` : 'main');

/** Actions that change nothing but tell who has seen what. */
export const READING: ReadonlySet<string> = new Set([
  'case.read',
  'person.identity',
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

export interface ChainBreak {
  readonly chain: string;
  readonly seq: number;
  readonly kind: 'missing' | 'altered' | 'unlinked';
}

/** Walks the entries of one chain in order of `seq` and tells the first break, or null when it is whole. */
export function firstBreak(entries: Iterable<JournalEntry>, key: Buffer): ChainBreak | null {
  let previous = GENESIS;
  let seq = 0;
  for (const entry of entries) {
    seq += 1;
    if (entry.seq !== seq) return { chain: entry.chain, seq, kind: 'missing' };
    if (entry.previousHash !== previous) return { chain: entry.chain, seq, kind: 'unlinked' };
    if (entry.hash !== entryHash(entry, key)) return { chain: entry.chain, seq, kind: 'altered' };
    previous = entry.hash;
  }
  return null;
}
