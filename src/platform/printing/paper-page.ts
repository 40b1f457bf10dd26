import type { HTTPRequest, Page } from 'puppeteer';
import type { Asset, Assets } from './assets.js';

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

/** Leaves a page without script, and hearing nothing: until `openPaper` answers, whatever it asks for stays asked. */
export async function deafen(page: Page): Promise<void> {
  await Promise.all([
    page.setJavaScriptEnabled(false),
    page.setBypassServiceWorker(true),
    page.setRequestInterception(true),
  ]);
}

/** Opens the document in a deaf page, which hears of nothing but what is given here. Resolves when all is loaded. */
export async function openPaper(page: Page, html: string, assets: Assets): Promise<void> {
  const document = composed(html);
  let served = false;
  page.on('request', (request) => {
    const first = !served && request.isNavigationRequest() && request.url() === `${PAPER_ORIGIN}/`;
    served ||= first;
    // The page may be closed under an answer; that is told by what waits for the page, not by each answer.
    const answered = first ? giveDocument(request, document) : giveAsset(request, document, assets);
    answered.catch(() => undefined);
  });
  await page.goto(`${PAPER_ORIGIN}/`, { waitUntil: 'load', timeout: 0 });
}

async function giveDocument(request: HTTPRequest, html: string): Promise<void> {
  const headers = { 'content-security-policy': POLICY, 'referrer-policy': 'no-referrer' };
  return request.respond({ status: 200, contentType: 'text/html; charset=utf-8', headers, body: html });
}

async function giveAsset(request: HTTPRequest, html: string, assets: Assets): Promise<void> {
  const url = new URL(request.url());
  const asset = url.origin === PAPER_ORIGIN ? assets.get(url.pathname) : undefined;
  // 'aborted' and not 'blockedbyclient': the latter replaces the page by an error page when a refresh is refused.
  if (!asset || request.isNavigationRequest()) return request.abort('aborted');
  // Fonts are always fetched in CORS mode.
  const headers = { 'access-control-allow-origin': PAPER_ORIGIN };
  return request.respond({ status: 200, contentType: asset.type, headers, body: bodyFor(html, asset) });
}

const bodyFor = (html: string, { body, fittedTo }: Asset): Uint8Array => fittedTo?.(html) ?? body;

/**
 * Composed letters (NFC): the fonts' subsets part a Vietnamese vowel from its combining tone, and a pair that no single
 * file holds would fall to whatever font the machine has. Tags are left alone, lest a mark melt into a `>`.
 */
function composed(html: string): string {
  return html.replace(/[^<>]+/g, (text) => text.normalize('NFC'));
}
