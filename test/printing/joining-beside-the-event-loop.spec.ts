import { builtAssembly } from './built-assembly.js';
import { bundle, exhibit, plainPdf } from './bundles.js';

describe('joining as the built service does', () => {
  let compiled: Awaited<ReturnType<typeof builtAssembly>>;
  beforeAll(async () => {
    compiled = await builtAssembly('beside');
  });
  afterAll(() => compiled.remove());

  const heavy = () =>
    bundle(plainPdf('récit'), [exhibit('1', { kind: 'pdf', bytes: plainPdf('lourd', 500) })]);

  it('leaves the event loop to the requests', async () => {
    let beats = 0;
    const beat = setInterval(() => (beats += 1), 5);
    const assembled = await compiled.assemble(heavy());
    clearInterval(beat);
    expect(assembled).toMatchObject({
      pages: 501,
      report: [{ outcome: 'joined', pages: 500, firstPage: 2 }],
    });
    // Joined in this thread, not one would be heard before the end.
    expect(beats).toBeGreaterThan(5);
  });

  it('can be called off', async () => {
    const off = new AbortController();
    setTimeout(() => off.abort(), 50);
    await expect(compiled.assemble(heavy(), off.signal)).rejects.toThrow('called off');
  });

  it('says so when the narrative itself cannot be read', async () => {
    await expect(compiled.assemble(bundle(Buffer.from('no PDF'), []))).rejects.toThrow('no objects found');
  });
});
