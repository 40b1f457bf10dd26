import { options, type Option } from '../directory/labels.js';
import type { Day } from '../platform/day.js';
import type { Sentence } from '../platform/errors.js';
import { line, type TypedRow } from './compose-rows.js';
import { MOST_EXHIBITS } from './dossier.forms.js';
import { NEVER_BY_ITSELF } from './exhibit-consent.rules.js';
import { isUnreadable } from './exhibits.rules.js';
import { courtOf } from './letter-parts.js';
import { requestsFor } from './letter.js';
import { manifestOf, TEMPLATE_KEYS, type Manifest, type Section, type TemplateKey } from './manifest.js';
import { proposedChronology, proposedFacts, proposedQualifications, proposedRequests } from './proposals.js';
import { OFFENCE_CODES } from './qualifications.js';
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
  /** Whether the paper may name people at all: a report of the association never does. */
  readonly mayName: boolean;
  /** Whether it is a letter to a prosecutor, with a court and a way of sending. */
  readonly toProsecutor: boolean;
  /** The parts of the paper that somebody types, by the manifest's sections. */
  readonly parts: Readonly<Record<'chronology' | 'qualification' | 'requests' | 'referral', boolean>>;
  /** Other papers that may be printed now; and those that may not, with why. */
  readonly others: readonly { readonly template: TemplateKey; readonly href: string }[];
  readonly closed: readonly {
    readonly template: TemplateKey;
    readonly href: string;
    readonly needs: readonly Sentence[];
  }[];
  readonly unread: boolean;
  readonly courts: readonly Option[];
  readonly offers: readonly Offer[];
  /** What the record says in the team's words, to be copied from. */
  readonly told: readonly string[];
}

/** What each paper lacks, were it asked for with nothing but what the record holds. */
export type Needs = ReadonlyMap<TemplateKey, readonly Sentence[]>;

export const composePath = (ref: string, template: TemplateKey): string =>
  `/cases/${ref}/dossiers/new?template=${template}`;

export function composeModel(
  template: TemplateKey,
  { sheet }: Ready,
  offers: readonly Offer[],
  needs: Needs,
  today: Day,
): ComposeModel {
  const { incident, legalCase } = sheet;
  const { ref } = legalCase;
  const manifest = manifestOf(template);
  const { voice } = manifest;
  const others = TEMPLATE_KEYS.filter((key) => key !== template).map((key) => ({
    template: key,
    href: composePath(ref, key),
    needs: needs.get(key) ?? [],
  }));
  return {
    ref,
    path: composePath(ref, template),
    template,
    speaks: voice === 'complainant',
    mayName: voice !== 'association',
    toProsecutor: isToProsecutor(template),
    parts: partsOf(manifest),
    others: others.filter((other) => other.needs.length === 0),
    closed: others.filter((other) => other.needs.length > 0),
    unread: manifest.validatedBy === null,
    courts: options('courts', 'fr', today, [courtOf(incident) ?? '']),
    offers,
    told: [incident.description, legalCase.summary].flatMap((text) => text ?? []),
  };
}

function partsOf({ sections }: Manifest): ComposeModel['parts'] {
  const has = (section: Section): boolean => sections.includes(section);
  return {
    chronology: has('chronology'),
    qualification: has('qualification'),
    requests: has('requests'),
    referral: has('referral'),
  };
}

/** What can be taken without asking anybody, and what its reader can read, as far as one dossier holds. */
export const takenAtFirst = (offers: readonly Offer[], toProsecutor = true): Offer[] =>
  offers
    .filter((offer) => offer.fault === null && !(toProsecutor && isUnreadable(offer, offers)))
    .filter(({ toAsk, leave }) => toAsk === null || leave === 'given')
    .filter(({ documentKind }) => documentKind === undefined || !NEVER_BY_ITSELF.includes(documentKind))
    .slice(0, MOST_EXHIBITS);

/** A partner works with interpreters; a French prosecutor does not read Tigrinya. */
export const isToProsecutor = (template: TemplateKey): boolean =>
  manifestOf(template).recipient === 'prosecutor';

/** What the form begins with: what may be taken at first, and what the record itself tells and leads to. */
export function proposal(
  template: TemplateKey,
  ready: Ready,
  offers: readonly Offer[],
  today: string,
): object {
  const taken = new Set(takenAtFirst(offers, isToProsecutor(template)));
  const marks = offers.map((offer) => (taken.has(offer) ? offer.id : null));
  const parts = partsOf(manifestOf(template));
  return {
    template,
    identity: manifestOf(template).voice === 'complainant' ? 'nominative' : 'initials',
    signedBy: 'complainant',
    court: courtOf(ready.sheet.incident) ?? '',
    letterOn: today,
    delivery: 'registered',
    requests: proposedRequests(requestsFor(template), ready),
    facts: proposedFacts(template, ready, marks),
    chronology: parts.chronology ? proposedChronology(template, ready, marks) : [],
    qualifications: parts.qualification ? proposedQualifications(template, ready, marks) : [],
    firstNumber: 1,
    exhibits: offers.map((offer, index) => line(offer, index + 1, taken.has(offer))),
  };
}

/** The table of law as the form holds it, every row in the table's order: typed rows keep what was typed. */
export const qualificationRows = (typed: readonly TypedRow[]): (TypedRow & { code: string })[] =>
  OFFENCE_CODES.map((code) => ({
    chosen: false,
    elements: '',
    ...typed.find((each) => (each as { code?: unknown }).code === code),
    code,
  }));
