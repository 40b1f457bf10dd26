import type { Request } from 'express';

/** A path of our own, or `/`: never another site, never a protocol-relative address. */
export const ownPath = (path: unknown): string =>
  typeof path === 'string' && /^\/(?![/\\])[^\\\u0000-\u001f]*$/.test(path) && path.length <= 500
    ? path
    : '/';

/**
 * The page on which the person stood: itself for a GET; for a form the page that holds it, which every form names
 * in `_page` (a form may be sent to another address than its page's).
 */
export function pageOfForm(request: Request): string {
  if (request.method === 'GET') return ownPath(request.originalUrl);
  const named = (request.body as { _page?: unknown } | undefined)?._page;
  return ownPath(named ?? request.path);
}

/** As wide as the column in which a draft names its page. */
const LONGEST_PAGE = 200;

/** The name under which a page's draft is kept: a longer address is the same page without what was asked of it. */
export const pageOfDraft = (page: string): string =>
  page.length <= LONGEST_PAGE ? page : (page.split('?', 1)[0] ?? page).slice(0, LONGEST_PAGE);
