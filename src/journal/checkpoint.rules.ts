import { createHmac } from 'node:crypto';
import type { Head } from './chain.rules.js';

/**
 * How far the journal went on a day, in one line that is kept elsewhere: on paper, on a stick, in somebody's mail. Whoever
 * puts the whole database back to an older state takes along every signature in it, and is told by this line alone.
 */
export interface Checkpoint {
  readonly chain: string;
  readonly seq: number;
  /** How the hash of that entry begins: it is keyed, and nobody who lacks the key makes another entry that begins so. */
  readonly hash: string;
}

const NAME = 'recours-journal-1';
const HASH = 16;
const PART = /^([a-z0-9-]+):([1-9]\d*):([0-9a-f]{16})$/;

/** `recours-journal-1,main:1642:9f3ac1d2e4b5a697,reading-2026-11:2199:0c8d…,<the line's own seal>`. */
export function checkpointLine(heads: Iterable<Head>, key: Buffer): string {
  const said = [...heads].map(({ id, seq, hash }) => `${id}:${seq}:${hash.slice(0, HASH)}`);
  const line = [NAME, ...said].join(',');
  return `${line},${seal(line, key)}`;
}

/** @returns null for a line that was mistyped, altered, or made by another house */
export function readCheckpoint(typed: string, key: Buffer): Checkpoint[] | null {
  const line = typed.trim();
  const [said, sealed] = [line.slice(0, line.lastIndexOf(',')), line.slice(line.lastIndexOf(',') + 1)];
  const [name, ...parts] = said.split(',');
  if (name !== NAME || sealed !== seal(said, key)) return null;
  return parts.map((part) => {
    const [, chain = '', seq, hash = ''] = PART.exec(part) ?? [];
    return { chain, seq: Number(seq), hash };
  });
}

/** 128 bits: 22 characters. */
const seal = (line: string, key: Buffer): string =>
  createHmac('sha256', key).update(`checkpoint\n${line}`).digest().subarray(0, 16).toString('base64url');
