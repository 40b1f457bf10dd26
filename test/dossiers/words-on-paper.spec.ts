import { itemsOf } from '../../src/directory/registry.js';
import { intoLanguageFr, ofLanguageFr } from '../../src/dossiers/paper/language-words.js';
import { unbroken } from '../../src/dossiers/paper/unbroken.js';
import { languageFr } from '../../src/dossiers/shelf.service.js';
import { frenchWording, mentionFr, stampOf } from '../../src/dossiers/wording.js';
import { draftOfFacts, type FactsRecord } from '../../src/dossiers/facts.rules.js';

describe('a language inside a sentence', () => {
  it('takes its article as French wants it', () => {
    expect(['ti', 'ar', 'ur', 'hi', 'fr'].map(ofLanguageFr)).toEqual([
      'du tigrigna',
      'de l’arabe',
      'de l’ourdou',
      'du hindi',
      'du français',
    ]);
    expect(['fr', 'en'].map(intoLanguageFr)).toEqual(['vers le français', 'vers l’anglais']);
  });

  it('keeps the capital of a country, also in the title of an exhibit', () => {
    expect(ofLanguageFr('pa-Arab')).toBe('du pendjabi (Pakistan)');
    expect(languageFr('kmr-Latn')).toBe('kurde kurmandji (Turquie, Syrie)');
  });

  it('has words for every language of the list, and for one that nobody has a name for', () => {
    for (const { code } of itemsOf('languages'))
      expect(ofLanguageFr(code)).toMatch(/^(du [^aeiouéè]|de l’[aeiouéè])/);
    expect(ofLanguageFr('qaa')).toBe('de la langue qaa');
  });
});

describe('a number on paper', () => {
  it('is not parted from its sign', () => {
    expect(stampOf(['1'])).toBe('Pièce n°\u202f1');
    expect(mentionFr(['1', '1-1'])).toBe('(Pièces n°\u202f1 et 1-1)');
  });

  it('is not torn at its hyphen, and no letter of the text is lost or changed', () => {
    const text = 'art. 222-13, 7° (Pièces n°\u202f1 et 1-1), HRO-7KQ4X, Boulogne-sur-Mer,\nà 5 h.';
    const runs = unbroken(text);
    expect(runs.map((run) => run.text).join('')).toBe(text);
    expect(runs.filter(({ whole }) => whole).map((run) => run.text)).toEqual([
      '222-13,',
      '1-1),',
      'HRO-7KQ4X,',
    ]);
  });

  it('leaves a column the right to break what is too long for it, and takes no time over it', () => {
    const endless = 'a-'.repeat(100_000) + '1';
    expect(unbroken(endless)).toEqual([{ text: endless, whole: false }]);
  });
});

describe('the first draft of the facts', () => {
  const record = {
    happenedOn: null,
    at: null,
    place: { commune: null, site: null, text: null },
    context: null,
    circumstances: [],
    kinds: ['V01'],
    legalBasis: 'flagrance',
    warningGiven: 'no',
    rioVisible: 'no',
    facesCovered: 'yes',
    filmed: 'yes',
    suffered: [],
    testimonies: [],
  } as unknown as FactsRecord;

  it('asserts nothing: in a report every sentence is declared, in a complaint every one is in the first person', () => {
    const sentences = (voice: 'i' | 'they') =>
      draftOfFacts(record, frenchWording(voice)).split(/(?<=[.])\s+/u);
    for (const sentence of sentences('they')) expect(sentence).toMatch(/déclare|déclarés/);
    for (const sentence of sentences('i')) expect(sentence).toMatch(/\b(je|j’|m’a|ma)(\b|\s|\p{L})/iu);
    expect(sentences('i').join(' ')).not.toContain('La personne');
  });
});
