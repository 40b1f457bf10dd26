import { setTimeout as pause } from 'node:timers/promises';
import { ModuleMocker } from 'jest-mock';

const mocker = new ModuleMocker(globalThis);
const spies = [];

/** What a file of tests finds as `jest`; there are no modules to mock. */
export const jest = {
  fn: mocker.fn.bind(mocker),
  isMockFunction: mocker.isMockFunction.bind(mocker),
  spyOn(object, name, ...rest) {
    const spy = mocker.spyOn(object, name, ...rest);
    spies.push({ object, name, spy });
    return spy;
  },
  restoreAllMocks: mocker.restoreAllMocks.bind(mocker),
};

/** Rejections that nobody waits for, come when the loop of a file is over. */
const late = [];
process.on('unhandledRejection', (reason) => late.push(reason));

const running = () =>
  process.getActiveResourcesInfo().reduce((all, kind) => all.set(kind, (all.get(kind) ?? 0) + 1), new Map());

/** How the process stands before a file. */
export const standing = () => ({
  folder: process.cwd(),
  environment: { ...process.env },
  globals: new Set(Object.getOwnPropertyNames(globalThis)),
  running: running(),
});

/** What keeps a process alive and is nobody's business once a file is over. */
const KINDS = {
  Timeout: 'timers',
  Immediate: 'immediates',
  TCPSERVERWRAP: 'servers',
  TCPServerWrap: 'servers',
};

/**
 * What a file of tests leaves to the next one in the same worker, in a sentence each; all of it that can be is taken
 * away, so that the next file is not blamed.
 */
export async function whatIsLeft(before) {
  return [
    ...(await leftRunning(before.running)),
    ...leftRejections(),
    ...leftSpies(),
    ...leftEnvironment(before.environment),
    ...leftGlobals(before.globals),
    ...leftFolder(before.folder),
  ];
}

/** What is just ending is given some turns to end: a server closes, a timer's promise is settled. */
async function leftRunning(before) {
  let left = [];
  for (let turns = 0; turns < 100; turns += 1) {
    const now = running();
    left = Object.keys(KINDS).filter((kind) => (now.get(kind) ?? 0) > (before.get(kind) ?? 0));
    if (left.length === 0) return [];
    await pause(20, undefined, { ref: false });
  }
  return left.map((kind) => `${KINDS[kind]} that still run`);
}

const leftRejections = () => late.splice(0).map((reason) => `a rejection: ${reason?.stack ?? reason}`);

function leftSpies() {
  const left = spies.splice(0).filter(({ object, name, spy }) => object[name] === spy);
  mocker.restoreAllMocks();
  return left.map(({ name }) => `a spy on ${String(name)}`);
}

function leftEnvironment(before) {
  const names = [...new Set([...Object.keys(before), ...Object.keys(process.env)])];
  const left = names.filter((name) => process.env[name] !== before[name]);
  for (const name of left)
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  return left.map((name) => `the environment variable ${name}`);
}

const leftGlobals = (before) =>
  Object.getOwnPropertyNames(globalThis)
    .filter((name) => !before.has(name))
    .map((name) => `the global ${name}`);

function leftFolder(before) {
  if (process.cwd() === before) return [];
  process.chdir(before);
  return ['another working folder'];
}
