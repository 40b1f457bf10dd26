import { codesOf } from '../../src/directory/labels.js';
import { draftOfFacts, type FactsRecord } from '../../src/dossiers/facts.rules.js';
import { frenchWording, wordedFr } from '../../src/dossiers/wording.js';

const AT_DAWN: FactsRecord = {
  happenedOn: '2026-11-13',
  onPrecision: 'day',
  at: '05:30',
  atPrecision: 'about',
  clockSystem: '24h',
  place: { commune: 'Calais', site: 'Rue des Huttes', text: 'Près du portail, côté canal.' },
  context: 'living_site',
  circumstances: ['during_eviction'],
  kinds: ['D01', 'R03'],
  legalBasis: 'none-shown',
  warningGiven: 'not_asked',
  rioVisible: 'no',
  facesCovered: 'not_asked',
  filmed: 'not_known',
  suffered: ['Tente et téléphone perdus.'],
  testimonies: [],
};
const facts = (over: Partial<FactsRecord> = {}) =>
  draftOfFacts({ ...AT_DAWN, ...over }, frenchWording('i')).replace(/[\u202f\u00a0]/g, ' ');

describe('the facts, as a jurist would write them', () => {
  it('say when, where and in the course of what in one sentence, and nothing twice', () => {
    expect(facts().split('\n\n')).toEqual([
      'Le 13 novembre 2026, vers 5 h 30, je me trouvais à Calais, rue des Huttes (« près du portail, côté canal »), un lieu de vie informel, pendant une expulsion.',
      'Aucune décision ne m’a été montrée.',
      'Les faits que je déclare relèvent de : tentes ou bâches détruites.',
      'Je n’ai vu aucun numéro d’identification individuel (RIO).',
      'J’ajoute : tente et téléphone perdus.',
    ]);
  });

  it('keep the kind that no other sentence tells: a number that was hidden, though nobody was asked', () => {
    expect(facts({ rioVisible: 'not_asked' })).toContain('numéro RIO absent ou caché');
  });

  it('put the name that a place goes by in quotation marks', () => {
    expect(facts({ place: { commune: 'Calais', site: 'Old Lidl', text: null } })).toContain(
      'je me trouvais à Calais, lieu dit « Old Lidl », un lieu',
    );
  });

  it('say an entry that the team added by its label, never by a key of ours', () => {
    expect(facts({ context: 'roof', circumstances: ['by_night'] })).toContain(', roof, by_night.');
  });

  it('have words for every kind of place and every circumstance', () => {
    // What has none would be told by its label, which is no part of a sentence.
    const unworded = (list: 'contexts' | 'circumstances') =>
      codesOf(list).filter((code) => wordedFr(`dossiers.facts.${list}.${code}`) === undefined);
    expect(unworded('contexts')).toEqual([]);
    // That it was for revenge is told with the offences.
    expect(unworded('circumstances')).toEqual(['revenge']);
  });
});
