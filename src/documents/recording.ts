import type { Readable } from 'node:stream';

/** A damaged or hostile file may keep its reader busy for ever. */
const PATIENCE_MS = 30_000;

/** Whether a file is heard or played rather than read: paper can only tell of it. */
export const isRecording = (media: string): boolean => /^(audio|video)\//.test(media);

/**
 * How long a recording plays, in whole seconds; null where its container does not tell, or not in time. The stream
 * is let go of in any case.
 */
export async function lengthOf(
  recording: Readable,
  { media, bytes }: { media: string; bytes: number },
): Promise<number | null> {
  const clock = setTimeout(() => recording.destroy(new Error('too slow')), PATIENCE_MS);
  try {
    // Recordings are few: what reads them is loaded with the first.
    const { parseStream } = await import('music-metadata');
    const { format } = await parseStream(
      recording,
      { mimeType: media, size: bytes },
      { skipCovers: true, duration: false },
    );
    return format.duration === undefined ? null : Math.round(format.duration);
  } catch {
    return null;
  } finally {
    clearTimeout(clock);
    recording.destroy();
  }
}
