import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as Axe from 'axe-core';
import type { Page } from 'puppeteer';
import { ROOT } from '../../../src/platform/views/templates-folder.js';

const SOURCE = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    axe: typeof Axe;
  }
}

/**
 * Every light and width in which a page is looked at. All of axe's rules are asked in the first two, which differ in
 * both; in the others only what light and width can change.
 */
const LOOKS = [
  { light: 'light', width: 360, isWhole: true },
  { light: 'dark', width: 1280, isWhole: true },
  { light: 'dark', width: 360, isWhole: false },
  { light: 'light', width: 1280, isWhole: false },
] as const;

/** Has axe at hand on every document that this page will open. */
export async function equip(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(SOURCE);
}

/**
 * Looks the page over, its groups opened.
 * @param times in how many of the looks: all four, or the first two
 * @returns what is amiss, once each
 */
export async function amissOn(page: Page, times: 2 | 4): Promise<string[]> {
  const found = new Set<string>();
  for (const { light, width, isWhole } of LOOKS.slice(0, times)) {
    await page.setViewport({ width, height: 800 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: light }]);
    for (const each of await page.evaluate(ask, isWhole)) found.add(`${each} (${light}, ${width} px)`);
  }
  return [...found];
}

/** Runs inside the page. Contrast is asked at 7:1, as our look promises, which makes the rule of 4.5:1 needless. */
async function ask(isWhole: boolean): Promise<string[]> {
  for (const group of document.querySelectorAll('details')) group.open = true;
  const seen = ['color-contrast-enhanced', 'link-in-text-block', 'target-size'];
  const { violations } = await window.axe.run(document, {
    resultTypes: ['violations'],
    preload: false,
    ...(isWhole
      ? {
          rules: {
            'color-contrast': { enabled: false },
            'color-contrast-enhanced': { enabled: true },
            'target-size': { enabled: true },
          },
        }
      : { runOnly: { type: 'rule', values: seen } }),
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`),
  );
}
