import { takenAtFirst } from '../../src/dossiers/compose.model.js';
import { exhibitLines } from '../../src/dossiers/exhibit-lines.js';
import type { Offer } from '../../src/dossiers/shelf.service.js';

const offer = (over: Partial<Offer>): Offer => ({
  kind: 'testimony',
  id: 'told',
  title: 'Témoignage recueilli le 3 mai 2026 (arabe)',
  on: '2026-05-03',
  nature: 'Témoignage dicté',
  origin: null,
  language: 'arabe',
  natureKey: 'dossiers.natures.dictated',
  tag: 'ar-SD',
  personId: 'p',
  toAsk: null,
  fault: null,
  ...over,
});
const TOLD = offer({});
const translation = (over: Partial<Offer>) =>
  offer({ kind: 'translation', id: 'said', of: 'told', tag: 'fr', ...over });
const lines = (...offers: Offer[]) => exhibitLines(offers, 'en', { values: {}, errors: {} });

describe('an account in another language', () => {
  it('is not ticked while no French translation of it may be joined, and says so', () => {
    for (const alone of [
      [TOLD],
      [TOLD, translation({ fault: 'unreviewed' })],
      [TOLD, translation({ tag: 'en' })],
    ]) {
      expect(takenAtFirst(alone)).not.toContain(TOLD);
      expect(lines(...alone)[0]).toMatchObject({ isUnreadable: true });
    }
    expect(takenAtFirst([TOLD, translation({})])).toContain(TOLD);
  });

  it('is ticked when it was given in French', () => {
    expect(takenAtFirst([offer({ tag: 'fr' })])).toHaveLength(1);
  });
});

describe('the lines of the page', () => {
  it('name kinds and languages in the words of the reader, and titles in those of the paper', () => {
    expect(lines(TOLD)[0]).toMatchObject({
      title: TOLD.title,
      about: 'Dictated testimony · 3 May 2026 · Sudanese Arabic',
      href: '/testimonies/told',
    });
  });

  it('mark a document that nobody has given a title', () => {
    const photo = { kind: 'document', id: 'p', nature: 'Photographie', tag: null } as const;
    const [vague, named] = lines(
      offer({ ...photo, title: 'Photographie du 3\u00a0mai\u00a02026'.replaceAll('\u00a0', ' ') }),
      offer({ ...photo, title: 'La tente coupée' }),
    );
    expect([vague?.isVague, named?.isVague]).toEqual([true, false]);
  });
});
