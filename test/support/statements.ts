import { randomUUID } from 'node:crypto';
import { mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { AbstractLogger } from 'typeorm';

/**
 * Every SQL text that TypeORM hands to an engine in this process, noted once for each file of tests that asks it: of
 * these the reporter tells what PostgreSQL was not asked (setup/statements.mjs). TypeORM tells its logger of each query
 * even where nothing is logged; a text that is known costs two look-ups. Written at once: a worker may be killed.
 */
const folder = process.env['RECOURS_STATEMENTS'];
if (folder) record(folder);

function record(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const paper = openSync(join(folder, `${process.pid}-${randomUUID()}`), 'a');
  const write = (line: unknown): void => void writeSync(paper, `${JSON.stringify(line)}\n`);
  /** A text is written once, and told by its place from there on. */
  const places = new Map<string, number>();
  const asked = new Map<string, Map<string, boolean>>();
  // oxlint-disable-next-line typescript/unbound-method -- called below on the logger that it was taken from
  const { logQuery } = AbstractLogger.prototype;
  AbstractLogger.prototype.logQuery = function (sql, values, runner) {
    const { testPath = '' } = expect.getState();
    let texts = asked.get(testPath);
    if (!texts) asked.set(testPath, (texts = new Map()));
    const known = texts.get(sql);
    // Once a file's own, it may be the application's the next time.
    if (known !== false) {
      const own = isTheTests();
      if (known !== own) {
        texts.set(sql, own);
        if (!places.has(sql)) write(sql);
        places.set(sql, places.get(sql) ?? places.size);
        write([places.get(sql), runner?.dataSource.options.type, testPath, own]);
      }
    }
    logQuery.call(this, sql, values, runner);
  };
}

const ROOT = new URL('../../', import.meta.url).href;

/** Whether a test asks for itself, to look or to prepare: what only tests ask is never asked in service. */
function isTheTests(): boolean {
  // oxlint-disable-next-line typescript/unbound-method -- only put back as it was
  const { prepareStackTrace } = Error;
  Error.prepareStackTrace = (_error, sites) => sites.map((site) => site.getFileName() ?? '');
  const files = new Error().stack as unknown as string[];
  Error.prepareStackTrace = prepareStackTrace;
  const [nearest] = files
    .filter((file) => file.startsWith(ROOT) && file !== import.meta.url)
    .map((file) => file.slice(ROOT.length))
    // The database is there for both.
    .filter((file) => /^(src|test)\//.test(file) && !file.startsWith('src/platform/database/'));
  return nearest?.startsWith('test/') ?? false;
}
