import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { aptInstall } from './debian.mjs';
import { CannotGoOn, lastLines, node, onPath, root, run, say } from './run.mjs';

const stamp = join(root, 'node_modules', '.recours-installed');
const prefix = dirname(dirname(realpathSync(node)));
const headersAreHere = () => existsSync(join(prefix, 'include', 'node', 'node.h'));

/** What the installed packages depend on: what is asked for, and the Node they were built for. */
function fingerprint() {
  const { dependencies, devDependencies, overrides, allowScripts } = JSON.parse(read('package.json'));
  const asked = JSON.stringify({ dependencies, devDependencies, overrides, allowScripts });
  const machine = `${process.version} ${process.platform} ${process.arch}`;
  return createHash('sha256').update(machine).update(asked).update(read('package-lock.json')).digest('hex');
}

const read = (file) => readFileSync(join(root, file), 'utf8');

export const packagesAreReady = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();

/** @throws CannotGoOn when a package that the service cannot do without is not to be had. */
export async function installPackages() {
  say('Installing the packages; the first time this takes one to three minutes.');
  // Never `npm ci`: it refuses the lock file where a registry lacks one of the tools' packages for other machines.
  const install = () => npm('install', '--include=dev', '--no-save', '--no-audit', '--no-fund');
  let result = await install();
  if (!result.ok && /gyp|prebuild/.test(result.output) && (await getCompiler())) result = await install();
  if (!result.ok)
    throw new CannotGoOn(
      `The packages could not be installed. npm said:\n${lastLines(result.output)}\n${advice()}`,
    );
  await makeNativePackagesLoad();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint());
}

/** An npm told not to run install scripts succeeds and leaves SQLite unbuilt: so it is opened, once. */
async function makeNativePackagesLoad() {
  const open = "const SQLite = require('better-sqlite3-multiple-ciphers'); new SQLite(':memory:').close();";
  const load = () => run(node, ['-e', `${open} require('argon2'); require('sharp');`], { seconds: 60 });
  if ((await load()).ok) return;
  say('The encrypted SQLite does not load yet; building it takes about two minutes.');
  await getCompiler();
  const rebuilt = await npm(
    'rebuild',
    '--ignore-scripts=false',
    'better-sqlite3-multiple-ciphers',
    'argon2',
    'sharp',
  );
  const loaded = await load();
  if (!loaded.ok)
    throw new CannotGoOn(
      `A package with a native part does not load:\n${lastLines(rebuilt.output + loaded.output)}\n${advice()}`,
    );
}

/** The npm that started us where there is one; Puppeteer's browser is fetched apart (browser.mjs). */
function npm(...args) {
  const own = process.env.npm_execpath;
  const [command, first] = own?.endsWith('npm-cli.js') ? [node, [own]] : ['npm', []];
  const env = { PUPPETEER_SKIP_DOWNLOAD: '1' };
  // Without this, compiling SQLite would begin by fetching Node's headers, which may not be within reach.
  if (headersAreHere()) env.npm_config_nodedir = prefix;
  return run(command, [...first, ...args], { env, meanwhile: 'npm is still at it' });
}

/** @returns whether a compiler, make and Python were missing and are here now */
async function getCompiler() {
  const missing = [];
  if (!['c++', 'g++', 'clang++'].some(onPath)) missing.push('g++');
  if (!onPath('make')) missing.push('make');
  if (!onPath('python3')) missing.push('python3');
  if (!headersAreHere() && prefix === '/usr') missing.push('libnode-dev');
  return missing.length > 0 && aptInstall(missing, 'since SQLite has to be compiled here');
}

function advice() {
  return ['c++', 'g++', 'clang++'].some(onPath)
    ? 'When the network or the registry was at fault, run the same command again.'
    : 'There is no C++ compiler here, and SQLite may need one: on Debian, as root, apt-get install g++ make python3.';
}
