import { Account } from '../../src/accounts/account.entity.js';
import { PASSWORD, TestApp, type Caller } from '../support/app.js';

let test: TestApp;
let coordinator: Caller;
beforeAll(async () => {
  test = await TestApp.start();
  coordinator = await test.as(await test.account('coordinator'));
});
afterAll(() => test.stop());

const PLAIN = 'amina@example.org';

describe('an account whose address was pasted with what nobody sees', () => {
  it('is the one that its owner signs in to, however she types or pastes it', async () => {
    const pasted = '\u200famina\u200b@exam\u00adple.org\ufeff';
    const invited = { email: pasted, name: 'Amina Inventée', role: 'jurist', language: 'fr' };
    const { text } = await coordinator.post('/accounts', invited);
    const token = /\/invitations\/([\w-]{43})/.exec(text)?.[1] ?? '';
    expect(await test.db.read.existsBy(Account, { email: PLAIN })).toBe(true);
    const passwords = { password: PASSWORD, again: PASSWORD };
    expect((await (await test.as(null)).post(`/invitations/${token}`, passwords)).status).toBe(303);
    for (const email of [PLAIN, pasted, 'ＡＭＩＮＡ@example.org']) {
      const caller = await test.as(null);
      const answer = await caller.call('POST', '/api/session', { email, password: PASSWORD });
      expect([email, answer.status]).toEqual([email, 200]);
    }
  });

  it('is taken: a second one of it is refused beside the field', async () => {
    const again = { email: 'amina\u2060@example.org', name: 'Amina', role: 'jurist', language: 'fr' };
    const refused = await coordinator.post('/accounts', again);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('id="f-email-error"');
  });
});
