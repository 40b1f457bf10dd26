import { randomBytes } from 'node:crypto';
import { copyFileSync, rmSync } from 'node:fs';
import { CaseAccess } from '../../src/cases/case-access.service.js';
import { CaseDocument } from '../../src/documents/document.entity.js';
import { JournalEntry } from '../../src/journal/journal-entry.entity.js';
import { exchange, pathOf } from '../storage/exchange.js';
import { writeOldFile } from '../storage/old-file.js';
import { TestApp, type Caller } from '../support/app.js';
import { caseOf, PIXEL, send } from './evidence.js';

let test: TestApp;
let ref: string;
let caller: Caller;
beforeAll(async () => {
  test = await TestApp.start();
  ({ ref, caller } = await caseOf(test));
});
afterAll(() => test.stop());

const add = async (name: string, content: Buffer, into = ref): Promise<CaseDocument> => {
  const { json } = await send(caller, into, [[name, content]]);
  return test.db.read.findOneByOrFail(CaseDocument, { id: json.id });
};
const fileOf = ({ blobId }: CaseDocument): string => pathOf(test, blobId);
const sound = (length: number): Buffer => Buffer.concat([Buffer.from('OggS'), randomBytes(length - 4)]);
const download = (id: string, range?: string) =>
  caller.call('GET', `/api/documents/${id}/content`, undefined, range ? { range } : {});
const refused = { status: 422, json: expect.objectContaining({ message: expect.stringContaining('abîmé') }) };
const readings = (subjectId: string): Promise<number> =>
  test.db.read.countBy(JournalEntry, { subjectId, action: 'document.read' });

describe('two files of one case that were exchanged on the disk', () => {
  it('are given out as neither, whole, in part or as a picture, and nobody has read them', async () => {
    const [one, other] = [await add('un.png', PIXEL), await add('deux.png', Buffer.concat([PIXEL, PIXEL]))];
    exchange(fileOf(one), fileOf(other));
    for (const { id } of [one, other]) {
      expect(await download(id)).toMatchObject(refused);
      expect(await download(id, 'bytes=1-3')).toMatchObject(refused);
      expect((await caller.get(`/documents/${id}/picture`)).status).toBe(422);
      expect(await readings(id)).toBe(0);
    }
    exchange(fileOf(one), fileOf(other));
    expect((await download(one.id)).status).toBe(200);
  });

  it('are refused likewise where they are long and of one length, also from the middle', async () => {
    const [one, other] = [await add('un.ogg', sound(200_000)), await add('deux.ogg', sound(200_000))];
    exchange(fileOf(one), fileOf(other));
    for (const { id } of [one, other])
      for (const range of [undefined, 'bytes=70000-70009', 'bytes=-5'])
        expect(await download(id, range)).toMatchObject(refused);
  });

  it('break off before their end, where they were stored before files named their record', async () => {
    const [one, other] = [await add('un.ogg', sound(200_000)), await add('deux.ogg', sound(200_000))];
    const { recipient } = await test.app.get(CaseAccess).key(one.caseId);
    await writeOldFile(fileOf(one), sound(200_000), recipient);
    await expect(download(one.id)).rejects.toThrow('terminated');
    await writeOldFile(fileOf(other), sound(150_000), recipient);
    expect(await download(other.id)).toMatchObject(refused);
  });
});

it('a file of before, which names no record, is given out as ever', async () => {
  const content = sound(200_000);
  const row = await add('avant.ogg', content);
  const { recipient } = await test.app.get(CaseAccess).key(row.caseId);
  await writeOldFile(fileOf(row), content, recipient);
  expect((await download(row.id)).status).toBe(200);
  expect((await download(row.id, 'bytes=70000-')).headers.get('content-length')).toBe('130000');
});

it('a file of another case, and none at all, is refused with the same sentence', async () => {
  const { json } = await caller.call('POST', '/api/cases', { channel: 'field', summary: 'une autre' });
  const [here, there] = [await add('ici.png', PIXEL), await add('là.png', PIXEL, json.ref)];
  copyFileSync(fileOf(there), fileOf(here));
  expect(await download(here.id)).toMatchObject(refused);
  rmSync(fileOf(here));
  expect(await download(here.id)).toMatchObject(refused);
});
