import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Browser } from '../../src/platform/printing/browser.js';
import { memoryOf } from '../../src/platform/printing/memory-watch.js';
import { PaperPrinter } from '../../src/platform/printing/paper.js';
import { PrintTooLarge } from '../../src/platform/printing/print-failures.js';
import { pageTexts } from './reading-a-pdf.js';

const MB = 1024 ** 2;
const onLinux = process.platform === 'linux' ? describe : describe.skip;
const short = { html: '<title>x</title><p>court</p>', assets: new Map() };

/** A group of two processes, of which the second fills so many megabytes more each time that it is asked to. */
class Group {
  private readonly parent: ChildProcess;
  constructor(megabytes: number) {
    const fill = `const kept = []; process.stdin.on('data', () => { kept.push(Buffer.alloc(${megabytes * MB}, 1)); console.log('full'); })`;
    const parent = `require('child_process').spawn(process.execPath, ['-e', \`${fill}\`], { stdio: 'inherit' })`;
    this.parent = spawn(process.execPath, ['-e', parent], {
      detached: true,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
  }

  get id(): number {
    return this.parent.pid ?? 0;
  }

  /** @returns what it holds then, in megabytes */
  async fill(): Promise<number> {
    this.parent.stdin?.write('more');
    await once(this.parent.stdout as Readable, 'data');
    return (await memoryOf(this.id)) / MB;
  }

  end(): void {
    process.kill(-this.id, 'SIGKILL');
  }
}

/** What the system says that its processes hold, each for itself: what is shared stands in it once for each. */
async function summedUp(group: number): Promise<number> {
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const told = await Promise.all(all.map((pid) => readFile(`/proc/${pid}/status`, 'latin1').catch(() => '')));
  const members = told.filter((status) => new RegExp(`^NSpgid:\\t${group}$`, 'm').test(status));
  return members.reduce((sum, status) => sum + Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024, 0);
}

onLinux('memory while Chromium prints', () => {
  it('is counted over the whole group, what is shared only once', async () => {
    const group = new Group(200);
    const [before, after] = [await group.fill(), await group.fill()];
    const apart = await summedUp(group.id);
    group.end();
    expect(after - before).toBeGreaterThan(180);
    expect(after - before).toBeLessThan(240);
    // The program itself: Node is some forty megabytes of code, of which two processes read much the same.
    expect(apart - after).toBeGreaterThan(10);
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
    // A process that was killed gives its memory back in its own time; one that was not keeps it.
    while ((await memoryOf(pids[0] ?? 0)) > 0) await new Promise((later) => setTimeout(later, 20));
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
