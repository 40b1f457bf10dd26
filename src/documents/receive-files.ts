import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { NotUnderstood } from '../platform/errors.js';
import { takeTime } from '../platform/http/haste.js';
import { TooLarge } from '../platform/storage/blob-problem.js';
import { FILES_AT_ONCE } from './document.rules.js';

/** One file as it arrives. Read it to its end, or destroy it: the rest of the body waits behind it. */
export interface Arriving {
  readonly stream: Readable;
  /** As the sender wrote it: nothing to trust. */
  readonly name: string;
}

/** Every text field of a body, its values in the order of their arrival. */
export type Said = Map<string, string[]>;

export interface Received<T> {
  /** What `keep` made of each file, in the order of their arrival. */
  readonly files: readonly T[];
  /** Whether files came beyond `FILES_AT_ONCE`; they were read and dropped. */
  readonly tooMany: boolean;
}

/** The sender went away before the end. */
export class SenderGone extends NotUnderstood {}

const FIELDS = 10 * FILES_AT_ONCE;
const FIELD_BYTES = 16 * 1024;
/** What may come beside the bytes of the files: as much again for the heads of the parts as for the fields. */
const BESIDES = 2 * FIELDS * FIELD_BYTES;

/** An upload that stands still for so long is given up; one that moves may take hours. */
const SILENCE_MS = 2 * 60_000;
/** Of a body in memory, in bytes. */
const AT_ONCE = 1024 * 1024;

/**
 * Reads a multipart body as it streams in, handing each part called `file` to `keep`; never more of it is in memory
 * than a few chunks. `said` is filled on the way, so that a form can be given back as it was typed. The first failure
 * of `keep` ends the reading: nothing more of the body is looked at.
 * @param most plain bytes of all files together: a body that announces more is refused before any of it is read
 * @throws NotUnderstood, SenderGone, TooLarge of the storage, or what `keep` throws; by then every call of it has ended
 */
export async function receiveFiles<T>(
  request: IncomingMessage,
  said: Said,
  most: number,
  keep: (file: Arriving) => Promise<T>,
): Promise<Received<T>> {
  const parser = parserFor(request);
  if (Number(request.headers['content-length'] ?? 0) > most + BESIDES) {
    request.resume();
    throw new TooLarge(most);
  }
  const arriving = new Set<Readable>();
  const kept: Promise<T>[] = [];
  let tooMany = false;
  try {
    await new Promise<void>((done, fail) => {
      parser.on('field', (name, value) => void said.set(name, [...(said.get(name) ?? []), value]));
      parser.on('filesLimit', () => (tooMany = true));
      parser.on('file', (part, stream, name) => {
        // Busboy may report a broken part before anybody listens to it; unheard, that would end the process.
        stream.on('error', () => undefined);
        if (part !== 'file') {
          stream.resume();
          return;
        }
        arriving.add(stream);
        const keeping = keep({ stream, name: name ?? '' }).finally(() => arriving.delete(stream));
        kept.push(keeping);
        keeping.catch(fail);
      });
      parser.on('finish', done).on('error', () => fail(new NotUnderstood()));
      request.on('error', () => fail(new SenderGone()));
      request.once('close', () => request.complete || fail(new SenderGone()));
      takeTime(request);
      request.setTimeout(SILENCE_MS);
      request.pipe(parser);
    });
    return { files: await Promise.all(kept), tooMany };
  } catch (error) {
    request.unpipe(parser);
    for (const stream of arriving) stream.destroy(new SenderGone());
    await Promise.allSettled(kept);
    // What still comes is dropped unread; who goes on talking after the answer is cut off (haste.ts).
    request.resume();
    throw error;
  }
}

function parserFor(request: IncomingMessage): BusboyInstance {
  const type = request.headers['content-type'] ?? '';
  if (!/^multipart\/form-data/i.test(type)) throw new NotUnderstood();
  try {
    return new Busboy({
      headers: { ...request.headers, 'content-type': type },
      // The name is kept as it came: it is cleaned where it is shown.
      preservePath: true,
      isPartAFile: (name, _type, fileName) => fileName !== undefined || name === 'file',
      // So much is taken in one turn of the event loop, where thirty readers may stand before the next.
      highWaterMark: AT_ONCE,
      fileHwm: AT_ONCE,
      limits: {
        files: FILES_AT_ONCE,
        fields: FIELDS,
        fieldSize: FIELD_BYTES,
        headerPairs: 20,
        headerSize: 16 * 1024,
      },
    });
  } catch {
    throw new NotUnderstood();
  }
}
