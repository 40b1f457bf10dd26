import { randomBytes } from 'node:crypto';
import { JournalEntry } from '../../src/journal/journal-entry.entity.js';
import { TestApp, type Caller } from '../support/app.js';
import { blobsIn, caseOf, PIXEL, send } from './evidence.js';

let app: TestApp;
let ref: string;
let caller: Caller;
let id: string;
const film = Buffer.concat([
  Buffer.from('000000186674797069736f6d0000020069736f6d69736f32', 'hex'),
  randomBytes(300_000),
]);
beforeAll(async () => {
  app = await TestApp.start();
  ({ ref, caller } = await caseOf(app));
  id = (await send(caller, ref, [['film été.mp4', film]])).json.id;
});
afterAll(() => app.stop());

async function bytesOf(
  range?: string,
  more: Record<string, string> = {},
): Promise<{ status: number; bytes: Buffer; range: string | null; length: string | null }> {
  const answer = await fetch(`${app.url}/api/documents/${id}/content`, {
    headers: { cookie: caller.cookie, ...(range ? { range } : {}), ...more },
  });
  const { status, headers } = answer;
  return {
    status,
    bytes: Buffer.from(await answer.arrayBuffer()),
    range: headers.get('content-range'),
    length: headers.get('content-length'),
  };
}
const readings = (): Promise<number> =>
  app.db.read.countBy(JournalEntry, { subjectId: id, action: 'document.read' });

describe('reading an original', () => {
  it('gives back every byte, as an attachment with its name', async () => {
    const whole = await bytesOf();
    expect([whole.status, whole.length, whole.bytes.equals(film)]).toEqual([200, String(film.length), true]);
    const { headers } = await caller.call('HEAD', `/api/documents/${id}/content`);
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="film ete.mp4"; filename*=UTF-8''film%20%C3%A9t%C3%A9.mp4`,
    );
  });

  it.each([
    ['bytes=0-0', 0, 0],
    ['bytes=65530-131080', 65_530, 131_080],
    ['bytes=300000-', 300_000, film.length - 1],
    ['bytes=-24', film.length - 24, film.length - 1],
    ['bytes=12-99999999', 12, film.length - 1],
  ])('gives exactly %s', async (range, start, end) => {
    const part = await bytesOf(range);
    expect([part.status, part.range]).toEqual([206, `bytes ${start}-${end}/${film.length}`]);
    expect(part.bytes.equals(film.subarray(start, end + 1))).toBe(true);
  });

  it('refuses a span that there is not, and ignores one that it does not understand', async () => {
    expect(await bytesOf(`bytes=${film.length}-`)).toMatchObject({
      status: 416,
      range: `bytes */${film.length}`,
    });
    for (const range of ['bytes=5-2', 'bytes=a-b', 'bytes=0-1,5-6', 'lines=1-2'])
      expect((await bytesOf(range)).status).toBe(200);
    expect((await bytesOf('bytes=0-9', { 'if-range': '"another file"' })).status).toBe(200);
  });

  it('is journaled once an opening, not for each span of one video, and never unseen', async () => {
    app.clock.advance(3 * 60 * 60_000);
    caller = await app.as({ email: (await app.account('coordinator')).email });
    const before = await readings();
    await bytesOf('bytes=1-');
    expect(await readings()).toBe(before + 1);
    for (const range of ['bytes=1000-2000', 'bytes=9000-', 'bytes=-5']) await bytesOf(range);
    expect(await readings()).toBe(before + 1);
    await bytesOf('bytes=0-');
    expect(await readings()).toBe(before + 2);
  });

  it('shows pictures, films, sound and PDF where asked, locked up', async () => {
    const answer = await caller.call('GET', `/documents/${id}/content?inline=1`, undefined, {
      range: 'bytes=0-9',
    });
    expect(answer.headers.get('content-disposition')).toMatch(/^inline/);
    expect(answer.headers.get('content-type')).toBe('video/mp4');
    expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox;/);
  });
});

describe('the small picture of a photograph', () => {
  it('is upright, at most 1600 pixels, and tells nothing of the camera', async () => {
    const { default: sharp } = await import('sharp');
    const photo = await sharp({ create: { width: 3000, height: 1000, channels: 3, background: 'teal' } })
      .withExif({ IFD0: { Model: 'Telephone of Selam' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { json } = await send(caller, ref, [['photo.jpg', photo]]);
    const answer = await fetch(`${app.url}/documents/${json.id}/picture`, {
      headers: { cookie: caller.cookie },
    });
    const { width, height, exif, orientation } = await sharp(
      Buffer.from(await answer.arrayBuffer()),
    ).metadata();
    expect([width, height, exif, orientation]).toEqual([533, 1600, undefined, undefined]);
    expect(await app.db.read.countBy(JournalEntry, { subjectId: json.id, action: 'document.read' })).toBe(1);
  });

  it('is no opening of the original: reading that from the middle is journaled as itself', async () => {
    const { json } = await send(caller, ref, [['pixel.png', PIXEL]]);
    await caller.call('GET', `/documents/${json.id}/picture`);
    for (const range of ['bytes=1-', 'bytes=2-'])
      await caller.call('GET', `/api/documents/${json.id}/content`, undefined, { range });
    const readings = await app.db.read.find(JournalEntry, {
      where: { subjectId: json.id, action: 'document.read' },
      order: { seq: 'ASC' },
    });
    expect(readings.map(({ details }) => JSON.parse(details))).toEqual([
      { what: 'picture' },
      { what: 'original' },
    ]);
  });

  it('is a sentence where the picture is broken, or no picture', async () => {
    const { json } = await send(caller, ref, [['cassée.png', PIXEL.subarray(0, 40)]]);
    for (const document of [json.id, id]) {
      const answer = await caller.get(`/documents/${document}/picture`);
      expect([answer.status, answer.text.includes('Aucun aperçu')]).toEqual([422, true]);
    }
  });
});

describe('an original that was damaged on the disk', () => {
  it('is not given out, and says so', async () => {
    const { writeFileSync, readFileSync } = await import('node:fs');
    const before = new Set(blobsIn(app));
    const { json } = await send(caller, ref, [['a.png', PIXEL]]);
    const blob = blobsIn(app).find((path) => !before.has(path)) ?? '';
    const bytes = readFileSync(blob);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(blob, bytes);
    const answer = await caller.call('GET', `/api/documents/${json.id}/content`);
    expect([answer.status, answer.json.message]).toEqual([422, expect.stringContaining('abîmé')]);
  });
});
