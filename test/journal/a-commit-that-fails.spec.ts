import { UnitOfWork, type Work } from '../../src/journal/unit-of-work.js';
import { ENGINE } from '../support/postgres.js';
import { TestApp } from '../support/app.js';
import type { Actor } from '../../src/access/actor.js';
import { codes, insert } from './kept.js';

let test: TestApp;
let jurist: Actor;
beforeAll(async () => {
  test = await TestApp.start();
  jurist = await test.account('jurist');
});
afterAll(() => test.stop());

/** The transaction ends behind TypeORM's back: SQLite rolls back by itself, PostgreSQL's connection breaks. */
const breakIt = async ({ manager }: Work): Promise<void> => {
  if (ENGINE === 'sqlite') await manager.query('ROLLBACK');
  else await manager.query('SELECT pg_terminate_backend(pg_backend_pid())');
};

describe('after a commit that failed, as on a full disk or with a server that was stopped', () => {
  it('what is answered as written is written', async () => {
    const unit = test.app.get(UnitOfWork);
    const failing = unit.run(jurist, async (work) => {
      await insert(work, 'lost');
      await breakIt(work);
    });
    await expect(failing).rejects.toThrow(/no transaction is active|terminat/);
    await expect(unit.run(jurist, () => Promise.reject(new Error('a refusal')))).rejects.toThrow('a refusal');
    await unit.run(jurist, (work) => insert(work, 'after'));
    expect(await codes(test)).toEqual(['after']);
    await test.restart();
    expect(await codes(test)).toEqual(['after']);
  });
});
