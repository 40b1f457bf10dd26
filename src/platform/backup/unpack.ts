import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar-stream';
import { makeFolder, writeDurably } from '../storage/durable.js';
import { BackupProblem } from './backup-problem.js';
import { DATABASE_ENTRY, isBlobEntry, KEY_ENTRY, MANIFEST_ENTRY, type ManifestEntry } from './manifest.js';

/** What was found, entry by entry, with the two that are no files: they stay in memory. */
export interface Unpacked {
  entries: ManifestEntry[];
  keyText: string;
  manifestText: string;
}

/** A million files take 140 MB in the manifest; more than this is no manifest. */
const LONGEST_TEXT = 256 * 1024 * 1024;

/**
 * Writes the database and the files of an opened backup into a folder, hashing them on their way.
 * @param onKey called with the text of the key before anything else is written; may refuse by throwing
 * @throws BackupProblem `broken` for any entry that a backup does not hold; what the source throws
 */
export async function unpack(
  source: Readable,
  folder: string,
  onKey: (text: string) => void,
  onEntry: (entry: ManifestEntry) => void,
): Promise<Unpacked> {
  const tar = extract();
  const fed = pipeline(source, tar);
  const unpacked: Unpacked = { entries: [], keyText: '', manifestText: '' };
  // Looked at below; unheeded until then, it would end the program.
  fed.catch(() => undefined);
  try {
    for await (const entry of tar) {
      const { name, type } = entry.header;
      if (type !== 'file' || unpacked.manifestText) throw new BackupProblem('broken');
      const hash = createHash('sha256');
      let bytes = 0;
      const hashed = async function* (): AsyncGenerator<Buffer> {
        for await (const piece of entry as AsyncIterable<Buffer>) {
          hash.update(piece);
          bytes += piece.length;
          yield piece;
        }
      };
      if (name === MANIFEST_ENTRY) {
        unpacked.manifestText = await textOf(hashed());
        continue;
      }
      if (name === KEY_ENTRY && unpacked.entries.length === 0) {
        unpacked.keyText = await textOf(hashed());
        onKey(unpacked.keyText);
      } else if (unpacked.keyText && (name === DATABASE_ENTRY || isBlobEntry(name))) {
        const path = join(folder, name);
        await makeFolder(dirname(path));
        await writeDurably(path, hashed());
      } else {
        throw new BackupProblem('broken');
      }
      const found = { name, bytes, sha256: hash.digest('hex') };
      unpacked.entries.push(found);
      onEntry(found);
    }
  } catch (error) {
    source.destroy();
    throw error;
  }
  await fed;
  return unpacked;
}

async function textOf(source: AsyncIterable<Buffer>): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of source) {
    bytes += piece.length;
    if (bytes > LONGEST_TEXT) throw new BackupProblem('broken');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
