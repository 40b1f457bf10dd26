import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { blobPath } from '../../src/platform/storage/blob-folder.js';
import type { TestApp } from '../support/app.js';

/** Where a stored file lies in the data folder of an application. */
export const pathOf = (test: TestApp, blobId: string): string =>
  blobPath(join(test.config.dataDir, 'blobs'), blobId);

/** What anybody can do who holds the disk, without any key. */
export function exchange(one: string, other: string): void {
  renameSync(one, `${one}.away`);
  renameSync(other, one);
  renameSync(`${one}.away`, other);
}
