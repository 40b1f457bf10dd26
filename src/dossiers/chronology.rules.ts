import { hourOf, lowered, whenOf, type FactsRecord, type Wording } from './facts.rules.js';
import type { ChronologyLine } from './letter.model.js';

/** What of an exhibit has its place in time. */
export interface DatedExhibit {
  /** `testimony`, or the kind of a document. */
  readonly kind: string;
  readonly on: string | null;
  /** `[3]` */
  readonly mark: string;
}

export interface RecordedEvents {
  readonly facts: FactsRecord;
  /** As the column of places tells it. */
  readonly place: string | null;
  /** The kinds of facts, in words. */
  readonly acts: readonly string[];
  /** When a carer first saw injuries, and which; null where nobody did, or the paper does not tell of a body. */
  readonly care: { readonly on: string; readonly injuries: readonly string[] } | null;
  readonly exhibits: readonly DatedExhibit[];
}

/** Below `dossiers.chronology`. */
export type Say = (key: string, params?: Record<string, string | number>) => string;

/** Kinds of documents whose day says that something happened on it; a list of purchases or a mandate does not. */
const EVENTS = [
  'medical_certificate',
  'photo',
  'video',
  'audio',
  'witness_statement',
  'observation',
  'letter',
  'decision',
];

/**
 * The chronology as the record alone tells it, in the order of days; a jurist goes on from there. Day and hour stand
 * in their columns only where they were said to be so, or about so: else the fact tells them as they were said.
 */
export function draftOfChronology(events: RecordedEvents, wording: Wording, say: Say): ChronologyLine[] {
  const { care, exhibits } = events;
  const certified = (on: string) => exhibits.filter((each) => isCertificate(each) && each.on === on);
  const seen = care ? certified(care.on) : [];
  const lines = [
    ofIncident(events, wording, say),
    ...(care ? [line(care.on, say('care', { list: care.injuries.join('\u202f; ') }), marks(seen))] : []),
    ...ofDocuments(
      exhibits.filter((each) => !seen.includes(each)),
      say,
    ),
    ...exhibits
      .filter(({ kind }) => kind === 'testimony')
      .map(({ on, mark }) => line(on, say('testimony'), mark)),
  ];
  return inOrder(lines);
}

const isCertificate = ({ kind }: DatedExhibit): boolean => kind === 'medical_certificate';
const marks = (exhibits: readonly DatedExhibit[]): string => exhibits.map(({ mark }) => mark).join('');

const line = (on: string | null, told: string, mark: string): ChronologyLine => ({
  on,
  at: null,
  about: false,
  place: null,
  fact: mark ? `${told} ${mark}.` : `${told}.`,
});

function ofIncident({ facts, place, acts, exhibits }: RecordedEvents, wording: Wording, say: Say) {
  const isDay = facts.happenedOn !== null && facts.onPrecision === 'day';
  const isAbout = facts.atPrecision === 'about';
  const isHour =
    isDay && facts.at !== null && (isAbout || facts.atPrecision === 'exact') && facts.clockSystem === '24h';
  const told = acts.length > 0 ? say('acts', { list: acts.join('\u202f; ') }) : say('noActs');
  const vague = isHour ? '' : isDay ? hourOf(facts, wording) : whenOf(facts, wording);
  const fact = vague ? say('vague', { when: capital(vague), told: lowered(told) }) : told;
  const account = marks(exhibits.filter(({ kind }) => kind === 'testimony'));
  return {
    ...line(isDay ? facts.happenedOn : null, fact, account),
    at: isHour ? facts.at : null,
    about: isHour && isAbout,
    place,
  };
}

/** One line for all documents of a kind and a day: ten photographs are one event. */
function ofDocuments(exhibits: readonly DatedExhibit[], say: Say): ChronologyLine[] {
  const dated = exhibits.filter(({ kind, on }) => on !== null && EVENTS.includes(kind));
  const first = dated.filter((each, index) => dated.findIndex((other) => isOne(each, other)) === index);
  return first.map((each) => {
    const group = dated.filter((other) => isOne(each, other));
    return line(each.on, say(`documents.${each.kind}`, { count: group.length }), marks(group));
  });
}

const isOne = (one: DatedExhibit, other: DatedExhibit): boolean =>
  one.kind === other.kind && one.on === other.on;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * By day and hour; what has no hour comes at the end of its day, and what has no day stays behind the line that it was
 * typed behind.
 */
export function inOrder(lines: readonly ChronologyLine[]): ChronologyLine[] {
  let last = '';
  return lines
    .map((each, index) => {
      last = each.on === null ? last : `${each.on} ${each.at ?? '24:00'}`;
      return { each, index, moment: last };
    })
    .sort((a, b) => (a.moment < b.moment ? -1 : a.moment > b.moment ? 1 : a.index - b.index))
    .map(({ each }) => each);
}
