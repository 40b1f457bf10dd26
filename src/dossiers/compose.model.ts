import { LISTS } from '../directory/lists.js';
import { pageList } from '../platform/forms/page-list.js';
import { shownAs } from '../people/person.rules.js';
import type { Sentence } from '../platform/errors.js';
import { MOST_EXHIBITS } from './dossier.forms.js';
import { isUnreadable } from './exhibits.rules.js';
import { courtOf } from './letter-parts.js';
import { proposedFacts, proposedRequests } from './letter.js';
import { manifestOf, TEMPLATE_KEYS, type TemplateKey } from './manifest.js';
import type { Ready } from './readiness.service.js';
import type { Offer } from './shelf.service.js';

/** What the page that composes tells and offers beside its form. */
export interface ComposeModel {
  readonly ref: string;
  /** The page of this paper: each has its own draft, for each speaks in another person. */
  readonly path: string;
  readonly template: TemplateKey;
  /** Whether somebody complains in it, who is named and signs. */
  readonly speaks: boolean;
  /** Other papers that may be printed now; and those that may not, with why. */
  readonly others: readonly { readonly template: TemplateKey; readonly href: string }[];
  readonly closed: readonly { readonly template: TemplateKey; readonly needs: readonly Sentence[] }[];
  readonly unread: boolean;
  readonly courts: readonly { readonly value: string; readonly label: string }[];
  readonly gaps: readonly Sentence[];
  readonly offers: readonly Offer[];
  /** What the record says in the team's words, to be copied from. */
  readonly told: readonly string[];
}

export const composePath = (ref: string, template: TemplateKey): string =>
  `/cases/${ref}/dossiers/new?template=${template}`;

/** @param needs of each paper, were it asked for with nothing but what the record holds */
export function composeModel(
  template: TemplateKey,
  ready: Ready,
  offers: readonly Offer[],
  needs: Readonly<Record<TemplateKey, readonly Sentence[]>>,
  letterhead: boolean,
): ComposeModel {
  const { incident, legalCase } = ready.sheet;
  const { ref } = legalCase;
  const speaks = manifestOf(template).voice === 'complainant';
  return {
    ref,
    path: composePath(ref, template),
    template,
    speaks,
    others: TEMPLATE_KEYS.filter((key) => key !== template && needs[key].length === 0).map((key) => ({
      template: key,
      href: composePath(ref, key),
    })),
    closed: TEMPLATE_KEYS.filter((key) => needs[key].length > 0).map((key) => ({
      template: key,
      needs: needs[key],
    })),
    unread: manifestOf(template).validatedBy === null,
    courts: LISTS.courts.map(({ code, fr }) => ({ value: code, label: fr })),
    gaps: [
      ...(courtOf(incident) ? [] : [{ key: 'dossiers.gaps.court' }]),
      ...(letterhead ? [] : [{ key: 'dossiers.gaps.letterhead' }]),
      ...ready.complainants
        .filter(({ person }) => speaks && person.declaredAddressSealed === null)
        .map(({ person }) => ({ key: 'dossiers.gaps.address', params: { person: shownAs(person) } })),
    ],
    offers,
    told: [incident.description, legalCase.summary].flatMap((text) => text ?? []),
  };
}

/** Everything that can be taken and that the prosecutor can read, as far as one dossier holds. */
export const takenAtFirst = (offers: readonly Offer[]): Offer[] =>
  offers.filter((offer) => offer.fault === null && !isUnreadable(offer, offers)).slice(0, MOST_EXHIBITS);

/** What the form begins with: everything that can be taken, and the facts as the record tells them. */
export function proposal(
  template: TemplateKey,
  ready: Ready,
  offers: readonly Offer[],
  today: string,
): object {
  const taken = new Set(takenAtFirst(offers));
  return {
    template,
    identity: manifestOf(template).voice === 'complainant' ? 'nominative' : 'initials',
    signedBy: 'complainant',
    court: courtOf(ready.sheet.incident) ?? '',
    letterOn: today,
    delivery: 'registered',
    requests: proposedRequests(template, ready),
    facts: proposedFacts(template, ready),
    exhibits: offers.map((offer, index) => line(offer, index + 1, taken.has(offer))),
  };
}

/** Typed lines, in the order in which the page shows its offers; what came to the case since is offered unticked. */
export function linesFor(offers: readonly Offer[], typed: unknown): object[] {
  const rows = rowsOf(typed);
  return offers.map(
    (offer, index) => rows.find((row) => row.id === offer.id) ?? line(offer, index + 1, false),
  );
}

interface Row {
  readonly id?: unknown;
  readonly chosen?: unknown;
}
const rowsOf = (typed: unknown): Row[] => {
  const rows = pageList(typed ?? []);
  return Array.isArray(rows) ? rows.filter((row): row is Row => typeof row === 'object' && row !== null) : [];
};

/** As a browser writes a box; behind a hidden `false`, the last one speaks. */
const TICKS = new Set<unknown>(['true', 'on', '1', true]);

/** Of the lines as the page sent them, those that were ticked: a case may show more than one dossier holds. */
export const tickedRows = (typed: unknown): Row[] =>
  rowsOf(typed).filter(({ chosen }) => TICKS.has([chosen].flat().at(-1)));

/** A path among the ticked rows, as the page knows the field: by the place of its offer. */
export function pathOnPage(path: string, ticked: readonly Row[], offers: readonly Offer[]): string {
  const [list, row, ...rest] = path.split('.');
  const at = list === 'exhibits' ? offers.findIndex(({ id }) => id === ticked[Number(row)]?.id) : -1;
  return at === -1 ? path : ['exhibits', at, ...rest].join('.');
}

const line = ({ kind, id, title }: Offer, order: number, chosen: boolean) => ({
  kind,
  id,
  title,
  order,
  chosen,
});
