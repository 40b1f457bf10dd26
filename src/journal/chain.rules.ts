import { createHmac } from 'node:crypto';
import type { JournalEntry } from './journal-entry.entity.js';
import type { JournalHead } from './journal-head.entity.js';

/** Where a chain begins. */
export const GENESIS = '0'.repeat(64);

/** The chain of all that is no reading: it is there from the first start on. */
export const MAIN = 'main';

/** Reading is journaled apart, one chain a month; everything else is the main chain. `at` is an ISO instant. */
export const chainOf = (action: string, at: string): string =>
  READING.has(action) ? `reading-${at.slice(0, 7)}` : MAIN;

/** Actions that change nothing but tell who has seen what. */
export const READING: ReadonlySet<string> = new Set([
  'case.read',
  'person.identity',
  'person.compare',
  'testimony.read',
  'document.read',
  'dossier.read',
  'dossier.compose',
  'case.journal',
]);

const hmac = (key: Buffer, text: string): string => createHmac('sha256', key).update(text).digest('hex');

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
  return hmac(key, JSON.stringify(fields));
}

/** What the chain holds of a reason, bound to its entry, so that the chain stays whole when the reason is erased. */
export const reasonHash = (entryId: string, text: string, key: Buffer): string =>
  hmac(key, `${entryId}\n${text}`);

/** Where the sealed reason of an entry lies, as its vault binds it. */
export const reasonPlace = (entryId: string): string => `journal_entry/reason/${entryId}`;

/** How far a chain goes. */
export type Head = Pick<JournalHead, 'id' | 'seq' | 'hash'>;

/** HMAC-SHA256 over a chain's name, length and last hash: 64 hex characters. */
export const headSignature = (head: Head, key: Buffer): string =>
  hmac(key, JSON.stringify(['head', head.id, head.seq, head.hash]));

/** How far all chains go together: without it, a chain that is gone with its head would not be missed. */
export interface Count {
  readonly entries: number;
  readonly chains: number;
  /** HMAC-SHA256 over both and over every head: 64 hex characters. */
  readonly signature: string;
}

export function countOf(heads: Iterable<Head>, key: Buffer): Count {
  // Sorted here: two engines, and two collations of one, sort otherwise.
  const all = [...heads].sort((a, b) => (a.id < b.id ? -1 : 1));
  const entries = all.reduce((sum, { seq }) => sum + seq, 0);
  const said = all.map(({ id, seq, hash }) => [id, seq, hash]);
  return {
    entries,
    chains: all.length,
    signature: hmac(key, JSON.stringify(['count', entries, all.length, said])),
  };
}

export interface ChainBreak {
  readonly chain: string;
  readonly seq: number;
  readonly kind: 'missing' | 'altered' | 'unlinked' | 'cut';
}

/** Walks one chain in order of `seq`, an entry at a time, up to its signed head. */
export class ChainWalk {
  private previous = GENESIS;
  private seq = 0;

  constructor(
    private readonly chain: string,
    private readonly key: Buffer,
  ) {}

  /** @returns what is wrong with this entry; from there on nothing more can be said of the chain */
  pass(entry: JournalEntry): ChainBreak | null {
    this.seq += 1;
    if (entry.seq !== this.seq) return this.broken('missing');
    if (entry.previousHash !== this.previous) return this.broken('unlinked');
    if (entry.hash !== entryHash(entry, this.key)) return this.broken('altered');
    this.previous = entry.hash;
    return null;
  }

  /** @returns what is wrong with its end */
  end(head: JournalHead | null): ChainBreak | null {
    const isWhole =
      head !== null &&
      head.signature === headSignature(head, this.key) &&
      head.seq === this.seq &&
      head.hash === this.previous;
    this.seq += 1;
    return isWhole ? null : this.broken('cut');
  }

  private broken(kind: ChainBreak['kind']): ChainBreak {
    return { chain: this.chain, seq: this.seq, kind };
  }
}
