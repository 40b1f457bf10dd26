import { execFileSync, spawnSync } from 'node:child_process';

/** `describe` where the real `age` is installed; elsewhere it skips, and says so where nobody overlooks it. */
export const describeWithAge: jest.Describe = ((): jest.Describe => {
  if (spawnSync('age', ['--version']).status === 0) return describe;
  process.stderr.write(
    '\n*** The age command is NOT installed: what proves our files against it is skipped. ***\n\n',
  );
  return describe.skip;
})();

/** Runs `age` with what it shall read, and gives back what it wrote. */
export function age(args: string[], input?: Buffer): Buffer {
  return execFileSync('age', args, { input, maxBuffer: 2 ** 28, stdio: ['pipe', 'pipe', 'pipe'] });
}
