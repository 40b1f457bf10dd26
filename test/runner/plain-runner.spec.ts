import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../src/platform/views/templates-folder.js';

interface Told {
  status: string;
  message: string;
  assertionResults: { title: string; status: string; failureMessages: string[] }[];
}

/** One run of all samples in one worker, each of them a slip that a runner may let pass. */
function samplesAsTold(): Map<string, Told> {
  const folder = mkdtempSync(join(tmpdir(), 'recours-runner-'));
  const file = join(folder, 'told.json');
  try {
    jest(['--json', `--outputFile=${file}`], { RECOURS_TALLY: join(folder, 'tally.json') });
    const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as {
      testResults: (Told & { name: string })[];
    };
    return new Map(testResults.map((told) => [/([\w-]+)\.sample/.exec(told.name)?.[1] ?? '', told]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function jest(args: string[], env: Record<string, string>): void {
  const config = join(ROOT, 'test/runner/samples/jest.config.mjs');
  const words = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--config', config, ...args];
  spawnSync(process.execPath, words, { cwd: ROOT, env: { ...process.env, ...env }, encoding: 'utf8' });
}

describe('the runner that loads the application once', () => {
  let told: Map<string, Told>;
  beforeAll(() => {
    told = samplesAsTold();
  });
  const outcomes = (name: string): string[] =>
    told.get(name)?.assertionResults.map(({ title, status }) => `${title}: ${status}`) ?? [];

  it('keeps to the limit of time of each test, also of one that never ends', () => {
    expect(outcomes('a-limit-of-time')).toEqual([
      'takes longer than it may: failed',
      'never ends: failed',
      'comes after it: passed',
    ]);
    expect(told.get('a-limit-of-time')?.message).toContain('Exceeded timeout of 50 ms');
  });

  it('does not begin a test after what stands before it has failed', () => {
    const { message = '', assertionResults = [] } = told.get('before-it-failed') ?? {};
    expect(assertionResults.map(({ status }) => status)).toEqual(['failed', 'failed']);
    expect(message).toContain('not ready');
    expect(message).not.toContain('the body ran');
  });

  it.each([
    ['holds-no-test', 'must contain at least one test'],
    ['leaves-a-rejection', 'nobody waited for this'],
    ['leaves-a-late-rejection', 'after the last test'],
    ['leaves-a-timer', 'timers that still run'],
    ['leaves-a-server', 'servers that still run'],
    ['leaves-a-global', 'the global forgotten'],
    ['leaves-a-spy', 'a spy on stringify'],
    ['leaves-an-environment-variable', 'the environment variable FORGOTTEN'],
  ])('fails a file that %s', (name, sentence) => {
    expect(told.get(name)).toMatchObject({ status: 'failed', message: expect.stringContaining(sentence) });
  });

  it.each(['words-kept-by-one', 'words-kept-by-two'])(
    'hears what a shared module has kept of its words (%s)',
    (name) => {
      expect(outcomes(name)).toEqual(['is left out: pending', 'is done all the same: passed']);
    },
  );

  it('lays what was left aside, so that the next file is not blamed', () => {
    expect(told.get('leaves-nothing')).toMatchObject({ status: 'passed', message: '' });
  });
});

describe('a run whose Jest dies', () => {
  it('ends with what had passed by then, and as a failure', () => {
    const program = `import { test } from './setup/test.mjs'; process.exit(await test(JSON.parse(process.argv[1])));`;
    const words = ['--config', 'test/runner/samples/jest.config.mjs', 'leaves-nothing', 'zz-kills-jest'];
    const env = { ...process.env, KILL_JEST: 'yes' };
    const args = ['--input-type=module', '-e', program, JSON.stringify(words)];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: ROOT,
      env,
      encoding: 'utf8',
    });
    expect(stdout.trim().split('\n').at(-1)).toBe('1 passed, 1 failed');
    expect(stderr).toContain('Jest died');
    expect(status).toBe(137);
  });
});
