import type { BrowserContext, HTTPRequest, Page } from 'puppeteer';
import type { Assets } from './assets.js';

/** A host that can never exist (RFC 2606): an answer can only come from memory. */
export const PAPER_ORIGIN = 'http://paper.invalid';

/** Style may stand in the document; scripts, frames, forms and every other origin may not. */
const POLICY = [
  "default-src 'none'",
  `img-src ${PAPER_ORIGIN}`,
  `font-src ${PAPER_ORIGIN}`,
  `style-src ${PAPER_ORIGIN} 'unsafe-inline'`,
  "base-uri 'none'",
  "form-action 'none'",
  'sandbox allow-same-origin',
].join('; ');

/** Opens the document in a page that hears of nothing but what is given here. Resolves when all of it is loaded. */
export async function openPaper(context: BrowserContext, html: string, assets: Assets): Promise<Page> {
  const page = await context.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setBypassServiceWorker(true);
  await page.setRequestInterception(true);
  let served = false;
  page.on('request', (request) => {
    const first = !served && request.isNavigationRequest() && request.url() === `${PAPER_ORIGIN}/`;
    served ||= first;
    // The page may be closed under an answer; that is told by what waits for the page, not by each answer.
    answer(request, first ? composed(html) : null, assets).catch(() => undefined);
  });
  await page.goto(`${PAPER_ORIGIN}/`, { waitUntil: 'load', timeout: 0 });
  return page;
}

async function answer(request: HTTPRequest, html: string | null, assets: Assets): Promise<void> {
  if (html !== null) {
    const headers = { 'content-security-policy': POLICY, 'referrer-policy': 'no-referrer' };
    return request.respond({ status: 200, contentType: 'text/html; charset=utf-8', headers, body: html });
  }
  const url = new URL(request.url());
  const asset = url.origin === PAPER_ORIGIN ? assets.get(url.pathname) : undefined;
  // 'aborted' and not 'blockedbyclient': the latter replaces the page by an error page when a refresh is refused.
  if (!asset || request.isNavigationRequest()) return request.abort('aborted');
  // Fonts are always fetched in CORS mode.
  const headers = { 'access-control-allow-origin': PAPER_ORIGIN };
  return request.respond({ status: 200, contentType: asset.type, headers, body: asset.body });
}

/**
 * Composed letters (NFC): the fonts' subsets part a Vietnamese vowel from its combining tone, and a pair that no single
 * file holds would fall to whatever font the machine has. Tags are left alone, lest a mark melt into a `>`.
 */
function composed(html: string): string {
  return html.replace(/[^<>]+/g, (text) => text.normalize('NFC'));
}
