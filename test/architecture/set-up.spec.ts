import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { ROOT } from '../../src/platform/views/templates-folder.js';

const inSetUp = (name: string): string => pathToFileURL(join(ROOT, 'setup', name)).href;
const { refuseOldNode } = (await import(inSetUp('prepare.mjs'))) as {
  refuseOldNode: (version: string) => void;
};
const { closingLine } = (await import(inSetUp('test.mjs'))) as {
  closingLine: (counted: object | null, code: number) => string;
};

describe('several set-ups begun at once in one clone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'set-up-'));
  const [lock, diary] = [join(folder, 'setup.lock'), join(folder, 'diary')];
  afterAll(() => rmSync(folder, { recursive: true }));

  const program = `
    import { appendFileSync } from 'node:fs';
    import { oneAtATime } from ${JSON.stringify(inSetUp('one-at-a-time.mjs'))};
    await oneAtATime(process.argv[1], async () => {
      appendFileSync(process.argv[2], 'begin ');
      await new Promise((resolve) => setTimeout(resolve, 60));
      appendFileSync(process.argv[2], 'end\\n');
    });`;
  const setUp = () =>
    promisify(execFile)(process.execPath, ['--input-type=module', '-e', program, lock, diary]);

  it('work one after the other, past the lock of one that was killed, and leave none behind', async () => {
    const gone = execFile(process.execPath, ['-e', '']);
    await new Promise((resolve) => gone.on('close', resolve));
    writeFileSync(lock, String(gone.pid));
    await Promise.all([setUp(), setUp(), setUp(), setUp()]);
    expect(readFileSync(diary, 'utf8')).toBe('begin end\n'.repeat(4));
    expect(existsSync(lock)).toBe(false);
  });
});

describe('the Node that set-up accepts', () => {
  it('is the one that the packages accept', () => {
    for (const version of ['20.19.0', '20.20.2', '22.13.1', '24.11.0', '25.1.0', '26.0.0'])
      expect(() => refuseOldNode(version)).not.toThrow();
    for (const version of ['18.20.4', '20.18.3', '21.7.0', '22.12.0', '23.11.0', '24.10.0'])
      expect(() => refuseOldNode(version)).toThrow(`this is ${version}`);
  });
});

describe('the last line of the tests', () => {
  const none = { passed: 0, failed: 0, skipped: 0, ended: true };

  it('counts what passed and failed, and what was skipped only where anything was', () => {
    expect(closingLine({ ...none, passed: 12 }, 0)).toBe('12 passed, 0 failed');
    expect(closingLine({ ...none, failed: 2, skipped: 3 }, 1)).toBe('0 passed, 2 failed, 3 skipped');
  });

  it('counts as a failure what failed besides the tests, and a run that came to no end', () => {
    expect(closingLine({ ...none, passed: 5 }, 1)).toBe('5 passed, 1 failed');
    expect(closingLine({ ...none, passed: 5, ended: false }, 137)).toBe('5 passed, 1 failed');
    expect(closingLine(null, 1)).toBe('0 passed, 1 failed');
  });
});
