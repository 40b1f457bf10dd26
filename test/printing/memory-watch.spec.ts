import { spawn, type ChildProcess } from 'node:child_process';
import { Browser } from '../../src/platform/printing/browser.js';
import { memoryOf } from '../../src/platform/printing/memory-watch.js';
import { PaperPrinter } from '../../src/platform/printing/paper.js';
import { PrintTooLarge } from '../../src/platform/printing/print-failures.js';
import { pageTexts } from './reading-a-pdf.js';

const MB = 1024 ** 2;
const onLinux = process.platform === 'linux' ? describe : describe.skip;
const short = { html: '<title>x</title><p>court</p>', assets: new Map() };

/** A group of two processes, of which the second fills so many megabytes. */
async function groupOf(megabytes: number): Promise<ChildProcess> {
  const child = `globalThis.kept = Buffer.alloc(${megabytes * MB}, 1); console.log('full'); setInterval(() => 0, 1e6)`;
  const parent = `require('child_process').spawn(process.execPath, ['-e', \`${child}\`], { stdio: 'inherit' })`;
  const started = spawn(process.execPath, ['-e', parent], { detached: true, stdio: ['ignore', 'pipe', 'inherit'] }); // prettier-ignore
  await new Promise((full) => started.stdout?.once('data', full));
  return started;
}

onLinux('memory while Chromium prints', () => {
  it('is counted over the whole group, what is shared only once', async () => {
    const groups = await Promise.all([groupOf(20), groupOf(220)]);
    const [small = 0, large = 0] = await Promise.all(groups.map(({ pid }) => memoryOf(pid ?? 0)));
    for (const { pid } of groups) process.kill(-(pid ?? 0), 'SIGKILL');
    expect((large - small) / MB).toBeGreaterThan(180);
    expect((large - small) / MB).toBeLessThan(240);
  });

  it('ends a Chromium that takes too much, fails the paper at once and is not tried again', async () => {
    const browser = new Browser({ memory: 10 * MB });
    const started = new Set<number | undefined>();
    const looking = setInterval(() => void browser.pid().then((pid) => started.add(pid)), 20);
    const html = `<title>x</title>${'<p>Une longue déclaration.</p>'.repeat(20_000)}`;
    const printing = new PaperPrinter(browser).print({ html, assets: new Map() });
    await expect(printing).rejects.toBeInstanceOf(PrintTooLarge);
    clearInterval(looking);
    const pids = [...started].filter((pid) => pid !== undefined);
    expect(pids).toHaveLength(1);
    expect(await memoryOf(pids[0] ?? 0)).toBe(0);
    await browser.close();
  });

  it('is enough for an ordinary paper, the browser staying warm', async () => {
    const browser = new Browser({ memory: 1024 * MB });
    const printer = new PaperPrinter(browser);
    expect(pageTexts(await printer.print(short))).toHaveLength(1);
    const pid = await browser.pid();
    await new Promise((later) => setTimeout(later, 1200));
    await printer.print(short);
    expect(await browser.pid()).toBe(pid);
    await printer.close();
  });
});
