import { writeFileSync } from 'node:fs';
import { sealAge } from '../../src/platform/storage/age-writing.js';
import { collect, inPieces } from './streams.js';

/** Writes a sealed file as versions did before files named their record. */
export async function writeOldFile(path: string, plain: Buffer, recipient: string): Promise<void> {
  writeFileSync(path, await collect(sealAge(inPieces(plain, 65_536), recipient, null)));
}
