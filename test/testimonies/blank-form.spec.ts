import { codesOf } from '../../src/directory/labels.js';
import { languageOf } from '../../src/directory/language.js';
import { blankFormModel } from '../../src/testimonies/blank-form.model.js';
import { HEADINGS, SHEET_HEADINGS } from '../../src/testimonies/sheet-headings.js';
import { pageTexts } from '../printing/reading-a-pdf.js';
import { TestApp } from '../support/app.js';

let test: TestApp;
beforeAll(async () => {
  test = await TestApp.start();
});
afterAll(() => test.stop());

/** The words of each page of the sheet in a language. */
const sheet = async (language: string): Promise<string[]> => {
  const caller = await test.as(await test.account('intern'));
  const answer = await fetch(`${test.url}/testimonies/blank-form?language=${language}`, {
    headers: { cookie: caller.cookie },
  });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  return pageTexts(new Uint8Array(await answer.arrayBuffer()));
};

describe('the blank sheet for an interview on paper', () => {
  it('stands on two pages, French beside Tigrinya, and says that nobody has checked its headings', async () => {
    const pages = await sheet('ti');
    const text = pages.join(' ').replaceAll(/\s+/g, ' ');
    expect(pages).toHaveLength(2);
    expect(text).toContain('Ce qui a été pris ou abîmé');
    expect(text).toContain('መሰኻኽር');
    expect(text).toContain('à relire par un·e locuteur·rice');
  });

  it('is in English beside French where we have no headings, with the direction of what will be written', async () => {
    expect((await sheet('ckb')).join(' ')).toContain('What happened?');
    expect(blankFormModel('ckb')).toMatchObject({ lang: 'en', dir: 'ltr', writing: 'rtl', unchecked: false });
    expect(blankFormModel('ar-SD')).toMatchObject({
      lang: 'ar',
      dir: 'rtl',
      writing: 'rtl',
      unchecked: true,
    });
  });

  it('has every heading in every language that it has', () => {
    for (const [tag, headings] of Object.entries(SHEET_HEADINGS)) {
      expect([tag, Object.keys(headings)]).toEqual([tag, [...HEADINGS]]);
      expect(languageOf(tag)).toBeDefined();
    }
    for (const tag of codesOf('languages')) expect(blankFormModel(tag).short).toHaveLength(6);
  });

  it('asks for a language first, refuses one that is none, and is not for those who take no testimony', async () => {
    const caller = await test.as(await test.account('intern'));
    expect((await caller.get('/testimonies/blank-form')).text).toContain('value="ti"');
    expect((await caller.get('/testimonies/blank-form?language=tigrinya!')).status).toBe(422);
    const staff = await test.as(await test.account('staff'));
    expect((await staff.get('/testimonies/blank-form')).status).toBe(404);
  });
});
