import { articlesOn } from '../articles.js';
import type { BodyModel, ChronologyRow, LetterPaper, QualificationRow } from '../dossier.model.js';
import { linesOf } from '../letter.model.js';
import { injuriesOf, isMinor, lawyerOf, letterheadOf, offencesOf, officersOf } from '../letter-parts.js';
import { offenceOf } from '../qualifications.js';
import { requestsInWords } from '../requests.words.js';
import { dayFr, hourFr, sayFr, stampOf } from '../wording.js';
import { paperBase, sendersOf } from './paper-base.js';
import { apart, shownIn, type Told } from './told.js';

/** A complaint in which the complainant speaks, or the report of the association. */
export function letterPaper(told: Told): LetterPaper {
  const { letter, ready, manifest } = told;
  const { incident } = ready.sheet;
  const speaks = manifest.voice === 'complainant';
  const complainants = speaks ? ready.complainants : [];
  const guardian = speaks && (letter.requests.includes('guardian') || isAnyMinor(told));
  const requests = requestsInWords(letter, guardian, complainants);
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
  const { recipient, letterOn, exhibitCount } = base.cover;
  const letterhead = letterheadOf(told.organisation);
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
    several,
  };
  return {
    ...base,
    covering: { ...head, exhibitCount },
    body: {
      ...head,
      ...addressesIn(told),
      offence: offencesOf(incident).offence,
      signedByLawyer: letter.signedBy === 'lawyer',
      paragraphs: base.facts.length,
      hasRequests: requests.length > 0,
      articles,
    },
    chronology,
    officers: officersOf(incident),
    injuries: injuriesOf(complainants, (personId) => shownIn(told, personId), certificatesIn(told)),
    qualifications,
    requests: { several, rows: requests, guardianArticle: guardian ? articles.guardian : null },
  };
}

function addressesIn(told: Told): Pick<BodyModel, 'senders' | 'lawyer' | 'addressMissing' | 'declared'> {
  const senders = sendersOf(told);
  const confidential = senders.some((sender) => sender.confidential);
  const atLawyers = linesOf(told.letter.lawyer?.address).length > 0;
  return {
    senders,
    lawyer: lawyerOf(told.letter, senders),
    addressMissing:
      !atLawyers && senders.some((sender) => !sender.confidential && sender.addressLines.length === 0),
    declared: atLawyers ? 'lawyer' : confidential ? 'sealed' : 'above',
  };
}

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
      fact: text,
      exhibits: numbers.length > 0 ? stampOf(numbers) : null,
    };
  });

const qualificationsOf = (told: Told): QualificationRow[] =>
  told.letter.qualifications.map(({ code, elements }) => {
    const { text, numbers } = apart(told, elements);
    const { name, articles } = offenceOf(code);
    return {
      name,
      articles,
      elements: text,
      exhibits: numbers.length > 0 ? stampOf(numbers) : null,
    };
  });

/** Only they ask for the leave that is kept for a medical certificate. */
const certificatesIn = ({ ready }: Told): string[] =>
  ready.exhibits.filter(({ toAsk }) => toAsk === 'medical').map(({ number }) => number);
