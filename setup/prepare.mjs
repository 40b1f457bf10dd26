import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { browserIsSettled, getBrowser } from './browser.mjs';
import { build, buildIsCurrent } from './build.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { installPackages, packagesAreReady } from './packages.mjs';
import { CannotGoOn, root } from './run.mjs';

/** Node 20.19, 22.13 and 24.11 are the first of their lines that load ES modules as our packages expect. */
export function refuseOldNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const first = { 20: 19, 22: 13, 24: 11 }[major];
  if (major < 25 && !(minor >= first))
    throw new CannotGoOn(`Recours needs Node 24.11 or later (or 22.13, or 20.19); this is ${version}.`);
}

/**
 * Makes the clone ready: packages, build and, where asked, a browser. When all is there already it takes no lock,
 * writes nothing and is quick, so that a service may start as a user who may not write here.
 */
export async function prepare({ browser = false } = {}) {
  refuseOldNode();
  const ready = async () =>
    packagesAreReady() && buildIsCurrent() && (!browser || (await browserIsSettled()));
  if (await ready()) return;
  await oneAtATime(join(root, '.cache', 'setup.lock'), async () => {
    if (!packagesAreReady()) await installPackages();
    if (!buildIsCurrent()) await build();
    if (browser && !(await browserIsSettled())) await getBrowser();
  });
}

/** `--env-file` for what runs the real service; never for tests or the demonstration, which must not meet real data. */
export const environment = () => (existsSync(join(root, '.env')) ? ['--env-file=.env'] : []);
