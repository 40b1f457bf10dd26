import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { TestApp } from '../support/app.js';
import { fullCase } from '../support/full-case.js';

/** One unmistakable word for each field; never a word that the project itself uses. */
const MARK = 'ZqWvPlanted';
const planted: string[] = [];
const plant = (field: string): string => {
  const word = `${MARK}${planted.length}${field}`;
  planted.push(word);
  return word;
};

const spellings = (word: string): Buffer[] => [
  Buffer.from(word),
  Buffer.from(word, 'utf16le'),
  Buffer.from(word.toUpperCase()),
  Buffer.from(word.toLowerCase()),
];

/** Every planted word that can be read in some file below the folders. */
function traces(...folders: string[]): string[] {
  const found = new Set<string>();
  for (const folder of folders)
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      let content: Buffer;
      try {
        content = Buffer.concat([
          Buffer.from(entry.name),
          entry.isFile() ? readFileSync(join(entry.parentPath, entry.name)) : Buffer.alloc(0),
        ]);
      } catch {
        continue; // gone meanwhile: Chromium's folder comes and goes
      }
      if (!spellings(MARK).some((s) => content.includes(s))) continue;
      for (const word of planted)
        if (spellings(word).some((s) => content.includes(s))) found.add(`${word} in ${entry.name}`);
    }
  return [...found];
}

let test: TestApp;
let logged = '';
const [out, err] = [process.stdout.write.bind(process.stdout), process.stderr.write.bind(process.stderr)];
const temporary = process.env['TMPDIR'];
beforeAll(async () => {
  test = await TestApp.start();
  const folder = join(test.folder, 'tmp');
  mkdirSync(folder);
  process.env['TMPDIR'] = folder;
  process.stdout.write = ((chunk: string) => ((logged += chunk), out(chunk))) as typeof process.stdout.write;
  process.stderr.write = ((chunk: string) => ((logged += chunk), err(chunk))) as typeof process.stderr.write;
});
afterAll(async () => {
  process.stdout.write = out;
  process.stderr.write = err;
  await test.stop();
  if (temporary === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = temporary;
});

describe('what was typed and attached', () => {
  it('leaves no plain trace in the data, in temporary folders or in the log, while it works and after', async () => {
    const jurist = await test.as(await test.account('jurist'));
    const { ref, dossierId } = await fullCase(jurist, plant);
    const seen: string[] = [];
    for (let i = 0; i < 300; i += 1) {
      // The driver answers without a pause: without one here the printer would never get its turn.
      await new Promise((resolve) => setTimeout(resolve, 300));
      seen.push(...traces(test.config.dataDir, tmpdir()));
      const job = await test.app.get(Jobs).ofSubject(dossierId);
      if (job && ['done', 'failed'].includes(job.status)) break;
    }
    expect((await jurist.call('GET', `/api/dossiers/${dossierId}`)).json.status).toBe('done');
    // Wrong ways in, with secrets in them: an address, a body, a broken form.
    await jurist.call('GET', `/api/cases/${plant('Url')}`);
    await jurist.call('GET', `/cases?q=${plant('Query')}`);
    await jurist.call('PATCH', `/api/cases/${ref}`, { version: 'x', summary: plant('Refused') });
    await jurist.call('POST', '/api/cases', `{"broken": "${plant('Broken')}"`);
    await test.restart();
    expect(planted.length).toBeGreaterThan(22);
    expect(traces(test.config.dataDir, tmpdir())).toEqual([]);
    expect([...new Set(seen)]).toEqual([]);
    expect(planted.filter((word) => logged.includes(word))).toEqual([]);
  }, 180_000);

  it('would be found by this search if it lay there', async () => {
    const { writeFileSync } = await import('node:fs');
    writeFileSync(join(tmpdir(), 'careless.txt'), Buffer.from(`… ${planted[0]} …`, 'utf16le'));
    expect(traces(tmpdir())).toEqual([`${planted[0]} in careless.txt`]);
  });
});
