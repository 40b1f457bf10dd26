import { codesOf } from '../../src/directory/labels.js';
import { injuryInWords } from '../../src/dossiers/injury.words.js';
import { wordedFr } from '../../src/dossiers/wording.js';

const injury = (over: Partial<Parameters<typeof injuryInWords>[0]>) =>
  injuryInWords({ kind: 'hematome', zone: null, severity: null, seenByCarerOn: null, ...over });

describe('an injury on paper', () => {
  it('is a sentence: what, where, when it was seen and where it was cared for', () => {
    const seen = { zone: 'hand_right', seenByCarerOn: '2026-11-14', severity: 'emergency' };
    expect(injury(seen)).toBe('hématome de la main droite, constaté le 14 novembre 2026, soins aux urgences');
    expect(injury({ ...seen, kind: 'plaie' })).toMatch(/^plaie de la main droite, constatée le/);
  });

  it('does not seat what sits nowhere', () => {
    expect(injury({ kind: 'perte_conscience', zone: 'back_head' })).toBe(
      'perte de conscience (arrière de la tête)',
    );
  });

  it('says a kind, a zone and a care that the team added by their labels', () => {
    expect(injury({ kind: 'gelure', zone: 'heel', severity: 'tent', seenByCarerOn: '2026-11-14' })).toBe(
      'gelure (heel), constaté le 14 novembre 2026, tent',
    );
  });

  it('has words for every kind, zone and care of the lists', () => {
    // What has none would be told by its label, which is no part of a sentence.
    const unworded = (part: string, list: Parameters<typeof codesOf>[0]) =>
      codesOf(list).filter((code) => wordedFr(`dossiers.injury.${part}.${code}`) === undefined);
    expect(unworded('kinds', 'injuryKinds')).toEqual([]);
    expect(unworded('zones', 'bodyZones')).toEqual([]);
    expect(unworded('care', 'injurySeverities')).toEqual([]);
  });
});
