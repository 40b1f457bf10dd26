import { takenAtFirst } from '../../src/dossiers/compose.model.js';
import { leaveOf, leaveStands } from '../../src/dossiers/exhibit-consent.rules.js';
import { exhibitLines } from '../../src/dossiers/exhibit-lines.js';
import type { Offer } from '../../src/dossiers/shelf.service.js';

const PHOTO: Offer = {
  kind: 'document',
  id: 'p',
  title: 'La tente coupée',
  on: null,
  nature: 'Photographie',
  origin: null,
  language: null,
  natureKey: 'documents.kinds.photo',
  tag: null,
  documentKind: 'photo',
  personId: null,
  toAsk: 'media',
  fault: null,
};

describe('the leave that a document needs', () => {
  it('speaks for all only where all answered alike', () => {
    expect(leaveOf(['given', 'given'])).toBe('given');
    expect(leaveOf(['refused', 'withdrawn'])).toBe('no');
    expect(leaveOf(['given', 'refused'])).toBe('mixed');
    expect(leaveOf(['given', 'none'])).toBe('mixed');
    expect(leaveOf([])).toBe('none');
  });

  it('is ticked at first only when it was given, and otherwise told in its line', () => {
    const all = [undefined, 'none', 'mixed', 'given'] as const;
    const offers = all.map((leave): Offer => ({ ...PHOTO, id: `${leave}`, ...(leave ? { leave } : {}) }));
    expect(takenAtFirst(offers).map(({ id }) => id)).toEqual(['given']);
    const lines = exhibitLines(offers, 'fr', { values: {}, errors: {} });
    expect(lines.map(({ toAsk }) => toAsk)).toEqual(['media.none', 'media.none', 'media.mixed', null]);
  });

  it('never ticks who somebody is, who acts for her, or that a dossier was posted', () => {
    for (const documentKind of ['identity', 'mandate', 'filing_proof'] as const)
      expect(takenAtFirst([{ ...PHOTO, documentKind, toAsk: null }])).toEqual([]);
    expect(takenAtFirst([{ ...PHOTO, documentKind: 'observation', toAsk: null }])).toHaveLength(1);
  });
});

describe('a print that carries such a document', () => {
  const SINCE = '2026-05-07T08:00:00.000Z';
  const no = (recordedAt: string) => ({ standing: 'refused' as const, recordedAt });
  const YES = { standing: 'given' as const, recordedAt: SINCE };

  it('stands on what was judged when it was asked for, and falls with a no that came since', () => {
    expect(leaveStands([YES, no('2026-05-06T08:00:00.000Z')], SINCE)).toBe(true);
    expect(leaveStands([YES, no('2026-05-07T08:00:01.000Z')], SINCE)).toBe(false);
    expect(leaveStands([no('2026-05-06T08:00:00.000Z')], SINCE)).toBe(false);
    expect(leaveStands([], SINCE)).toBe(true);
  });
});
