import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { aptInstall } from './debian.mjs';
import { node, root, run, say } from './run.mjs';

const DAY = 24 * 3600 * 1000;
const inVain = join(root, '.cache', 'browser-sought-in-vain');

/** The built service's own search, so that set-up and printing never disagree about what counts as a browser. */
async function findBrowser() {
  const search = join(root, 'dist', 'platform', 'printing', 'find-browser.js');
  return (await import(pathToFileURL(search).href)).findBrowser();
}

/** Whether there is nothing to do: a browser is here, or none was to be had within the last day. */
export async function browserIsSettled() {
  return (
    (await findBrowser()) !== null || (existsSync(inVain) && Date.now() - statSync(inVain).mtimeMs < DAY)
  );
}

/** Gets a browser for printing if it can. Everything but paper works without: so this never stops anybody. */
export async function getBrowser() {
  const asked = process.env.PUPPETEER_EXECUTABLE_PATH;
  if (asked)
    return say(`Papers cannot be printed: PUPPETEER_EXECUTABLE_PATH names ${asked}, which is not there.`);
  say('No Chrome or Chromium found, which prints the papers; fetching one.');
  if ((await fetched()) || (await installed())) return rmSync(inVain, { force: true });
  mkdirSync(dirname(inVain), { recursive: true });
  writeFileSync(inVain, '');
  return say(
    'No browser could be had, so papers cannot be printed: install Chromium or Chrome (on Debian, as root, ' +
      'apt-get install chromium) or name one in PUPPETEER_EXECUTABLE_PATH.',
  );
}

/** The one without windows takes a third of the work; older systems have only the other. */
async function installed() {
  for (const name of ['chromium-headless-shell', 'chromium'])
    if ((await aptInstall([name], 'which prints the papers')) && (await findBrowser())) return true;
  return false;
}

/** A browser of Puppeteer's own may lack libraries of the system: only one that starts counts. */
async function fetched() {
  const puppeteer = join('node_modules', 'puppeteer', 'lib', 'cjs', 'puppeteer', 'node', 'cli.js');
  const fetching = await run(node, [puppeteer, 'browsers', 'install', 'chrome-headless-shell'], {
    seconds: 180,
    meanwhile: 'still fetching',
  });
  const browser = fetching.ok && (await findBrowser());
  return browser ? (await run(browser, ['--version'], { seconds: 30 })).ok : false;
}
