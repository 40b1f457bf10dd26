import { launch, type Browser } from 'puppeteer';
import { findBrowser } from '../../../src/platform/printing/find-browser.js';

/** A real browser, the one that also prints. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath)
    throw new Error('The journeys need a Chrome or Chromium; the set-up finds or fetches one.');
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return launch({
    executablePath,
    args: [...args, '--disable-gpu', '--font-render-hinting=none'],
    pipe: true,
  });
}

/** How somebody looks at the pages. */
export interface Sight {
  readonly script: boolean;
  readonly language: 'fr' | 'en';
  /** CSS pixels: a desk or an old telephone. */
  readonly width: 1280 | 360;
}

/** Of the eight ways four, in which any two settings meet; the walk is the same in all of them. */
export const SIGHTS: readonly Sight[] = [
  { script: true, language: 'fr', width: 1280 },
  { script: true, language: 'en', width: 360 },
  { script: false, language: 'fr', width: 360 },
  { script: false, language: 'en', width: 1280 },
];

export const nameOf = ({ script, language, width }: Sight): string =>
  `${script ? 'script' : 'no-script'}-${language}-${width}`;
