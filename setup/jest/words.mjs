import { jest } from './left-behind.mjs';

/** Jest's words as its loop has made them for the file that is run; each file has a loop of its own. */
export const words = { jest };

const LASTING =
  'describe it test beforeAll beforeEach afterEach afterAll fdescribe fit xdescribe xit xtest'.split(' ');

/**
 * Lays Jest's words down as globals, once a worker: they speak to the loop of the file at work. A module that is
 * shared by files may keep `describe.skip` from the first of them.
 */
export function layWords() {
  for (const word of LASTING) globalThis[word] = lasting([word]);
  for (const word of ['expect', 'jest'])
    Object.defineProperty(globalThis, word, { get: () => words[word], enumerable: true });
}

const lasting = (path) =>
  new Proxy(() => undefined, {
    get: (_, name) => lasting([...path, name]),
    apply: (_, _self, given) => path.reduce((at, name) => at[name], words)(...given),
  });
