import type { LetterPaper, PaperBase, ReferralPaper } from '../../../src/dossiers/dossier.model.js';

/**
 * Papers in which nothing is missing: every list has a line, every field that may be empty holds something. What a
 * template reads must be here, and what is here some template must read.
 */
const letterhead = {
  logo: '/logo.png',
  name: 'Association inventée',
  lines: ['1 rue Sans-Nom'],
  email: 'a@example.org',
  telephone: '0',
};
const recipient = { addressee: 'Le procureur', lines: ['Boulogne'] };
const sender = {
  who: 'S. E.',
  confidential: false,
  birthDate: '3 février 2001',
  nationality: 'érythréenne',
  addressLines: ['chez quelqu’un'],
  hasAddress: true,
};
const lawyer = { name: 'Me Inventée', bar: 'Lille', addressLines: ['2 rue Sans-Nom'] };
const officer = { body: 'CRS', unit: 'CRS 8', rio: '12?', plate: 'AA', howMany: '4', certainty: 'vu' };
const injury = { whose: 'S. E.', words: 'hématome', note: 'enflé' };
const articles = {
  prosecutor: '40',
  outcome: '40-2',
  review: '40-3',
  address: '40-4-1',
  place: '43',
};
const sheet = { numbers: ['1'], stamp: 'Pièce n° 1', title: 'Un titre', about: [{ label: 'l', value: 'v' }] };
const column = { heading: 'h', language: 'ti', direction: 'ltr' as const };
const words = [{ text: '222-13', whole: true }];
const piece = { text: 'mots', goesOn: false };

const base: PaperBase = {
  styleHref: '/paper.css',
  title: 'HRO',
  cover: {
    ref: 'HRO-00000',
    number: 1,
    letterhead,
    recipient,
    senders: [{ who: 'S. E.', confidential: true }],
    lawyer: { name: 'Me Inventée', bar: 'Lille' },
    letterOn: 'le jour',
    exhibitCount: 1,
    offence: 'violences',
  },
  contents: [{ section: 'facts', href: '#facts', number: '1', title: 'Un titre' }],
  facts: [words],
  bordereau: {
    ref: 'HRO-00000',
    rows: [
      {
        number: '1',
        title: 't',
        on: '1/1/2026',
        countHref: 'c',
        exhibitHref: 'p',
        nature: 'n',
        origin: 'o',
        language: 'l',
        beside: 'b',
      },
    ],
  },
  sheets: [
    {
      ...sheet,
      kind: 'testimony',
      original: column,
      translated: column,
      rows: [{ original: [piece], translated: [piece] }],
    },
    {
      ...sheet,
      kind: 'fidelity',
      translator: 'T',
      isNamed: true,
      of: '1',
      translation: '1-1',
      from: 'du tigrigna',
      into: 'vers le français',
      city: 'Calais',
    },
    { ...sheet, kind: 'recording', groups: ['00000000'] },
    { ...sheet, kind: 'photographs', photographs: [{ number: '1', caption: 'c', on: 'd', src: '/p.jpg' }] },
  ],
  annex: [{ number: '1', title: 't', what: words, groups: ['00000000'] }],
};
const signed = {
  ref: 'HRO-00000',
  delivered: 'Par lettre recommandée',
  letterhead,
  recipient,
  city: 'Calais',
  letterOn: 'le jour',
  several: true,
  signatoryName: 'A. Inventée',
  signatoryFunction: 'coordinatrice',
  footer: 'Une ligne',
};

export const fullLetter: LetterPaper = {
  ...base,
  covering: { ...signed, exhibitCount: 1, declared: 'sealed' },
  body: {
    ...signed,
    offence: 'violences',
    senders: [sender],
    lawyer,
    signedByLawyer: true,
    addressMissing: true,
    declared: 'lawyer',
    atThirdParty: true,
    paragraphs: 'au paragraphe 1',
    alongside: 'leur chronologie',
    belongs: 'Cet exposé fait partie du signalement.',
    hasExhibits: true,
    articles,
  },
  chronology: [{ on: 'd', at: 'h', place: 'p', fact: words, exhibits: words }],
  officers: [officer],
  injuries: [injury],
  qualifications: [{ name: 'n', articles: words, elements: words, exhibits: words }],
  requests: { several: true, rows: [words], guardianArticle: '706-50' },
};

export const fullReferral: ReferralPaper = {
  ...base,
  referral: {
    ref: 'HRO-00000',
    letterhead,
    recipient,
    letterOn: 'le jour',
    referredBy: 'A. Inventée',
    people: [
      {
        who: 'S. E.',
        confidential: true,
        birthDate: 'd',
        nationality: 'n',
        languages: 'l',
        minor: true,
        contacts: [{ channel: 'Signal', value: 'v', safety: 's' }],
      },
    ],
    incident: [{ label: 'l', value: 'v' }],
    officers: [officer],
    injuries: [injury],
    done: ['d'],
    ask: ['a'],
    consents: [{ purpose: 'p', on: 'd', how: 'h' }],
  },
};
