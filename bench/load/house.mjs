import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Child } from '../child.mjs';
import { workOf } from '../memory/processes.mjs';
import { Service } from '../memory/service.mjs';
import { Visitor } from '../pages/visitor.mjs';

const beside = (name) => fileURLToPath(new URL(name, import.meta.url));

/** A built checkout of the project with an office of its own, served as that checkout says; its name is its commit. */
export class House {
  static async make(checkout, folder, cases) {
    const house = new House();
    house.name = commitOf(checkout);
    house.checkout = checkout;
    const made = await Child.saying('\n', [
      beside('make-office.mjs'),
      checkout,
      join(folder, house.name),
      cases,
    ]);
    house.office = JSON.parse(made.said);
    await made.stop();
    return house;
  }

  /**
   * @param watched whether the turns of its event loop are told, which costs it something
   * @returns who asks it as its coordinator, and in milliseconds of processor what it has worked, and its longest turn
   */
  async serve({ watched = false } = {}) {
    const { LEAN, LEAN_ENVIRONMENT } = await import(
      pathToFileURL(join(this.checkout, 'setup/lean.mjs')).href
    );
    const { dataDir, keyFile } = this.office;
    const env = { ...LEAN_ENVIRONMENT, RECOURS_DATA: dataDir, RECOURS_KEY_FILE: keyFile, DATABASE_URL: '' };
    const watch = watched ? ['--import', pathToFileURL(beside('watch.mjs')).href] : [];
    const service = await Service.with([...LEAN, ...watch, join(this.checkout, 'dist/main.js')], env);
    const visitor = new Visitor(service.url, this.office.coordinator.token);
    return {
      visitor,
      work: () => workOf(service.child.pid),
      longestTurn: () => longestTurn(service.child.process),
      stop: () => service.stop(),
    };
  }

  /** Another of its cases each time. */
  aCase() {
    const { refs } = this.office;
    this.asked = (this.asked ?? 0) + 1;
    return `/cases/${refs[(this.asked * 7919) % refs.length]}`;
  }
}

/** Of the event loop since it was last asked: milliseconds of processor. */
async function longestTurn(process) {
  process.send('the longest turn?');
  const [{ cpu }] = await once(process, 'message');
  return cpu;
}

function commitOf(checkout) {
  try {
    const asked = ['-C', checkout, 'rev-parse', '--short', 'HEAD'];
    return execFileSync('git', asked, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return basename(checkout);
  }
}
