import { houseOfTwo, printable, until, verdict, type HouseOfTwo } from './house-of-two.js';

let house: HouseOfTwo;
beforeAll(async () => {
  house = await houseOfTwo();
}, 300_000);
afterAll(() => house.clear());

describe('a process that is killed in the middle of a print', () => {
  it('loses nothing: the other finishes it', async () => {
    const [one, other] = house.callers;
    const { order } = await printable(one);
    const id = await order(one);
    await until(other, id, 'running');
    await house.service.end('SIGKILL');
    await until(other, id, 'done');
    const jobs = await house.rows(`SELECT status, attempts FROM job WHERE subject_id = '${id}'`);
    expect(jobs).toEqual([{ status: 'done', attempts: 2 }]);
    await house.service.start();
    expect(await verdict(house.service)).toEqual({ status: 0, stderr: '' });
  }, 300_000);

  it('does not keep the other from calling it off', async () => {
    const [one, other] = house.callers;
    const { order } = await printable(one);
    const id = await order(one);
    await until(other, id, 'running');
    expect((await other.call('POST', `/api/dossiers/${id}/cancel`)).status).toBe(200);
    await until(one, id, 'cancelled');
    const [{ printed_at: printedAt } = {}] = await house.rows(
      `SELECT printed_at FROM dossier WHERE id = '${id}'`,
    );
    expect(printedAt).toBeNull();
  }, 300_000);
});
