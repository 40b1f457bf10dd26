import { pageTexts } from '../printing/reading-a-pdf.js';
import { TestApp } from '../support/app.js';
import { answer, demand, openCase, order, printed, testimony } from './support/prosecuted-case.js';

describe('a complaint of two people', () => {
  let test: TestApp;
  let text: string;
  beforeAll(async () => {
    test = await TestApp.start();
    const inHand = await openCase(test);
    const second = { role: 'complainant', name: 'Autre Inventé', initials: 'A. I.', languages: ['ar', 'ti'] };
    const { json } = await demand(inHand.call.call('POST', `/api/cases/${inHand.ref}/people`, second), 201);
    await answer(inHand.call, inHand.ref, json.id, 'file_criminal', true);
    const exhibits = await testimony(inHand, 'ti', 'tir');
    const { pdf } = await printed(inHand, order({ exhibits }));
    text = pageTexts(pdf)
      .join('\n')
      .replace(/[\u202f\u00a0]/g, ' ');
  }, 120_000);
  afterAll(() => test.stop());

  it('asks for an interpreter in the languages of both', () => {
    expect(text.replace(/\s+/g, ' ')).toMatch(/interprète en (langue )?\S*tigri.*arabe/);
  });

  it('lists its exhibits with their dates on one line', () => {
    expect(text).toContain('03/05/2026');
  });
});
