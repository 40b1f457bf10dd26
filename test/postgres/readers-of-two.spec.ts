import { houseOfTwo, verdict, type HouseOfTwo } from './house-of-two.js';

let house: HouseOfTwo;
beforeAll(async () => {
  house = await houseOfTwo();
}, 300_000);
afterAll(() => house.clear());

describe('readers at two processes on one PostgreSQL', () => {
  it('leave one entry each, in one whole chain, in fewer transactions than they are', async () => {
    const [one, other] = house.callers;
    const { ref } = (await one.call('POST', '/api/cases', { channel: 'field', summary: 'Résumé' })).json;
    const reading = Array.from({ length: 60 }, (_, nth) =>
      (nth % 2 ? one : other).call('GET', `/api/cases/${ref}`),
    );
    expect((await Promise.all(reading)).map(({ status }) => status)).toEqual(Array(60).fill(200));
    expect(await verdict(house.service)).toEqual({ status: 0, stderr: '' });
    // Rows that were written by one transaction bear its number.
    const [row] =
      await house.rows(`SELECT count(*)::int AS entries, count(DISTINCT xmin::text)::int AS transactions
      FROM journal_entry WHERE action = 'case.read'`);
    expect(row?.['entries']).toBe(60);
    expect(row?.['transactions']).toBeLessThan(60);
  }, 300_000);
});
