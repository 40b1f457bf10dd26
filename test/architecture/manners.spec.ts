import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../src/platform/views/templates-folder.js';
import { letsHtmlThrough, linesOf, putsOff, readsEnvironment, usesConsole } from './manners.js';
import { asksTheClock } from './purity.js';
import { readRow, standsAbove } from './row.js';
import { sourcesIn, type Source } from './source.js';

/** Tables of law, one row after the other: they may be as long as the law. */
const TABLES_OF_LAW: readonly string[] = [];

/** The browser is sought before there is any configuration, and started with a little of our own environment. */
const READS_THE_ENVIRONMENT = ['find-browser.ts', 'chromium-flags.ts'].map(
  (name) => `platform/printing/${name}`,
);

const row = readRow(readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8'));
const inRooms = sourcesIn('src', '.ts').filter((source) => !standsAbove(source.path, row));
const guilty = (sources: readonly Source[], test: (source: Source) => boolean) =>
  sources.filter(test).map((source) => source.path);
const tells = (test: (source: Source) => boolean, text: string) => test({ path: 'cases/x.ts', text });

describe('a file of src', () => {
  it('has at most 200 lines, unless it is a table of law', () => {
    const long = guilty(sourcesIn('src', '.ts'), (source) => linesOf(source) > 200);
    expect(long).toEqual(TABLES_OF_LAW);
  });

  it('puts nothing off, nor does a template, a test or the set-up', () => {
    const all = ['src', 'templates', 'test', 'setup'].flatMap((folder) =>
      sourcesIn(folder, '.ts', '.mjs', '.hbs', '.css', '.js', '.json'),
    );
    expect(guilty(all, putsOff)).toEqual([]);
    expect(tells(putsOff, ['// TO', 'DO: the appeal'].join(''))).toBe(true);
    expect(tells(putsOff, '// todos los días')).toBe(false);
  });

  it('is told by config.ts what the environment says', () => {
    const looking = guilty(inRooms, readsEnvironment).filter((path) => !READS_THE_ENVIRONMENT.includes(path));
    expect(looking).toEqual([]);
    expect(tells(readsEnvironment, 'const port = process.env.PORT;')).toBe(true);
    expect(tells(readsEnvironment, `const { PORT } = process.env;`)).toBe(true);
    expect(tells(readsEnvironment, '// process.env is read in config.ts')).toBe(false);
  });

  it('is told the time by the clock', () => {
    expect(guilty(inRooms, asksTheClock)).toEqual(['platform/clock.ts']);
  });

  it('keeps off the console: what a person said must never reach a log', () => {
    expect(guilty(inRooms, usesConsole).filter((path) => !path.endsWith('/logger.ts'))).toEqual([]);
    expect(tells(usesConsole, 'if (broken) console.error(testimony);')).toBe(true);
    expect(tells(usesConsole, `const log = console['log'];`)).toBe(true);
    expect(tells(usesConsole, '// console.log(testimony)')).toBe(false);
  });

  it('is counted as a person counts', () => {
    expect(linesOf({ path: 'x.ts', text: 'one\ntwo\n' })).toBe(2);
    expect(linesOf({ path: 'x.ts', text: 'one\ntwo' })).toBe(2);
  });
});

describe('a template', () => {
  it('escapes every value; only a layout sets the page that it was handed', () => {
    const templates = sourcesIn('templates', '.hbs').filter(
      (template) => !template.path.startsWith('layouts/'),
    );
    expect(guilty(templates, letsHtmlThrough)).toEqual([]);
    for (const text of ['<p>{{{name}}}</p>', '{{~{name}~}}', '{{&name}}'])
      expect(tells(letsHtmlThrough, text)).toBe(true);
    expect(tells(letsHtmlThrough, '<p>{{name}}</p>{{#if a}}{{> row}}{{/if}}')).toBe(false);
  });
});

describe('the lock file', () => {
  it('names no registry: each installs from its own', () => {
    expect(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved": "https?:/);
  });
});
