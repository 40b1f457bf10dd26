import type { JournalLine } from './case-journal.service.js';

/** A line of the journal, and how many times it was done within its quarter of an hour. */
export interface FoldedLine {
  readonly line: JournalLine;
  readonly count: number;
}

/** Acts that a person repeats while she works, each an entry of its own and together one thing to tell. */
const REPEATED: readonly string[] = ['testimony.read'];
const QUARTER_MS = 15 * 60_000;

/**
 * Lines (the newest first) in which what one person repeats within a quarter of an hour stands once, at its last
 * time. The entries themselves stay as they are: this is how they are shown.
 */
export function folded(lines: readonly JournalLine[]): FoldedLine[] {
  const shown: { line: JournalLine; count: number }[] = [];
  for (const line of lines) {
    const last = shown.find(({ line: { entry } }) => isRepeated(entry, line.entry));
    if (last) last.count += 1;
    else shown.push({ line, count: 1 });
  }
  return shown;
}

const isRepeated = (newer: JournalLine['entry'], older: JournalLine['entry']): boolean =>
  REPEATED.includes(older.action) &&
  newer.action === older.action &&
  newer.actorId === older.actorId &&
  Date.parse(newer.at) - Date.parse(older.at) < QUARTER_MS;
