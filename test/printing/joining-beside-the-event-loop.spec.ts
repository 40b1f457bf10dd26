import { assemble } from '../../src/platform/printing/assemble.js';
import { bundle, exhibit, plainPdf } from './bundles.js';

describe('joining beside the event loop', () => {
  const heavy = () =>
    bundle(plainPdf('récit'), [exhibit('1', { kind: 'pdf', bytes: plainPdf('lourd', 500) })]);

  it('leaves the event loop to the requests', async () => {
    const begun = performance.now();
    let [last, longest] = [begun, 0];
    const beat = (): void => {
      const now = performance.now();
      [last, longest] = [now, Math.max(longest, now - last)];
    };
    const beats = setInterval(beat, 5);
    const assembled = await assemble(heavy());
    clearInterval(beats);
    beat();
    expect(assembled).toMatchObject({
      pages: 501,
      report: [{ outcome: 'joined', pages: 500, firstPage: 2 }],
    });
    // Joined in this thread, nothing would be heard nearly all the time, however fast or busy the machine is.
    expect(longest).toBeLessThan((last - begun) / 2);
  });

  it('can be called off', async () => {
    const off = new AbortController();
    const joining = assemble(heavy(), off.signal);
    off.abort();
    await expect(joining).rejects.toThrow('called off');
  });

  it('says so when the narrative itself cannot be read', async () => {
    await expect(assemble(bundle(Buffer.from('no PDF'), []))).rejects.toThrow('no objects found');
  });
});
