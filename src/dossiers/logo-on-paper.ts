import type { Assets } from '../platform/printing/assets.js';

/** Below the printer's invalid host. */
const PRINTED = '/letterhead/logo.png';

/**
 * Where a paper finds the logo. The printer answers from memory; a preview is a page of a browser, whose policy lets it
 * show what it carries and fetch nothing.
 */
export function logoOnPaper(png: Buffer | null, isPreview: boolean): { logo: string | null; assets: Assets } {
  if (!png) return { logo: null, assets: new Map() };
  if (isPreview) return { logo: `data:image/png;base64,${png.toString('base64')}`, assets: new Map() };
  return { logo: PRINTED, assets: new Map([[PRINTED, { type: 'image/png', body: png }]]) };
}
