import { setTimeout as wait } from 'node:timers/promises';
import { JournalEntry } from '../../src/journal/journal-entry.entity.js';
import { TestApp, type Caller } from '../support/app.js';
import { caseOf, PIXEL, send } from './evidence.js';

/** Bits from the lowest of each byte on, as lossless WebP has them: numbers with the width of each. */
function packed(...fields: [value: number, bits: number][]): Buffer {
  const bits = fields.flatMap(([value, width]) =>
    Array.from({ length: width }, (_, at) => (value >> at) & 1),
  );
  return Buffer.from(
    Array.from({ length: Math.ceil(bits.length / 8) }, (_, byte) =>
      bits.slice(byte * 8, byte * 8 + 8).reduce((sum, bit, at) => sum | (bit << at), 0),
    ),
  );
}

/** A hundred million pixels in some thirty bytes: five codes of one symbol each, which takes no bit to say. */
const UNFOLDING = (() => {
  const oneSymbol: [number, number] = [0b0001, 4];
  const side: [number, number] = [9_999, 14];
  const picture = packed([0x2f, 8], side, side, [0, 1], [0, 3], [0, 3], ...Array(5).fill(oneSymbol));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(picture.length);
  const body = Buffer.concat([Buffer.from('WEBPVP8L'), length, picture, Buffer.alloc(picture.length % 2)]);
  length.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from('RIFF'), length, body]);
})();

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());

async function withFile(
  name: string,
  content: Buffer,
): Promise<{ caller: Caller; id: string; actor: string }> {
  const { ref, caller, jurist } = await caseOf(app);
  return { caller, actor: jurist.id, id: (await send(caller, ref, [[name, content]])).json.id as string };
}
const looksAt = ({ id, actor }: { id: string; actor: string }): Promise<number> =>
  app.db.read.countBy(JournalEntry, { subjectId: id, actorId: actor, action: 'document.read' });

describe('eight pictures of a hundred megapixels that one person asks for', () => {
  it('do not hold a colleague’s, and are not made any more once she has gone', async () => {
    const hog = await withFile('sky.webp', UNFOLDING);
    const colleague = await withFile('pixel.png', PIXEL);
    const gone = new AbortController();
    let answered = 0;
    const eight = Array.from({ length: 8 }, async () => {
      const { status } = await fetch(`${app.url}/documents/${hog.id}/picture`, {
        headers: { cookie: hog.caller.cookie },
        signal: gone.signal,
      });
      expect(status).toBe(200);
      answered += 1;
    });
    const all = Promise.allSettled(eight);
    while ((await looksAt(hog)) === 0) await wait(5);
    expect((await colleague.caller.get(`/documents/${colleague.id}/picture`)).status).toBe(200);
    expect(answered).toBeLessThan(4);
    gone.abort();
    await all;
    // Whoever comes behind waits for the one that was begun, and for no other.
    expect((await hog.caller.get(`/documents/${hog.id}/picture`)).status).toBe(200);
    expect(await looksAt(hog)).toBeLessThan(8);
  });
});
