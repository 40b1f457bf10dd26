import { COVER, ONLY_POSTGRES, writeCover } from './engines.mjs';
import { say } from './run.mjs';
import { compare, everything, ONLY_SQLITE } from './statements.mjs';

/**
 * Tells at the end of a whole run what each engine was asked.
 * @returns {Error | undefined} what PostgreSQL was not asked
 */
export function tellAndCheck({ sqlite, postgres, own }, files) {
  const { all, alone, missing } = compare(sqlite, everything(postgres));
  if (isDeaf(sqlite) || isDeaf(postgres)) return told(DEAF, new Map([[NOBODY, []]]));
  const why = ONLY_SQLITE.map(({ because }) => because).join('; ');
  say(
    `Statements: ${all.size} distinct on SQLite, ${all.size - alone.size - missing.size} of them asked of PostgreSQL too, ` +
      `by ${files} files of tests (${COVER}); ${alone.size} have no like there (${why}). ` +
      `Not counted: ${own.size} that only tests ask.`,
  );
  return told(
    `PostgreSQL was not asked ${missing.size} of the statements. \`WRITE_COVER=1 npm test\` chooses its tests anew:`,
    missing,
  );
}

/** @returns {Error | undefined} where a statement is asked only by what cannot be asked of PostgreSQL */
export function chooseAnew({ sqlite, postgres }, seconds) {
  if (isDeaf(sqlite) || isDeaf(postgres)) return told(DEAF, new Map([[NOBODY, []]]));
  const { missing } = compare(sqlite, everything(postgres));
  const left = writeCover(missing, (file) => seconds.get(file) ?? 1);
  say(`${COVER} is written.`);
  return told(`No file that PostgreSQL can be asked asks these; write one in test/${ONLY_POSTGRES}:`, left);
}

/** A whole run asks each engine some three hundred: where far fewer are heard, it is the hearing that failed. */
const isDeaf = (byFile) => everything(byFile).size < 200;
const DEAF = 'Hardly a statement was heard of one engine, though it was asked all of them:';
const NOBODY = 'test/support/statements.ts listens where TypeORM tells its logger.';

/** Said in full here: Jest prints nothing of what a reporter finds, it only ends with 1. */
function told(sentence, missing) {
  if (missing.size === 0) return undefined;
  const short = (text) => (text.length > 600 ? `${text.slice(0, 600)}…` : text);
  const lines = [...missing].map(([text, files]) => `  ${short(text)}\n    ${files.slice(0, 4).join(', ')}`);
  say(`\n${sentence}\n${lines.join('\n')}\n`);
  return new Error(sentence);
}
