import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3-multiple-ciphers';
import { CaseKey } from '../../src/platform/crypto/case-key.js';
import { unlock } from '../../src/platform/crypto/database-key.js';
import { MasterKey } from '../../src/platform/crypto/master-key.js';
import { DATABASE_FILE } from '../../src/platform/database/database.js';
import { Machine, type Typed } from '../cli/typing.js';
import { caseOf, PDF, send } from '../documents/evidence.js';
import { Caller, TestApp } from '../support/app.js';
import { health } from './health.js';

const PAGE = 4096;

/** Alters some bytes of the first page of a table or an index, as a worn-out stick does. */
function damage({ dataDir, keyFile }: TestApp['config'], name: string): () => void {
  const file = join(dataDir, DATABASE_FILE);
  const db = new SQLite(file);
  unlock(db, MasterKey.read(keyFile).database);
  db.pragma('wal_checkpoint(TRUNCATE)');
  const page = db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(name) as number;
  db.close();
  const was = Buffer.alloc(64);
  const handle = openSync(file, 'r+');
  const at = (page - 1) * PAGE + 512;
  readSync(handle, was, 0, was.length, at);
  writeSync(handle, Buffer.from(was.map((byte) => byte ^ 0xff)), 0, was.length, at);
  closeSync(handle);
  return () => {
    const again = openSync(file, 'r+');
    writeSync(again, was, 0, was.length, at);
    closeSync(again);
  };
}

describe('a database with a damaged page', () => {
  const machine = new Machine();
  let test: TestApp;
  let cookie: string;
  let ref: string;
  const type = (...words: string[]): Promise<Typed> =>
    machine.type([...words, '--data', test.config.dataDir, '--key-file', test.config.keyFile]);
  /** It listens somewhere else after each start. */
  const there = (): Caller => Object.assign(new Caller(test.url), { cookie });
  const damagedWords = /^La base de données du serveur est endommagée.*rien de cet envoi/;

  beforeAll(async () => {
    test = await TestApp.start();
    const { caller, ...made } = await caseOf(test);
    ({ ref } = made);
    ({ cookie } = caller);
    await send(caller, ref, [['a.pdf', PDF]]);
  });
  afterAll(async () => {
    machine.leave();
    await test.stop();
  });

  it('is told as that to whoever meets it, and by /health from then on', async () => {
    expect((await health(test, () => true)).json.database).toBe('ok');
    await test.app.close();
    const mend = damage(test.config, 'legal_case');
    await test.restart();
    const { status, json } = await there().call('GET', `/api/cases/${ref}`);
    expect({ status, error: json.error }).toEqual({ status: 503, error: 'unavailable' });
    expect(json.message).toMatch(damagedWords);
    expect((await there().get(`/cases/${ref}`)).status).toBe(503);
    expect(await health(test, ({ json: told }) => told.database === 'failed')).toMatchObject({
      status: 503,
      json: { status: 'degraded', database: 'failed', disk: 'ok' },
    });
    await test.app.close();
    mend();
    await test.restart();
    expect((await health(test, () => true)).json.database).toBe('ok');
  });

  it.each(['case_member', 'incident', 'account'])(
    'is met, and no fault of the software, wherever it is: in %s',
    async (name) => {
      await test.app.close();
      const mend = damage(test.config, name);
      await test.restart();
      expect((await there().call('GET', `/api/cases/${ref}`)).status).toBe(503);
      expect((await health(test, ({ status }) => status === 503)).json.database).toBe('failed');
      await test.app.close();
      mend();
      await test.restart();
      expect((await there().call('GET', `/api/cases/${ref}`)).status).toBe(200);
    },
  );

  it('is told on the command line with what to do, not with a stack', async () => {
    await test.app.close();
    const mend = damage(test.config, 'document');
    machine.env = { LANG: 'en_GB.UTF-8' };
    expect(await type('files', 'verify')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^The database is damaged\. Stop the service, keep the folder/),
    });
    const { recipient } = await CaseKey.generate();
    expect(await type('backup', '--to', recipient, '--out', 'night.age')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^The database fails its own check/),
    });
    mend();
    await test.restart();
  });
});
