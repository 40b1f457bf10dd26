import { execFileSync } from 'node:child_process';
import { codesOf } from '../../src/directory/labels.js';
import { languageOf } from '../../src/directory/language.js';
import { blankFormModel } from '../../src/testimonies/blank-form.model.js';
import { HEADINGS, SHEET_HEADINGS } from '../../src/testimonies/sheet-headings.js';
import { TestApp } from '../support/app.js';

let test: TestApp;
beforeAll(async () => {
  test = await TestApp.start();
});
afterAll(() => test.stop());

const pdfOf = async (language: string): Promise<{ text: string; pages: number }> => {
  const caller = await test.as(await test.account('intern'));
  const answer = await fetch(`${test.url}/testimonies/blank-form?language=${language}`, {
    headers: { cookie: caller.cookie },
  });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const input = Buffer.from(await answer.arrayBuffer());
  const run = (command: string, args: string[]): string =>
    execFileSync(command, args, { input, encoding: 'utf8' });
  return {
    text: run('pdftotext', ['-layout', '-', '-']),
    pages: Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', ['-']))?.[1]),
  };
};

describe('the blank sheet for an interview on paper', () => {
  it('stands on two pages, French beside Tigrinya, and says that nobody has checked its headings', async () => {
    const { text, pages } = await pdfOf('ti');
    expect(pages).toBe(2);
    expect(text).toContain('Ce qui a été pris ou abîmé');
    expect(text).toContain('መሰኻኽር');
    expect(text).toContain('à relire par un·e locuteur·rice');
  });

  it('is in English beside French where we have no headings, with the direction of what will be written', async () => {
    expect((await pdfOf('ckb')).text).toContain('What happened?');
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
