import sharp from 'sharp';
import { crc32 } from 'node:zlib';
import { CaseDocument } from '../../src/documents/document.entity.js';
import { iphonePhoto } from '../printing/heic-files.js';
import { TestApp, type Caller } from '../support/app.js';
import { caseOf, PIXEL, send } from './evidence.js';

let app: TestApp;
let caller: Caller;
let ref: string;
beforeAll(async () => {
  app = await TestApp.start();
  ({ ref, caller } = await caseOf(app));
});
afterAll(() => app.stop());

/** A PNG that says that it moves. */
function moving(png: Buffer): Buffer {
  const says = Buffer.concat([Buffer.from('acTL'), Buffer.from([0, 0, 0, 1, 0, 0, 0, 0])]);
  const chunk = Buffer.alloc(8 + says.length);
  chunk.writeUInt32BE(8);
  says.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(says), 4 + says.length);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

/** Two by two dots, as Windows wrote them. */
function bitmap(): Buffer {
  const bytes = Buffer.alloc(54 + 16);
  bytes.write('BM');
  for (const [at, value] of [
    [2, bytes.length],
    [10, 54],
    [14, 40],
    [18, 2],
    [22, 2],
  ] as const)
    bytes.writeUInt32LE(value, at);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(24, 28);
  return bytes.fill(0x7f, 54);
}

/** As messengers write a voice note. */
const voiceNote = Buffer.concat([
  Buffer.from('OggS\0\x02'),
  Buffer.alloc(20),
  Buffer.from([1, 19]),
  Buffer.from('OpusHead\x01\x01\x38\x01\x80\xbb\0\0\0\0\0', 'latin1'),
]);
const matroska = Buffer.concat([Buffer.from('1a45dfa38b428288', 'hex'), Buffer.from('matroska')]);
const soundAlone = Buffer.concat([Buffer.from([0, 0, 0, 20]), Buffer.from('ftypisom\0\0\0\0isom')]);

const sent = async (name: string, content: Buffer) =>
  (await send(caller, ref, [[name, content]])).json as { id: string; media: string; kind: string };
const pageOf = async (id: string): Promise<string> => (await caller.get(`/documents/${id}`)).text;

describe('a picture of a kind that browsers or our library do not know', () => {
  it.each([
    ['an iPhone’s photograph, held upright', 'photo.heic', iphonePhoto(1), 'image/heic', [96, 128]],
    ['a bitmap', 'old.bmp', bitmap(), 'image/bmp', [2, 2]],
    ['a PNG that moves', 'moving.png', moving(PIXEL), 'image/apng', [1, 1]],
  ])('%s has its small picture', async (_, name, content, media, size) => {
    const document = await sent(name, content);
    expect(document.media).toBe(media);
    expect(await pageOf(document.id)).toContain(`/documents/${document.id}/picture`);
    const answer = await fetch(`${app.url}/documents/${document.id}/picture`, {
      headers: { cookie: caller.cookie },
    });
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    const { width, height } = await sharp(await answer.arrayBuffer()).metadata();
    expect([width, height]).toEqual(size);
  });

  it.each([
    ['photo.heic', iphonePhoto(0).subarray(0, 600)],
    ['old.bmp', bitmap().subarray(0, 20)],
  ])('says so where it cannot be read: %s', async (name, content) => {
    const { id } = await sent(name, content);
    expect((await caller.call('GET', `/documents/${id}/picture`)).status).toBe(422);
  });
});

describe('a recording', () => {
  it.each([
    ['a voice note', 'note.ogg', voiceNote, 'audio/ogg', 'audio'],
    ['a film in a box of Matroska’s', 'film.mkv', matroska, 'video/matroska', 'video'],
    ['sound alone, as its name says', 'memo.m4a', soundAlone, 'audio/mp4', 'audio'],
  ])('%s is played on its page', async (_, name, content, media, player) => {
    const { id, ...document } = await sent(name, content);
    expect(document).toMatchObject({ media, kind: player });
    expect(await pageOf(id)).toContain(`<${player} controls`);
    const played = await caller.call('GET', `/documents/${id}/content?inline=1`);
    expect(played.headers.get('content-type')).toBe(media);
  });

  it('is played that was kept with what its container says of itself', async () => {
    const { id } = await sent('note.ogg', voiceNote);
    await app.db.write(async (manager) => {
      await manager.update(CaseDocument, id, { media: 'audio/ogg; codecs=opus' });
    });
    expect(await pageOf(id)).toContain('<audio controls');
    const played = await caller.call('GET', `/documents/${id}/content?inline=1`);
    expect(played.headers.get('content-type')).toBe('audio/ogg');
  });
});
