import { footerIn } from '../../settings/settings.rules.js';
import { articlesOn } from '../articles.js';
import type { ChronologyRow, LetterPaper, QualificationRow } from '../dossier.model.js';
import { injuriesOf, isMinor, letterheadOf, officersOf } from '../letter-parts.js';
import { offenceOf } from '../qualifications.js';
import { requestsInWords } from '../requests.words.js';
import { dayFr, hourFr, sayFr, stampOf } from '../wording.js';
import { addressesIn } from './addresses.js';
import { announced } from './announced.js';
import { paperBase } from './paper-base.js';
import { apart, mentioned, shownIn, type Told } from './told.js';
import { unbroken, type Words } from './unbroken.js';

/** A complaint in which the complainant speaks, or the report of the association. */
export function letterPaper(told: Told): LetterPaper {
  const { letter, ready, manifest } = told;
  const { incident } = ready.sheet;
  const speaks = manifest.voice === 'complainant';
  const complainants = speaks ? ready.complainants : [];
  const guardian = speaks && (letter.requests.includes('guardian') || isAnyMinor(told));
  const requests = requestsInWords(letter, guardian, complainants).map((row) =>
    unbroken(mentioned(told, row)),
  );
  const chronology = chronologyOf(told);
  const qualifications = qualificationsOf(told);
  const base = paperBase(told, [
    ...(chronology.length === 0 ? (['chronology'] as const) : []),
    ...(qualifications.length === 0 ? (['qualification'] as const) : []),
    ...(requests.length === 0 ? (['requests'] as const) : []),
    ...(ready.exhibits.length === 0 ? (['bordereau', 'annex'] as const) : []),
  ]);
  const articles = articlesOn(letter.letterOn);
  const { ref } = told.legalCase;
  const { city, signatoryName, signatoryFunction } = told.organisation;
  const { recipient, letterOn, exhibitCount, offence } = base.cover;
  const addresses = addressesIn(told);
  const letterhead = letterheadOf(told.organisation, told.logo);
  const delivered = letter.delivery === 'none' ? null : sayFr(`dossiers.delivered.${letter.delivery}`);
  const several = complainants.length > 1;
  const head = {
    ref,
    letterhead,
    recipient,
    letterOn,
    delivered,
    city,
    signatoryName,
    signatoryFunction,
    footer: footerIn(told.organisation, 'fr'),
    several,
  };
  return {
    ...base,
    covering: { ...head, exhibitCount, declared: addresses.declared },
    body: {
      ...head,
      ...addresses,
      ...announced({
        paragraphs: base.facts.length,
        chronology: chronology.length > 0,
        qualification: qualifications.length > 0,
        requests: requests.length > 0,
        bordereau: ready.exhibits.length > 0,
        several,
      }),
      offence,
      signedByLawyer: letter.signedBy === 'lawyer',
      articles,
    },
    chronology,
    officers: officersOf(incident),
    injuries: injuriesOf(complainants, (personId) => shownIn(told, personId), certificatesIn(told)),
    qualifications,
    requests: { several, rows: requests, guardianArticle: guardian ? articles.guardian : null },
  };
}

const stampedOf = (numbers: readonly string[]): Words | null =>
  numbers.length > 0 ? unbroken(stampOf(numbers)) : null;

const isAnyMinor = ({ ready, named }: Told): boolean =>
  ready.complainants.some(({ person }) =>
    isMinor(person, named.get(person.id) ?? null, ready.sheet.incident.happenedOn ?? ''),
  );

/** In the order in which `letterOf` has put it. */
const chronologyOf = (told: Told): ChronologyRow[] =>
  told.letter.chronology.map(({ on, at, about, place, fact }) => {
    const { text, numbers } = apart(told, fact);
    return {
      on: dayFr(on),
      at: at && (about ? sayFr('dossiers.facts.at.about', { hour: hourFr(at) }) : hourFr(at)),
      place,
      fact: unbroken(text),
      exhibits: stampedOf(numbers),
    };
  });

const qualificationsOf = (told: Told): QualificationRow[] =>
  told.letter.qualifications.map(({ code, elements }) => {
    const { text, numbers } = apart(told, elements);
    const { name, articles } = offenceOf(code);
    return {
      name,
      articles: unbroken(articles),
      elements: unbroken(text),
      exhibits: stampedOf(numbers),
    };
  });

/** Only they ask for the leave that is kept for a medical certificate. */
const certificatesIn = ({ ready }: Told): string[] =>
  ready.exhibits.filter(({ toAsk }) => toAsk === 'medical').map(({ number }) => number);
