import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of 40 MB for a test alone. It is real: the file system itself refuses, at whatever call. */
export class SmallDisk {
  private constructor(
    readonly folder: string,
    private readonly image: string,
  ) {}

  /** @returns null where this process may not mount, after saying so */
  static mount(): SmallDisk | null {
    const image = `${mkdtempSync(join(tmpdir(), 'disk-image-'))}/disk`;
    const disk = new SmallDisk(mkdtempSync(join(tmpdir(), 'small-disk-')), image);
    writeFileSync(image, '');
    truncateSync(image, 40 * 1024 * 1024);
    if (run('mkfs.ext4', '-q', '-F', '-m', '0', image) && disk.attach()) return disk;
    disk.remove();
    process.emitWarning('This user may not mount a disk: full and read-only disks were NOT tested');
    return null;
  }

  /** Nothing at all is left on it. */
  fill(): void {
    for (const size of [1024 * 1024, 4096, 1])
      try {
        for (;;) writeFileSync(join(this.folder, 'stone'), Buffer.alloc(size), { flag: 'a' });
      } catch {
        // Full, as far as pieces of this size go.
      }
  }

  makeRoom(): void {
    rmSync(join(this.folder, 'stone'));
  }

  /** What the system does after a fault of the disk: from now on it may only be read, whoever has files open on it. */
  breakDown(): void {
    if (!run('mount', '-o', 'remount,abort', this.folder)) throw new Error('The disk does not break.');
  }

  /** Taken out, looked over and put in again; nobody may use it meanwhile. */
  mend(): void {
    this.detach();
    spawnSync('fsck.ext4', ['-p', this.image]);
    if (!this.attach()) throw new Error('The disk cannot be mended.');
  }

  remove(): void {
    this.detach();
    for (const path of [this.folder, join(this.image, '..')]) rmSync(path, { recursive: true, force: true });
  }

  private attach(): boolean {
    return run('mount', '-o', 'loop', this.image, this.folder);
  }

  private detach(): void {
    if (!run('umount', this.folder)) run('umount', '-l', this.folder);
  }
}

/** Whether a program was there and ended well. */
const run = (program: string, ...words: string[]): boolean => spawnSync(program, words).status === 0;
