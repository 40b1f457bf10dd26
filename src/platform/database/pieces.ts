import type { EntityManager } from 'typeorm';
import { ask, type Values } from './plain-sql.js';

type Engine = 'sqlite' | 'postgres';

/** What a row of `case_search` is found by. */
export interface Words {
  readonly words: string;
  readonly site: string | null;
}

/** A row is sought whose words hold one of the pieces, or whose site is one of these. */
export interface Wanted {
  readonly pieces: readonly string[];
  readonly sites: readonly string[];
}

/** Where cases are found, in plain SQL. */
export interface Found {
  readonly rows: string;
  /** Enough of these tables to count what is found. */
  readonly counted: string;
  readonly caseId: string;
  /** Columns by which they stand as they were opened. */
  readonly inOrder: readonly string[];
  readonly where: string | null;
  readonly values: Values;
}

/** Letters that the indexes of both engines are made of: a shorter piece is looked for in every row. */
const LETTERS = 3;

/**
 * Any piece of a text, found through an index: the one place that knows how SQLite (a table of FTS5) and PostgreSQL
 * (pg_trgm) differ in it. Both compare letters as they are; the texts come folded.
 *
 * @param isOfFew when other conditions leave few rows: those are looked through then, instead of all that are found
 */
export function pieceIn(engine: Engine, wanted: Wanted, isOfFew = false): Found {
  const { pieces } = wanted;
  const isIndexed = pieces.length > 0 && pieces.every((piece) => [...piece].length >= LETTERS);
  return engine === 'sqlite' && isIndexed && !isOfFew ? byTrigram(wanted) : byLooking(engine, wanted);
}

function byTrigram({ pieces, sites }: Wanted): Found {
  const phrases = [
    ...pieces.map((piece) => `words : ${quoted(piece)}`),
    ...sites.map((site) => `site : ${quoted(bounded(site))}`),
  ];
  return {
    // The index first, whatever SQLite guesses: it hands rows over in their order, and only as many as are wanted.
    rows: 'case_trigram CROSS JOIN case_search s ON s.id = case_trigram.rowid',
    counted: 'case_trigram',
    caseId: 's.case_id',
    inOrder: ['case_trigram.rowid'],
    where: 'case_trigram MATCH :match',
    values: { match: phrases.join(' OR ') },
  };
}

function byLooking(engine: Engine, { pieces, sites }: Wanted): Found {
  const holds = pieces.map((_piece, nth) =>
    engine === 'sqlite' ? `instr(s.words, :piece${nth}) > 0` : `s.words LIKE :piece${nth}`,
  );
  if (sites.length > 0) holds.push('s.site IN (:...sites)');
  const like = (piece: string): string => `%${piece.replace(/[\\%_]/g, '\\$&')}%`;
  const values = pieces.map((piece, nth) => [`piece${nth}`, engine === 'sqlite' ? piece : like(piece)]);
  return {
    rows: 'case_search s',
    counted: 'case_search s',
    caseId: 's.case_id',
    inOrder: ['s.id'],
    where: holds.length > 0 ? `(${holds.join(' OR ')})` : '1 = 0',
    values: { ...Object.fromEntries(values), sites },
  };
}

/** After a row was written, or over what it was before. PostgreSQL keeps its index by itself. */
export async function indexPieces(
  manager: EntityManager,
  id: number,
  before: Words | null,
  now: Words,
): Promise<void> {
  if (manager.connection.options.type === 'postgres') return;
  const row = ({ words, site }: Words): Values => ({ id, words, site: site === null ? '' : bounded(site) });
  if (before)
    await ask(
      manager,
      `INSERT INTO case_trigram (case_trigram, rowid, words, site) VALUES ('delete', :id, :words, :site)`,
      row(before),
    );
  await ask(manager, 'INSERT INTO case_trigram (rowid, words, site) VALUES (:id, :words, :site)', row(now));
}

/** A phrase of FTS5. */
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The whole code, not one that it begins. */
const bounded = (site: string): string => `#${site}#`;
