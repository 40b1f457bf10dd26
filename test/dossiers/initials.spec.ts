import { pageTexts } from '../printing/reading-a-pdf.js';
import { JournalEntry } from '../../src/journal/journal-entry.entity.js';
import { TestApp } from '../support/app.js';
import { NAME, openCase, order, printed, testimony, type CaseInHand } from './support/prosecuted-case.js';

describe('a complaint printed with initials', () => {
  let test: TestApp;
  let inHand: CaseInHand;
  let text: string;

  beforeAll(async () => {
    test = await TestApp.start();
    inHand = await openCase(test);
    const { pdf } = await printed(
      inHand,
      order({ identity: 'initials', exhibits: await testimony(inHand, 'ti', 'tir') }),
    );
    text = pageTexts(pdf).join(' ').replace(/\s+/g, ' ');
  }, 120_000);
  afterAll(() => test.stop());

  it('speaks for S. E. and says where her identity is', () => {
    expect(text).toContain('Je, S. E., ai l’honneur');
    expect(text).toContain('sous pli confidentiel');
  });

  it('holds nothing of the identity vault', () => {
    for (const secret of [
      NAME,
      'Abel Inventé',
      'Deuxième-Lecture',
      'Exemple-Haile',
      '3 février 2001',
      'érythréenne',
      'rue Sans-Nom',
    ])
      expect(text).not.toContain(secret);
  });

  it('has not even opened it', async () => {
    expect(await test.db.read.countBy(JournalEntry, { action: 'person.identity' })).toBe(0);
    await printed(inHand, order());
    expect(await test.db.read.countBy(JournalEntry, { action: 'person.identity' })).toBe(1);
  });
});
