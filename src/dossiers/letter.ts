import { addDays, type Day } from '../platform/day.js';
import { Invalid, type FieldSentences } from '../platform/errors.js';
import { inOrder } from './chronology.rules.js';
import { REQUESTS, type DossierForm, type RequestCode } from './dossier.forms.js';
import { courtOf } from './letter-parts.js';
import { linesOf, type ChronologyLine, type Letter, type QualificationLine } from './letter.model.js';
import { manifestOf, type TemplateKey } from './manifest.js';
import { strayMarks } from './marks.rules.js';
import {
  proposedChronology,
  proposedFacts,
  proposedQualifications,
  proposedRequests,
  type Marks,
} from './proposals.js';
import type { Ready } from './readiness.service.js';

type Typed = Omit<DossierForm, 'identity'>;

/** A letter is dated for the day on which it is signed and posted: a month ahead is a slip. */
const DAYS_AHEAD = 31;

/** What was typed, completed by what the record tells: the letter as it will be printed. @throws Invalid */
export function letterOf(typed: Typed, ready: Ready, today: Day): Letter {
  const { lawyer, template } = typed;
  const marks = typed.marks ?? (typed.exhibits ?? []).map(({ id }) => id);
  const faults = letterFaults(typed, marks, today);
  if (Object.keys(faults).length > 0) throw new Invalid(faults);
  const { recipient, sections } = manifestOf(template);
  const has = (section: (typeof sections)[number]): boolean => sections.includes(section);
  const { incident } = ready.sheet;
  return {
    // The sheet for a partner tells the facts in its own lines; a longer account is for whoever writes one.
    facts: typed.facts ?? (recipient === 'cabane' ? '' : proposedFacts(template, ready, marks)),
    chronology: has('chronology')
      ? inOrder(typed.chronology?.map(lineOf) ?? proposedChronology(template, ready, marks))
      : [],
    qualifications: has('qualification')
      ? (typed.qualifications ?? proposedQualifications(template, ready, marks)).flatMap(rowOf)
      : [],
    marks,
    photosByTwo: typed.photosByTwo ?? false,
    firstNumber: typed.firstNumber ?? 1,
    ask: has('referral') ? (typed.ask ?? null) : null,
    requests: (typed.requests ?? proposedRequests(requestsFor(template), ready)).filter((code) =>
      requestsFor(template).includes(code),
    ),
    furtherRequests: has('requests') ? linesOf(typed.furtherRequests) : [],
    lawyer: lawyer ? { name: lawyer.name, bar: lawyer.bar ?? null, address: lawyer.address ?? null } : null,
    signedBy: typed.signedBy ?? 'complainant',
    delivery: typed.delivery ?? 'registered',
    court: recipient === 'prosecutor' ? (typed.court ?? courtOf(incident)) : null,
    letterOn: typed.letterOn ?? today,
  };
}

const lineOf = ({
  on,
  at,
  about,
  place,
  fact,
}: NonNullable<Typed['chronology']>[number]): ChronologyLine => ({
  on: on ?? null,
  at: at ?? null,
  about: about ?? false,
  place: place ?? null,
  fact,
});

const rowOf = (row: NonNullable<Typed['qualifications']>[number]): QualificationLine[] =>
  row.chosen === false ? [] : [{ code: row.code, elements: row.elements ?? '' }];

/** A mark that leads nowhere would be printed as a bare number: it is refused beside the text in which it stands. */
function letterFaults(typed: Typed, marks: Marks, today: Day): FieldSentences {
  const texts: [string, string | undefined][] = [
    ['facts', typed.facts],
    ...(typed.chronology ?? []).map(({ fact }, at): [string, string] => [`chronology.${at}.fact`, fact]),
    ...(typed.qualifications ?? []).map((row, at): [string, string | undefined] => [
      `qualifications.${at}.elements`,
      row.chosen === false ? undefined : row.elements,
    ]),
    ['furtherRequests', typed.furtherRequests],
    ['ask', typed.ask],
  ];
  const stray = texts.flatMap(([path, text]): [string, FieldSentences[string]][] => {
    const found = strayMarks(text ?? '', marks);
    return found ? [[path, [{ key: 'dossiers.checks.strayMark', params: { marks: found } }]]] : [];
  });
  return {
    ...Object.fromEntries(stray),
    ...(typed.letterOn && typed.letterOn > addDays(today, DAYS_AHEAD)
      ? { letterOn: [{ key: 'dossiers.letterTooLate' }] }
      : {}),
  };
}

/** A report names nobody who could be heard, examined or represented. */
const OF_A_REPORT: readonly RequestCode[] = ['images', 'unit', 'records'];

/** What this paper may ask for. */
export function requestsFor(template: TemplateKey): readonly RequestCode[] {
  const { sections, voice } = manifestOf(template);
  if (!sections.includes('requests')) return [];
  return voice === 'complainant' ? REQUESTS : OF_A_REPORT;
}
