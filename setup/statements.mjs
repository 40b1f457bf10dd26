/**
 * What one statement is, on either engine. The tests are asked of SQLite; of PostgreSQL as few of them as together ask
 * every statement that SQLite was asked. Two texts count as one when they differ in nothing that an engine reads
 * differently: in how many values they were given, and in what TypeORM writes for one engine only.
 */
export const plain = (sql) =>
  REWRITTEN.reduce((text, [pattern, by]) => text.replace(pattern, by), sql.trim().replace(/\s+/g, ' '));

const REWRITTEN = [
  // A migration writes the id of a row that it makes.
  [/'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'/g, '?'],
  // TypeORM writes numbers and booleans out for SQLite, and binds them for PostgreSQL.
  [/\$\d+/g, '?'],
  [/(?<![\w"'.])-?\d+(?![\w"'.])/g, '?'],
  // A value that was not given: SQLite knows no DEFAULT in a row.
  [/(?<=[(,] ?)(NULL|DEFAULT)(?= ?[,)])/g, '?'],
  [/\?(, ?\?)+/g, '?'],
  [/\(\?\)(, ?\(\?\))+/g, '(?)'],
  [/ RETURNING .*$/, ''],
];

/** What SQLite alone is asked, each with its reason; looked for in the plain form. */
export const ONLY_SQLITE = [
  // test/cases/sought-as-seen.spec.ts asks both engines the same words.
  {
    because: 'pieces of words are found in a table of FTS5, and by pg_trgm there',
    like: /\bcase_trigram\b|\binstr\(/,
  },
  // Both engines carry out every migration, and test/database/drift.spec.ts compares what comes of it with the entities.
  {
    because: 'tables are made, changed and looked at',
    like: /^(CREATE|ALTER|DROP|PRAGMA) |"temporary_\w+"|\bsqlite_\w+/,
  },
  // PostgreSQL tells the version of a new row with RETURNING.
  {
    because: 'TypeORM reads back what it wrote',
    like: /^SELECT "(\w+)"."id" AS "\1_id", "\1"."version" AS "\1_version" FROM "\w+" "\1" WHERE \(?"\1"."id" = \?( OR "\1"."id" = \?)*\)?$/,
  },
];

/** What is said otherwise on purpose: what SQLite hears, what PostgreSQL hears, and who says so. */
export const SAID_OTHERWISE = [{ sqlite: 'BEGIN TRANSACTION', postgres: 'START TRANSACTION', by: 'TypeORM' }];

/**
 * @param {Map<string, Set<string>>} sqlite by file of tests, what it asked, in plain form
 * @param {Set<string>} postgres what PostgreSQL was asked
 * @returns what was asked of SQLite in all, what PostgreSQL has no like of, and what it was not asked, with the files
 *   that ask it
 */
export function compare(sqlite, postgres) {
  const all = everything(sqlite);
  const alone = new Set([...all].filter((text) => ONLY_SQLITE.some(({ like }) => like.test(text))));
  const heard = (text) =>
    postgres.has(text) || SAID_OTHERWISE.some((each) => each.sqlite === text && postgres.has(each.postgres));
  const missing = new Map();
  for (const text of all)
    if (!alone.has(text) && !heard(text))
      missing.set(
        text,
        [...sqlite.keys()].filter((file) => sqlite.get(file).has(text)),
      );
  return { all, alone, missing };
}

export const everything = (byFile) => new Set([...byFile.values()].flatMap((texts) => [...texts]));
