import { Caller, PASSWORD } from '../support/app.js';
import { houseOfTwo, printable, until, verdict, type HouseOfTwo } from './house-of-two.js';

const byLetters = (a: string, b: string): number => a.localeCompare(b);

let house: HouseOfTwo;
beforeAll(async () => {
  house = await houseOfTwo();
}, 300_000);
afterAll(() => house.clear());

describe('two processes on one PostgreSQL', () => {
  it('know each other’s sessions, and when one has ended', async () => {
    const [one, other] = house.callers;
    const spare = new Caller(one.url);
    await spare.call('POST', '/api/session', { email: 'camille@example.org', password: PASSWORD });
    const there = house.beside.as(spare);
    expect((await there.call('GET', '/api/session')).status).toBe(200);
    await there.call('DELETE', '/api/session');
    expect((await spare.call('GET', '/api/session')).status).toBe(401);
    expect((await other.call('GET', '/api/session')).status).toBe(200);
  }, 300_000);

  it('write at once without losing a case, a reference or a link of the journal', async () => {
    const [one, other] = house.callers;
    const open = (count: number) =>
      (count % 2 ? one : other).call('POST', '/api/cases', {
        channel: 'field',
        incident: { on: '2026-05-02', kinds: ['V03'] },
        people: [{ role: 'complainant', initials: 'A. B.', languages: ['ti'] }],
      });
    const answers = await Promise.all(Array.from({ length: 40 }, (_, count) => open(count)));
    expect(answers.map((answer) => answer.status)).toEqual(Array(40).fill(201));
    expect(new Set(answers.map((answer) => answer.json.ref)).size).toBe(40);
    expect(await verdict(house.service)).toEqual({ status: 0, stderr: '' });
    const [row] = await house.rows(
      `SELECT count(*)::int AS entries FROM journal_entry WHERE action = 'case.open'`,
    );
    expect(row).toEqual({ entries: 40 });
  }, 300_000);

  it('print each dossier once, and number the prints of a case without a gap', async () => {
    const [one, other] = house.callers;
    const { made, order } = await printable(one);
    const ids = await Promise.all([order(one), order(other), order(other), order(one)]);
    for (const id of ids) await until(one, id, 'done');
    const printed = await house.rows(
      `SELECT subject_id FROM journal_entry WHERE action = 'dossier.printed' ORDER BY seq`,
    );
    expect(printed.map(({ subject_id: id }) => String(id)).sort(byLetters)).toEqual(
      [made.dossierId, ...ids].sort(byLetters),
    );
    const numbers = await house.rows('SELECT number FROM dossier ORDER BY number');
    expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    // Each had something to do: otherwise nothing of this was tried.
    const workers = await house.rows(`SELECT DISTINCT claimed_by FROM job WHERE status = 'done'`);
    expect(workers.length).toBe(2);
  }, 300_000);

  it('read what the other has printed', async () => {
    const [dossier] = await house.rows('SELECT id, bytes FROM dossier WHERE number = 5');
    for (const caller of house.callers) {
      const answer = await caller.call('GET', `/api/dossiers/${String(dossier?.['id'])}/pdf`);
      expect([answer.status, Number(answer.headers.get('content-length'))]).toEqual([
        200,
        dossier?.['bytes'],
      ]);
    }
  }, 300_000);
});
