import { pageList, writtenRows } from '../platform/forms/page-list.js';
import { readForm } from '../platform/forms/read-form.js';
import {
  chosenExhibits,
  ChronologyForm,
  ComposeForm,
  MOST_EXHIBITS,
  type DossierForm,
} from './dossier.forms.js';
import type { Offer } from './shelf.service.js';

/** A line of the page's exhibits as it was sent, or as it stands in a draft: nothing of it is sure. */
export interface TypedRow {
  readonly kind?: unknown;
  readonly id?: unknown;
  readonly title?: unknown;
  readonly chosen?: unknown;
  readonly order?: unknown;
}

export const rowsOf = (typed: unknown): TypedRow[] => {
  const rows = pageList(typed ?? []);
  return Array.isArray(rows)
    ? rows.filter((row): row is TypedRow => typeof row === 'object' && row !== null)
    : [];
};

/** As a browser writes a box; behind a hidden `false`, the last one speaks. */
const TICKS = new Set<unknown>(['true', 'on', '1', true]);
export const isTicked = ({ chosen }: TypedRow): boolean => TICKS.has([chosen].flat().at(-1));

/** Of the lines as the page sent them, those that were ticked: a case may show more than one dossier holds. */
export const tickedRows = (typed: unknown): TypedRow[] => rowsOf(typed).filter(isTicked);

/** A line of the page: what is offered in it, or null where what stood there has left the case since. */
export type OfferInRow = Offer | null;

/**
 * The lines that the page draws. Those that were sent come first and in their places, for a mark `[3]` counts them: a
 * line whose exhibit has gone leaves a gap, and what came to the case since is offered behind.
 */
export function offersInRows(offers: readonly Offer[], typed: unknown): OfferInRow[] {
  const places = rowsOf(typed).slice(0, offers.length + MOST_EXHIBITS);
  const kept = places.map(({ id }) => offers.find((offer) => offer.id === id) ?? null);
  return [...kept, ...offers.filter((offer) => !kept.includes(offer))];
}

/** The same lines as the form holds them; new ones are unticked. */
export function linesFor(offers: readonly Offer[], typed: unknown): object[] {
  const rows = rowsOf(typed);
  return offersInRows(offers, typed).map((offer, index) => {
    if (offer === null) return { ...rows[index], chosen: false };
    return rows[index] ?? line(offer, index + 1, false);
  });
}

export const line = ({ kind, id, title }: Offer, order: number, chosen: boolean) => ({
  kind,
  id,
  title,
  order,
  chosen,
});

/** A path among the ticked rows, as the page knows the field: by the place of its line. */
export function pathOnPage(
  path: string,
  ticked: readonly TypedRow[],
  rows: readonly { readonly id?: unknown }[],
): string {
  const [list, row, ...rest] = path.split('.');
  const at = list === 'exhibits' ? rows.findIndex(({ id }) => id === ticked[Number(row)]?.id) : -1;
  return at === -1 ? path : ['exhibits', at, ...rest].join('.');
}

/** A body without the lines of the chronology in which nothing was written: paths of refusals count the others. */
export function withoutBlankLines(body: unknown): Record<string, unknown> {
  const typed = (body ?? {}) as Record<string, unknown>;
  const lines = pageList(typed['chronology'] ?? []);
  return Array.isArray(lines) ? { ...typed, chronology: writtenRows(ChronologyForm, lines) } : typed;
}

/**
 * What the page sends, as both doors know it: only what is ticked, with its marks counting every line. A list that is
 * empty, and a box that is not ticked, are answers here, and no silence. @throws Invalid
 */
export function composedIn(body: Record<string, unknown>): DossierForm {
  const rows = rowsOf(body['exhibits']);
  const { exhibits, ...letter } = readForm(ComposeForm, { ...body, exhibits: rows.filter(isTicked) }, 'page');
  return {
    ...letter,
    requests: letter.requests ?? [],
    chronology: letter.chronology ?? [],
    qualifications: (letter.qualifications ?? []).map((row) => ({ ...row, chosen: row.chosen ?? false })),
    photosByTwo: letter.photosByTwo ?? false,
    exhibits: chosenExhibits(exhibits),
    marks: marksOf(rows),
  };
}

/** What the marks of a page mean; no mark counts further than a dossier holds. */
export const marksOf = (rows: readonly TypedRow[]): (string | null)[] =>
  rows.slice(0, MOST_EXHIBITS).map((row) => (isTicked(row) && typeof row.id === 'string' ? row.id : null));
