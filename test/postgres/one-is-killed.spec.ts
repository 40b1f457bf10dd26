import type { Answer } from '../support/app.js';
import { atWork, houseOfTwo, printable, until, verdict, type HouseOfTwo } from './house-of-two.js';

let house: HouseOfTwo;
beforeAll(async () => {
  house = await houseOfTwo();
}, 300_000);
afterAll(() => house.clear());

describe('a process that is killed in the middle of a print', () => {
  it('loses nothing: the other finishes it', async () => {
    const [one, other] = house.callers;
    const { order } = await printable(one);
    let jobs: Record<string, unknown>[];
    do {
      const id = await atWork(other, () => order(one));
      await house.service.end('SIGKILL');
      await until(other, id, 'done');
      jobs = await house.rows(`SELECT status, attempts FROM job WHERE subject_id = '${id}'`);
      await house.service.start();
      // It had come to its end before the blow, or it was the other's: nothing of this was tried.
    } while (jobs[0]?.['attempts'] === 1);
    expect(jobs).toEqual([{ status: 'done', attempts: 2 }]);
    expect(await verdict(house.service)).toEqual({ status: 0, stderr: '' });
  }, 300_000);

  it('does not keep the other from calling it off', async () => {
    const [one, other] = house.callers;
    const { order } = await printable(one);
    let id: string;
    let answer: Answer;
    do {
      id = await atWork(other, () => order(one));
      answer = await other.call('POST', `/api/dossiers/${id}/cancel`);
    } while (answer.status === 409);
    expect(answer.status).toBe(200);
    await until(one, id, 'cancelled');
    const [{ printed_at: printedAt } = {}] = await house.rows(
      `SELECT printed_at FROM dossier WHERE id = '${id}'`,
    );
    expect(printedAt).toBeNull();
  }, 300_000);
});
