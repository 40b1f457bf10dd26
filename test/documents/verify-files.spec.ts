import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { CaseDocument } from '../../src/documents/document.entity.js';
import { Machine, type Typed } from '../cli/typing.js';
import { exchange, pathOf } from '../storage/exchange.js';
import { TestApp, type Caller } from '../support/app.js';
import { caseOf, PDF, send } from './evidence.js';

describe('recours files verify, beside the service', () => {
  const machine = new Machine();
  let test: TestApp;
  let caller: Caller;
  let ref: string;
  const rows: CaseDocument[] = [];
  const fileOf = (at: number): string => pathOf(test, rows[at]?.blobId ?? '');
  const verify = (): Promise<Typed> => {
    const { dataDir, keyFile, databaseUrl } = test.config;
    machine.env = { LANG: 'en_GB.UTF-8', DATABASE_URL: databaseUrl ?? '' };
    return machine.type(['files', 'verify', '--data', dataDir, '--key-file', keyFile]);
  };
  const damage = (at: number): void => {
    const bytes = readFileSync(fileOf(at));
    bytes[100_000] = (bytes[100_000] ?? 0) ^ 1;
    writeFileSync(fileOf(at), bytes);
  };

  beforeAll(async () => {
    test = await TestApp.start();
    ({ ref, caller } = await caseOf(test));
    for (let count = 0; count < 6; count += 1) {
      const content = Buffer.concat([PDF, randomBytes(200_000)]);
      const { json } = await send(caller, ref, [[`Témoignage de Selam ${count}.pdf`, content]]);
      rows.push(await test.db.read.findOneByOrFail(CaseDocument, { id: json.id }));
    }
  });
  afterAll(async () => {
    machine.leave();
    await test.stop();
  });

  it('says that all is whole where it is', async () => {
    expect(await verify()).toEqual({
      code: 0,
      out: '6 files, all whole and in their places.\n',
      err: '',
    });
  });

  it('tells which are missing, altered or exchanged, by their ids and nothing else, with code 1', async () => {
    rmSync(fileOf(0));
    damage(1);
    exchange(fileOf(2), fileOf(3));
    const { code, out, err } = await verify();
    const told = [
      `document ${rows[0]?.id}: its file is missing.`,
      `document ${rows[1]?.id}: its file was cut short or altered.`,
      `document ${rows[2]?.id}: another file of the same case is in its place.`,
      `document ${rows[3]?.id}: another file of the same case is in its place.`,
    ];
    const lines = err.trimEnd().split('\n');
    expect([code, out, lines.slice(0, -1).sort()]).toEqual([1, '', told.sort()]);
    expect(lines.at(-1)).toBe(
      '4 files are not what the database knows of them. Delete no backup: docs/operations.md, section 9.',
    );
    expect(err).not.toMatch(/Selam|HRO-/);
  });

  it('is told by Today to the coordination, and to nobody else, until all is whole again', async () => {
    const coordinator = await test.as(await test.account('coordinator'));
    expect((await coordinator.get('/')).text).toContain('4 fichiers conservés manquaient');
    expect((await caller.get('/')).text).not.toContain('fichiers conservés');
    await test.db.write((manager) =>
      manager.delete(
        CaseDocument,
        rows.slice(0, 4).map(({ id }) => id),
      ),
    );
    expect((await verify()).code).toBe(0);
    expect((await coordinator.get('/')).text).not.toContain('conservés');
  });

  it('counts files that are nobody’s, which are no fault', async () => {
    const { code, out, err } = await verify();
    expect([code, out]).toEqual([0, '2 files, all whole and in their places.\n']);
    expect(err).toContain('3 files are nobody’s: they are arriving just now, or a kill has left them');
  });
});
