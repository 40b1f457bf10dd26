import { TestApp } from '../support/app.js';
import { ENGINE } from '../support/postgres.js';

let test: TestApp;
beforeAll(async () => void (test = await TestApp.start()));
afterAll(() => test.stop());

const HEADS = [
  'DELETE FROM journal_head',
  'UPDATE journal_head SET seq = seq - 1',
  // Neither shorter nor longer: another last entry in the place of the one that was.
  `UPDATE journal_head SET hash = 'another'`,
  `UPDATE journal_head SET id = 'elsewhere', seq = seq + 1`,
];
const COUNT = [
  'DELETE FROM key_check',
  'UPDATE key_check SET journal_entries = NULL, journal_signature = NULL',
];
const OTHERWISE = {
  sqlite: ['INSERT OR REPLACE INTO journal_head SELECT * FROM journal_head'],
  postgres: [
    'TRUNCATE journal_head',
    'TRUNCATE key_check',
    'INSERT INTO journal_head SELECT * FROM journal_head ON CONFLICT (id) DO UPDATE SET seq = 0',
  ],
}[ENGINE];

describe('the heads of the journal and their count', () => {
  it.each([...HEADS, ...COUNT, ...OTHERWISE])('refuse %s', async (sql) => {
    await expect(test.db.write((manager) => manager.query(sql))).rejects.toThrow('append-only');
  });
});
