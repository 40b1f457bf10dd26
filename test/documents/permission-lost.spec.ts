import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Account } from '../../src/accounts/account.entity.js';
import { CaseMember } from '../../src/cases/case-member.entity.js';
import { LegalCase } from '../../src/cases/case.entity.js';
import { CaseDocument } from '../../src/documents/document.entity.js';
import { FileLimits } from '../../src/documents/file-limits.js';
import { TestApp, type Caller } from '../support/app.js';
import { blobsIn, caseOf } from './evidence.js';
import { SlowSender } from './slow-sender.js';

let app: TestApp;
let ref: string;
let blobs: number;
let rows: number;
beforeAll(async () => {
  app = await TestApp.start();
  ({ ref } = await caseOf(app));
});
beforeEach(async () => {
  app.clock.set('2026-05-07T21:50:00Z');
  [rows, blobs] = [await app.db.read.count(CaseDocument), blobsIn(app).length];
});
afterAll(() => app.stop());

/** An intern on the team, in the last minutes of the day on which her account ends. */
async function intern(): Promise<{ id: string; caller: Caller }> {
  const account = await app.account('intern', { endsOn: '2026-05-07' });
  const { id: caseId } = await app.db.read.findOneByOrFail(LegalCase, { ref });
  const member = { id: randomUUID(), caseId, accountId: account.id, duty: 'intern' as const };
  await app.db.write((manager) =>
    manager.insert(CaseMember, { ...member, addedAt: app.clock.now().toISOString() }),
  );
  return { id: account.id, caller: await app.as(account) };
}

async function midway(caller: Caller): Promise<SlowSender> {
  const sender = new SlowSender(caller, ref, 'film.mp4');
  for (let count = 0; count < 5; count++) await sender.write(Buffer.alloc(1024 ** 2, 1));
  while (blobsIn(app).length === blobs) await wait(50);
  expect(blobsIn(app)).toHaveLength(blobs + 1);
  return sender;
}

async function statusAtTheEnd(sender: SlowSender): Promise<number> {
  sender.end();
  const { status } = await sender.answer;
  const kept = status === 201 ? 1 : 0;
  expect([await app.db.read.count(CaseDocument), blobsIn(app).length]).toEqual([rows + kept, blobs + kept]);
  return status;
}

describe('an upload during which the sender loses the right to send it', () => {
  it('is kept where nothing changes', async () => {
    const { caller } = await intern();
    expect(await statusAtTheEnd(await midway(caller))).toBe(201);
  });

  it('is not kept once she was taken off the team: the case does not exist for her', async () => {
    const { id, caller } = await intern();
    const sender = await midway(caller);
    await app.db.write((manager) => manager.delete(CaseMember, { accountId: id }));
    expect(await statusAtTheEnd(sender)).toBe(404);
  });

  it('is not kept past the midnight that ends her account', async () => {
    const { caller } = await intern();
    const sender = await midway(caller);
    app.clock.set('2026-05-07T22:00:00Z');
    expect(await statusAtTheEnd(sender)).toBe(401);
  });

  it('is not kept once her account was ended', async () => {
    const { id, caller } = await intern();
    const sender = await midway(caller);
    await app.db.write((manager) => manager.update(Account, id, { endedAt: app.clock.now().toISOString() }));
    expect(await statusAtTheEnd(sender)).toBe(401);
  });

  it('is not kept once her role became one that adds nothing', async () => {
    const { id, caller } = await intern();
    const sender = await midway(caller);
    await app.db.write((manager) => manager.update(Account, id, { role: 'administrator' }));
    expect(await statusAtTheEnd(sender)).toBe(404);
  });

  it('is told so even where the sending is refused: the page of that refusal would show the case', async () => {
    const { id, caller } = await intern();
    app.app.get(FileLimits).bytes = 6 * 1024 ** 2;
    const sender = await midway(caller);
    await app.db.write((manager) => manager.delete(CaseMember, { accountId: id }));
    await sender.write(Buffer.alloc(2 * 1024 ** 2, 1));
    expect(await statusAtTheEnd(sender)).toBe(404);
  });
});
