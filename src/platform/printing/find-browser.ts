import { readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * A Chromium that has no windows, only pages: a print takes a third of the processor. Debian keeps it beside its other
 * one; its command in /usr/bin is a shell that would outlive or hide the browser, so that one is not taken.
 */
const WINDOWLESS = ['/usr/lib/chromium/chromium-headless-shell'];

const COMMANDS = [
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];

const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
];

/** Where Puppeteer unpacks a browser, below `<cache>/<product>/<platform>-<version>/`. */
const UNPACKED = [
  'chrome-headless-shell-linux64/chrome-headless-shell',
  'chrome-headless-shell-mac-arm64/chrome-headless-shell',
  'chrome-headless-shell-mac-x64/chrome-headless-shell',
  'chrome-linux64/chrome',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
];

/**
 * Path of a Chrome or Chromium that can print, or null. Asked at every start, so it reads folders only: it neither
 * imports Puppeteer nor runs anything. An explicit `PUPPETEER_EXECUTABLE_PATH` is never second-guessed: if it points
 * at nothing, the answer is null rather than another browser than the one that was asked for.
 */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | null {
  const asked = env['PUPPETEER_EXECUTABLE_PATH'];
  if (asked) return isFile(asked) ? asked : null;
  const folders = (env['PATH'] ?? '').split(delimiter).concat('/usr/bin', '/usr/local/bin');
  const installed = COMMANDS.flatMap((command) =>
    folders.filter(Boolean).map((folder) => join(folder, command)),
  );
  const unpacked = ['chrome-headless-shell', 'chrome'].flatMap((product) => fromPuppeteer(env, product));
  return [...WINDOWLESS, ...installed, ...APPLICATIONS, ...unpacked].find(isFile) ?? null;
}

function fromPuppeteer(env: NodeJS.ProcessEnv, product: string): string[] {
  const cache = join(env['PUPPETEER_CACHE_DIR'] ?? join(homedir(), '.cache', 'puppeteer'), product);
  const newestFirst = namesIn(cache).sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  return newestFirst.flatMap((version) => UNPACKED.map((path) => join(cache, version, path)));
}

/** Where this user may not look (root's folder in a `PATH` that was handed on) there is no browser for her. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
