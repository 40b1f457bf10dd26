import { TestApp, type Caller } from '../support/app.js';

let test: TestApp;
let administrator: Caller;
beforeAll(async () => {
  test = await TestApp.start();
  administrator = await test.as(await test.account('administrator'));
});
afterAll(() => test.stop());

describe('the last account of the coordination', () => {
  it('is not ended: nobody could invite anybody after her', async () => {
    const last = await test.account('coordinator');
    const gone = await test.account('coordinator', { endsOn: '2026-05-06' });
    const notYet = await test.account('coordinator', { passwordHash: null });
    const end = async ({ id }: { id: string }) =>
      (await administrator.post(`/accounts/${id}/end`, {})).status;
    expect(await end(last)).toBe(409);
    expect((await (await test.as(last)).get('/accounts')).status).toBe(200);
    expect([await end(gone), await end(notYet)]).toEqual([303, 303]);
    await test.account('coordinator');
    expect(await end(last)).toBe(303);
  });
});
