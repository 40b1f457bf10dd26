import type { Readable } from 'node:stream';
import { movieLength } from './movie-header.js';

/** A damaged or hostile file may keep its reader busy for ever. */
const PATIENCE_MS = 30_000;

/** Whether a file is heard or played rather than read: paper can only tell of it. */
export const isRecording = (media: string): boolean => /^(audio|video)\//.test(media);

/**
 * How long a recording plays, in whole seconds; null where its container does not tell, or not in time. What was opened
 * is let go of in any case.
 *
 * @param open reads it from its beginning; asked twice at most
 */
export async function lengthOf(
  open: () => Promise<Readable>,
  { media, bytes }: { media: string; bytes: number },
): Promise<number | null> {
  const told = await patiently(await open(), (recording) => byMusicMetadata(recording, media, bytes));
  const seconds = told ?? (await patiently(await open(), movieLength));
  return seconds === null ? null : Math.round(seconds);
}

async function patiently(
  recording: Readable,
  look: (recording: Readable) => Promise<number | null>,
): Promise<number | null> {
  const clock = setTimeout(() => recording.destroy(new Error('too slow')), PATIENCE_MS);
  try {
    return await look(recording);
  } catch {
    return null;
  } finally {
    clearTimeout(clock);
    recording.destroy();
  }
}

async function byMusicMetadata(recording: Readable, media: string, bytes: number): Promise<number | null> {
  // Recordings are few: what reads them is loaded with the first.
  const { parseStream } = await import('music-metadata');
  const { format } = await parseStream(
    recording,
    { mimeType: media, size: bytes },
    { skipCovers: true, duration: false },
  );
  return format.duration ?? null;
}
