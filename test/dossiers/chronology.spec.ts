import { draftOfChronology, inOrder, type RecordedEvents } from '../../src/dossiers/chronology.rules.js';
import type { FactsRecord } from '../../src/dossiers/facts.rules.js';
import { frenchWording, sayFr } from '../../src/dossiers/wording.js';

const AT_DAWN: FactsRecord = {
  happenedOn: '2026-05-02',
  onPrecision: 'day',
  at: '05:00',
  atPrecision: 'exact',
  clockSystem: '24h',
  place: { commune: 'Calais', site: null, text: null },
  context: null,
  circumstances: [],
  kinds: [],
  legalBasis: 'unknown',
  warningGiven: 'not_asked',
  rioVisible: 'not_asked',
  facesCovered: 'not_asked',
  filmed: 'not_asked',
  suffered: [],
  testimonies: [],
};
const EVENTS: RecordedEvents = {
  facts: AT_DAWN,
  place: 'Calais',
  acts: ['coups de matraque ou de tonfa'],
  care: null,
  exhibits: [{ kind: 'testimony', on: '2026-05-04', mark: '[1]' }],
};
const drafted = (over: Partial<RecordedEvents> = {}) =>
  draftOfChronology({ ...EVENTS, ...over }, frenchWording('i'), (key, params) =>
    sayFr(`dossiers.chronology.${key}`, params),
  ).map((line) => ({ ...line, fact: line.fact.replace(/[\u202f\u00a0]/g, ' ') }));
const facts = (over: Partial<FactsRecord>) => drafted({ facts: { ...AT_DAWN, ...over } })[0];

describe('the chronology that the record proposes', () => {
  it('begins with the facts and their account, and ends with the day on which it was taken', () => {
    expect(drafted()).toEqual([
      {
        on: '2026-05-02',
        at: '05:00',
        about: false,
        place: 'Calais',
        fact: 'Faits déclarés : coups de matraque ou de tonfa [1].',
      },
      { on: '2026-05-04', at: null, about: false, place: null, fact: 'Témoignage recueilli [1].' },
    ]);
  });

  it('claims no day and no hour that was not said, nor more surely than it was', () => {
    expect(facts({ atPrecision: 'about' })).toMatchObject({ on: '2026-05-02', at: '05:00', about: true });
    expect(facts({ atPrecision: 'part-of-day' })).toMatchObject({
      at: null,
      fact: expect.stringMatching(/^Autour de 5 h : faits déclarés/),
    });
    expect(facts({ clockSystem: 'ethiopian' })?.at).toBeNull();
    expect(facts({ onPrecision: 'week' })).toMatchObject({
      on: null,
      at: null,
      fact: expect.stringMatching(/^Dans la semaine du 2 mai 2026, à 5 h : /),
    });
  });

  it('tells the photographs of a day once, and the certificate with the first care', () => {
    const lines = drafted({
      care: { on: '2026-05-03', injuries: ['plaie de la nuque'] },
      exhibits: [
        { kind: 'photo', on: '2026-05-02', mark: '[2]' },
        { kind: 'photo', on: '2026-05-02', mark: '[4]' },
        { kind: 'medical_certificate', on: '2026-05-03', mark: '[3]' },
        { kind: 'receipt', on: '2026-05-01', mark: '[5]' },
        { kind: 'photo', on: null, mark: '[6]' },
      ],
    });
    expect(lines.map(({ on, fact }) => `${on} ${fact}`)).toEqual([
      '2026-05-02 Faits déclarés : coups de matraque ou de tonfa.',
      '2026-05-02 Photographies prises [2][4].',
      '2026-05-03 Première constatation par un soignant : plaie de la nuque [3].',
    ]);
  });
});

describe('the order of lines', () => {
  it('is that of days and hours; a line without an hour ends its day, one without a day stays where it was', () => {
    const line = (fact: string, on: string | null, at: string | null = null) => ({
      on,
      at,
      about: false,
      place: null,
      fact,
    });
    const typed = [
      line('c', '2026-05-03'),
      line('d', null),
      line('b', '2026-05-02'),
      line('a', '2026-05-02', '06:00'),
    ];
    expect(inOrder(typed).map(({ fact }) => fact)).toEqual(['a', 'b', 'c', 'd']);
  });
});
