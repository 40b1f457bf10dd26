import { pageTexts } from '../printing/reading-a-pdf.js';
import { TestApp } from '../support/app.js';
import {
  document,
  letterhead,
  openCase,
  order,
  printed,
  scan,
  testimony,
  written,
} from './support/prosecuted-case.js';

const WORDS = 120;
/** As they are copied from a web page, or from a telephone: one word to whoever sets them. */
const held = (word: string, by: string): string =>
  Array.from({ length: WORDS }, (_, at) => `${word}${at}`).join(by);
const NO_BREAK = '\u00a0';

let test: TestApp;
beforeAll(async () => {
  test = await TestApp.start();
  await letterhead(test);
});
afterAll(() => test.stop());

describe('what is typed in one long word', () => {
  it('stands whole on the paper: in the facts, a request, a title, a testimony, a link', async () => {
    const inHand = await openCase(test);
    const told = await testimony(inHand, 'ti', 'tir');
    const own = await written(inHand, `Elle dit : ${held('dit', NO_BREAK)} fin.`);
    const title = Array.from({ length: 12 }, (_, at) => `titre${at}`).join(NO_BREAK);
    const exhibits = [
      ...told,
      { kind: 'testimony', id: own },
      await document(inHand, 'scan.pdf', scan(1), title),
    ];
    const { pdf } = await printed(
      inHand,
      order({
        facts: `Les faits : ${held('fait', NO_BREAK)} fin.\n\nhttps://example.org/${held('lien', '-')}`,
        furtherRequests: `Demander ${held('demande', '\u202f')} fin`,
        exhibits,
      }),
    );
    // A word that is broken at the end of a line is read on from the next.
    const text = pageTexts(pdf)
      .join('\n')
      .replaceAll(/HRO-.{0,60}page \d+ sur \d+|\s|\u00ad/g, '');
    const missing = ['fait', 'dit', 'lien', 'demande'].flatMap((word) =>
      Array.from({ length: WORDS }, (_, at) => `${word}${at}`).filter((each) => !text.includes(each)),
    );
    expect(missing).toEqual([]);
    expect(text).toContain('titre11');
  });
});
