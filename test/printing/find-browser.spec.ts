import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findBrowser } from '../../src/platform/printing/find-browser.js';

it('a browser is looked for past folders of the PATH that may not be entered, lead in circles or cannot be', () => {
  const folder = mkdtempSync(join(tmpdir(), 'browser-'));
  const at = (name: string): string => join(folder, name);
  // Nothing is closed to root: the circle and the endless name are refused to everybody.
  mkdirSync(at('closed'), { mode: 0 });
  for (const name of ['circle', 'good']) mkdirSync(at(name));
  symlinkSync('chrome-headless-shell', at('circle/chrome-headless-shell'));
  writeFileSync(at('good/chrome-headless-shell'), '');
  const path = [at('closed'), at('circle'), at('good/chrome-headless-shell'), 'x'.repeat(5000), at('good')];
  const found = findBrowser({
    PATH: path.join(delimiter),
    PUPPETEER_CACHE_DIR: at('circle/chrome-headless-shell'),
  });
  // Debian's own stands before all others, where there is one.
  expect(['/usr/lib/chromium/chromium-headless-shell', at('good/chrome-headless-shell')]).toContain(found);
  expect(findBrowser({ PUPPETEER_EXECUTABLE_PATH: at('circle/chrome-headless-shell') })).toBeNull();
  rmSync(folder, { recursive: true });
});
