import { TestApp } from '../support/app.js';

let test: TestApp;
beforeAll(async () => void (test = await TestApp.start()));
afterAll(() => test.stop());

describe('my account', () => {
  it('says who I am, what my role lets me do and until when', async () => {
    const intern = await test.account('intern', { endsOn: '2026-08-31' });
    const page = (await (await test.as(intern)).get('/account')).text;
    for (const told of [intern.name, intern.email, 'Stagiaire', 'sans imprimer', 'lundi 31 août 2026'])
      expect(page).toContain(told);
  });

  it('is there for every role and for nobody signed out', async () => {
    for (const role of ['coordinator', 'jurist', 'staff', 'administrator'] as const)
      expect((await (await test.as(await test.account(role))).get('/account')).status).toBe(200);
    expect((await (await test.as(null)).get('/account')).status).toBe(401);
  });
});
