import type { JournalLine } from './case-journal.service.js';

/** A line of the journal, and how many times it was done within its quarter of an hour. */
export interface FoldedLine {
  readonly line: JournalLine;
  readonly count: number;
}

/** Acts that a person repeats while she works, each an entry of its own and together one thing to tell; so are looks. */
const REPEATED: readonly string[] = ['testimony.read'];
const QUARTER_MS = 15 * 60_000;

/**
 * Lines (the newest first) in which what one person repeats within a quarter of an hour stands once, at its last
 * time. The entries themselves stay as they are: this is how they are shown.
 */
export function folded(lines: readonly JournalLine[]): FoldedLine[] {
  const shown: { line: JournalLine; count: number }[] = [];
  for (const line of lines) {
    const last = shown.find((each) => isRepeated(each.line, line));
    if (last) last.count += 1;
    else shown.push({ line, count: 1 });
  }
  return shown;
}

const isRepeated = (newer: JournalLine, older: JournalLine): boolean =>
  (REPEATED.includes(older.entry.action) || 'what' in older.details) &&
  newer.entry.action === older.entry.action &&
  newer.details['what'] === older.details['what'] &&
  newer.entry.actorId === older.entry.actorId &&
  Date.parse(newer.entry.at) - Date.parse(older.entry.at) < QUARTER_MS;
