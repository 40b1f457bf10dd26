/**
 * `missing`: no such file. `altered`: cut short or changed, wherever. `foreign`: sealed for another key. `misplaced`:
 * a whole file of this case, but not the one that the record knows. In no case has a wrong byte been given out, save
 * from the middle of an old file that names no record.
 */
export type BlobProblem = 'missing' | 'altered' | 'foreign' | 'misplaced';

export class BlobBroken extends Error {
  override readonly name = 'BlobBroken';

  constructor(readonly problem: BlobProblem) {
    super(`stored file ${problem}`);
  }
}

/** More came than the limit allows; nothing was kept. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';

  constructor(readonly limit: number) {
    super(`more than ${limit} bytes`);
  }
}

/** The disk (or the quota on it) is full; nothing was kept. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull';

  constructor(options?: ErrorOptions) {
    super('no room left on the disk', options);
  }
}

/** The same error, or StorageFull where the system says so in its own words. */
export function asStorageFull(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return code === 'ENOSPC' || code === 'EDQUOT' ? new StorageFull({ cause: error }) : error;
}
