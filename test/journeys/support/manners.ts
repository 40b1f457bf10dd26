import type { Page } from 'puppeteer';
import type { Sight } from './browser.js';

/** What no page may do to whoever looks at it. */
export interface Faults {
  readonly list: string[];
}

/** Collects what the browser itself complains of: errors, our policy breached, files that did not come. */
export function listen(page: Page): Faults {
  const list: string[] = [];
  page.on('console', (message) => {
    // What did not load is told below, with its status.
    if (['error', 'warn'].includes(message.type()) && !message.text().startsWith('Failed to load'))
      list.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) =>
    list.push(`script: ${error instanceof Error ? error.message : String(error)}`),
  );
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    if (why !== 'net::ERR_ABORTED') list.push(`did not come: ${new URL(request.url()).pathname} ${why}`);
  });
  page.on('response', (response) => {
    const isDoor = response.status() === 401 && response.request().isNavigationRequest();
    if (response.status() >= 400 && !isDoor)
      list.push(`${response.status()}: ${new URL(response.url()).pathname}`);
  });
  return { list };
}

/** What of the page itself is amiss: headings, title, width, fields without a name. `secret` are words no title may hold. */
export function faultsOf(
  page: Page,
  sight: Pick<Sight, 'width'>,
  secret: readonly string[],
): Promise<string[]> {
  return page.evaluate(
    (screen, words) => {
      const found: string[] = [];
      const headings = document.querySelectorAll('h1').length;
      if (headings !== 1) found.push(`${headings} headings of the first rank`);
      for (const word of words) if (document.title.includes(word)) found.push(`the title holds ${word}`);
      if (document.title.length < 3) found.push('no title');
      if (!['fr', 'en'].includes(document.documentElement.lang)) found.push('the page tells no language');
      const wide = Math.round(document.documentElement.scrollWidth);
      if (wide > screen) {
        const guilty = [...document.querySelectorAll('main *')].filter(
          (each) => each.getBoundingClientRect().right > screen + 1,
        );
        const names = guilty.slice(0, 4).map((each) => `${each.tagName.toLowerCase()}.${each.className}`);
        found.push(`${wide} px wide on a screen of ${screen}: ${names.join(' ')}`);
      }
      const nameless = [
        ...document.querySelectorAll<HTMLInputElement>('input:not([type=hidden]), select, textarea'),
      ].filter((field) => (field.labels?.length ?? 0) === 0 && !field.getAttribute('aria-label'));
      for (const field of nameless) found.push(`a field without a label: ${field.name}`);
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      for (const id of new Set(ids.filter((each, index) => ids.indexOf(each) !== index)))
        found.push(`two elements are called ${id}`);
      return found;
    },
    sight.width,
    [...secret],
  );
}
