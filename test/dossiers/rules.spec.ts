import { draftOfFacts, type FactsRecord } from '../../src/dossiers/facts.rules.js';
import { articlesOn, ARTICLES } from '../../src/dossiers/articles.js';
import { numbered } from '../../src/dossiers/exhibits.rules.js';
import { piecesOf } from '../../src/dossiers/pieces.rules.js';
import { frenchWording } from '../../src/dossiers/wording.js';

const RECORD: FactsRecord = {
  happenedOn: null,
  onPrecision: 'unknown',
  at: null,
  atPrecision: 'unknown',
  clockSystem: '24h',
  place: { commune: null, site: null, text: null },
  context: null,
  circumstances: [],
  kinds: [],
  legalBasis: 'unknown',
  warningGiven: 'not_asked',
  rioVisible: 'not_known',
  facesCovered: 'refused',
  filmed: 'no',
  suffered: [],
  testimonies: [],
};
const facts = (over: Partial<FactsRecord>, voice: 'i' | 'we' | 'they' = 'i') =>
  draftOfFacts({ ...RECORD, ...over }, frenchWording(voice)).replace(/[\u202f\u00a0]/g, ' ');

describe('the numbers of exhibits', () => {
  it('put a translation behind its testimony, wherever it was chosen, and take nothing twice', () => {
    const chosen = [
      { kind: 'document', id: 'd' },
      { kind: 'translation', id: 't', of: 'x' },
      { kind: 'testimony', id: 'x' },
      { kind: 'translation', id: 'u', of: 'x' },
      { kind: 'document', id: 'd' },
      { kind: 'translation', id: 'alone', of: 'elsewhere' },
    ] as const;
    expect(numbered(chosen).map(({ id, number }) => `${number} ${id}`)).toEqual([
      '1 d',
      '2 x',
      '2-1 t',
      '2-2 u',
      '3 alone',
    ]);
  });
});

describe('the first draft of the facts', () => {
  it('is no more certain than what was said, and silent on what was not asked', () => {
    expect(facts({})).toBe(
      'À une date qui n’a pas pu être précisée, je me trouvais en un lieu qui n’a pas pu être précisé.',
    );
    expect(facts({ happenedOn: '2026-05-01', onPrecision: 'week' })).toMatch(
      /^Dans la semaine du 1er mai 2026, /,
    );
    expect(
      facts({ happenedOn: '2026-05-02', onPrecision: 'day', at: '05:30', atPrecision: 'about' }),
    ).toMatch(/^Le 2 mai 2026, vers 5 h 30, /);
  });

  it('tells both readings of an hour on the Ethiopian clock', () => {
    const told = facts({
      happenedOn: '2026-05-02',
      onPrecision: 'day',
      at: '11:00',
      atPrecision: 'exact',
      clockSystem: 'ethiopian',
    });
    expect(told).toContain(
      'à 11 h à l’horloge éthiopienne (soit 17 h s’il s’agit du jour, 5 h s’il s’agit de la nuit, à l’heure de Paris)',
    );
  });

  it('speaks for one, for several, or of somebody', () => {
    const record = { kinds: ['V06'], testimonies: ['1'] };
    expect(facts(record, 'i')).toMatch(
      /je me trouvais.*Les faits que je déclare relèvent de : tir de lanceur/s,
    );
    expect(facts(record, 'we')).toContain('nous nous trouvions');
    expect(facts(record, 'they')).toMatch(/la personne déclare.*Les faits déclarés relèvent de/s);
  });
});

describe('the articles that papers name', () => {
  it('are all in force today, and the criminal procedure ones no longer once it is renumbered', () => {
    expect(Object.keys(articlesOn('2026-11-22'))).toEqual(Object.keys(ARTICLES));
    expect(articlesOn('2029-01-01')).toEqual({});
  });
});

describe('the blocks of a text', () => {
  it('are its paragraphs, an endless one cut between sentences or words, and nothing of it is lost', () => {
    const endless = 'ኣነ ኣብኡ ነይረ። '.repeat(5000);
    const pieces = piecesOf(`Court.\n\n${endless}`);
    expect(pieces[0]).toEqual({ text: 'Court.', goesOn: false });
    expect(
      pieces
        .slice(1)
        .map(({ text }) => text)
        .join(''),
    ).toBe(endless);
    expect(Math.max(...pieces.map(({ text }) => text.length))).toBeLessThanOrEqual(3000);
    expect(pieces.slice(1, -1).every(({ text, goesOn }) => goesOn && text.endsWith('። '))).toBe(true);
  });

  it('never part the two halves of a sign', () => {
    const pieces = piecesOf(`x${'😀'.repeat(4000)}`);
    expect(pieces.map(({ text }) => text).join('')).not.toMatch(/\p{Cs}/u);
    for (const { text } of pieces) expect(text).not.toMatch(/\p{Cs}/u);
  });
});
