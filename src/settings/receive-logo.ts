import type { IncomingMessage } from 'node:http';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { NotUnderstood, TooLarge } from '../platform/errors.js';
import { LOGO_LIMIT, LOGO_MEGABYTES } from './logo-picture.js';

/**
 * The one file of a form, in memory: it is small by decree.
 * @returns null when none was chosen
 * @throws NotUnderstood, TooLarge
 */
export async function receiveLogo(request: IncomingMessage): Promise<Buffer | null> {
  const parser = parserFor(request);
  const pieces: Buffer[] = [];
  try {
    await new Promise<void>((done, fail) => {
      parser.on('file', (_part, stream) => {
        stream.on('error', () => undefined);
        stream.on('data', (piece: Buffer) => pieces.push(piece));
        stream.on('limit', () => fail(new TooLarge(LOGO_MEGABYTES)));
      });
      parser.on('finish', done).on('error', () => fail(new NotUnderstood()));
      request.on('error', () => fail(new NotUnderstood()));
      request.once('close', () => request.complete || fail(new NotUnderstood()));
      request.pipe(parser);
    });
  } catch (error) {
    request.unpipe(parser).resume();
    throw error;
  }
  return pieces.length === 0 ? null : Buffer.concat(pieces);
}

function parserFor(request: IncomingMessage): BusboyInstance {
  const type = request.headers['content-type'] ?? '';
  if (!/^multipart\/form-data/i.test(type)) throw new NotUnderstood();
  const limits = { files: 1, fileSize: LOGO_LIMIT, fields: 10, fieldSize: 1024, headerPairs: 20 };
  try {
    return new Busboy({
      headers: { ...request.headers, 'content-type': type },
      isPartAFile: (name) => name === 'file',
      limits,
    });
  } catch {
    throw new NotUnderstood();
  }
}
