import { shownAs } from '../people/person.rules.js';
import type { Day } from '../platform/day.js';
import type { Sentence } from '../platform/errors.js';
import { fieldId } from '../platform/views/field-names.js';
import type { Association } from '../settings/settings.service.js';
import type { Checked, CheckedExhibit } from './checks.rules.js';
import { isTicked, marksOf, offersInRows, rowsOf, type TypedRow } from './compose-rows.js';
import { wordOf, type PersonsAnswer } from './exhibit-consent.rules.js';
import { isToAsk, vagueTitle } from './exhibit-lines.js';
import { isUnreadable } from './exhibits.rules.js';
import { courtOf, isMinor, placesOf } from './letter-parts.js';
import { paragraphsOf } from './letter.model.js';
import { manifestOf, type TemplateKey } from './manifest.js';
import { placesIn, strayMarks } from './marks.rules.js';
import { hasPlace } from './proposals.js';
import type { Order, Ready } from './readiness.service.js';
import type { Offer } from './shelf.service.js';
import { leaningOn, type Leaning } from './steering.rules.js';
import { sayFr } from './wording.js';

/** What the form holds now: begun, typed or drafted; nothing of it is sure. */
export interface FormValues {
  readonly identity?: unknown;
  readonly signedBy?: unknown;
  readonly court?: unknown;
  readonly facts?: unknown;
  readonly requests?: unknown;
  readonly exhibits?: unknown;
  readonly lawyer?: unknown;
  readonly chronology?: unknown;
  readonly qualifications?: unknown;
  readonly letterOn?: unknown;
}

/** What the form holds now, as an order: what a print of it would be refused for is asked with it. */
export function orderIn(template: TemplateKey, offers: readonly Offer[], values: FormValues): Order {
  return {
    template,
    identity: values.identity === 'nominative' ? 'nominative' : 'initials',
    signedBy: values.signedBy === 'lawyer' ? 'lawyer' : 'complainant',
    hasLawyer: textOf((values.lawyer as { name?: unknown } | null | undefined)?.name) !== '',
    exhibits: exhibitsIn(offers, rowsOf(values.exhibits))
      .filter(({ isChosen }) => isChosen)
      .map(({ offer: { kind, id } }) => ({ kind, id })),
    firstNumber: 1,
  };
}

export interface ToCheck {
  readonly template: TemplateKey;
  readonly offers: readonly Offer[];
  readonly values: FormValues;
  /** Of the order that the form holds. */
  readonly needs: readonly Sentence[];
  readonly ready: Ready;
  /** To the purposes that the paper's manifest names. */
  readonly answers: readonly PersonsAnswer[];
  readonly organisation: Association;
  readonly maySet: boolean;
  readonly steered: Checked['steered'];
  readonly today: Day;
}

/** What the paper leans on besides the case, as its form stands now. */
export const leaningOf = (template: TemplateKey, { court }: FormValues, { sheet }: Ready): Leaning =>
  leaningOn(manifestOf(template), textOf(court) || courtOf(sheet.incident), placesOf(sheet.incident));

/** What stands between a form and its paper, as the rules look at it. */
export function checkedOf({
  template,
  offers,
  values,
  needs,
  ready,
  answers,
  organisation,
  ...rest
}: ToCheck): Checked {
  const manifest = manifestOf(template);
  const { incident, legalCase } = ready.sheet;
  const rows = rowsOf(values.exhibits);
  const exhibits = exhibitsIn(offers, rows);
  const chosen = exhibits.filter(({ isChosen }) => isChosen);
  return {
    ref: legalCase.ref,
    manifest,
    identity: orderIn(template, offers, values).identity,
    needs: needs.map((need) => onLine(need, chosen)),
    people: ready.complainants.map(({ person, injuries }) => ({
      id: person.id,
      shown: shownAs(person),
      hasAddress: person.declaredAddressSealed !== null,
      isMinor: isMinor(person, null, incident.happenedOn ?? ''),
      isHurt: injuries.length > 0,
      agreedOn:
        manifest.consents
          .map((purpose) => wordOf(answers, person.id, purpose))
          .flatMap(({ standing, answer }) => (standing === 'given' && answer ? [answer.saidOn] : []))
          .sort()[0] ?? null,
    })),
    exhibits,
    incident: {
      isDated: incident.happenedOn !== null && incident.onPrecision !== 'unknown',
      hasHour: incident.at !== null,
      hasPlace: hasPlace(incident),
      hasOfficers: (incident.forces ?? []).length > 0,
    },
    letterhead: {
      isComplete: Boolean(organisation.name && organisation.address && organisation.signatoryName),
      hasCity: organisation.city !== '',
      maySet: rest.maySet,
    },
    letter: letterIn(values, rows, courtOf(incident)),
    steered: rest.steered,
    today: rest.today,
  };
}

const exhibitsIn = (
  offers: readonly Offer[],
  rows: readonly TypedRow[],
): (CheckedExhibit & { offer: Offer })[] =>
  offersInRows(offers, rows).flatMap((offer, index) => {
    if (offer === null) return [];
    const typed = textOf(rows[index]?.title);
    return [
      {
        offer,
        place: index + 1,
        id: offer.id,
        kind: offer.documentKind ?? offer.kind,
        isChosen: isTicked(rows[index] ?? {}),
        fault: offer.fault,
        isUnreadable: isUnreadable(offer, offers),
        toAsk: isToAsk(offer) ? offer.toAsk : null,
        isVague: offer.kind === 'document' && (typed || offer.title) === vagueTitle(offer),
      },
    ];
  });

/** A need that speaks of "the third exhibit chosen", as the page counts its lines. */
export const onLine = (need: Sentence, chosen: readonly { readonly place: number }[]): Sentence => {
  const place = chosen[Number(need.params?.['place']) - 1]?.place;
  return place === undefined ? need : { ...need, params: { ...need.params, place } };
};

function letterIn(values: FormValues, rows: readonly TypedRow[], court: string | null) {
  const marks = marksOf(rows);
  const chronology = rowsOf(values.chronology) as { fact?: unknown }[];
  const qualifications = rowsOf(values.qualifications).filter(isTicked) as { elements?: unknown }[];
  const texts: [string, unknown][] = [
    ['facts', values.facts],
    ...chronology.map(({ fact }, at): [string, unknown] => [`chronology.${at}.fact`, fact]),
  ];
  const elements = qualifications.map((row) => textOf(row.elements));
  const strayElements = elements.map((text) => strayMarks(text, marks)).filter(Boolean);
  const ittUnknown = sayFr('dossiers.qualifications.ittUnknown');
  return {
    unmarked: paragraphsOf(textOf(values.facts)).flatMap((paragraph, index) =>
      placesIn(paragraph).length > 0 || paragraph.includes('(Pièce') ? [] : [index + 1],
    ),
    stray: [
      ...texts.flatMap(([path, text]) => {
        const found = strayMarks(textOf(text), marks);
        return found ? [{ field: fieldId(path), marks: found }] : [];
      }),
      ...(strayElements.length > 0
        ? [{ field: fieldId('qualifications'), marks: strayElements.join(', ') }]
        : []),
    ],
    hasCourt: textOf(values.court) !== '' || court !== null,
    hasChronology: chronology.some(({ fact }) => textOf(fact) !== ''),
    hasQualification: qualifications.length > 0,
    saysIttUnknown: elements.some((text) => text.includes(ittUnknown)),
    asksGuardian: [values.requests].flat().includes('guardian'),
  };
}

const textOf = (typed: unknown): string => (typeof typed === 'string' ? typed.trim() : '');
