import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { contentDisposition } from '../platform/storage/file-name.js';
import type { Dossier } from './dossier.entity.js';

/** Hands out a printed dossier, to be kept and not shown in the browser; its name tells the reference and no more. */
export async function sendFile(
  response: Response,
  { dossier, stream }: { dossier: Dossier; stream: Readable },
): Promise<void> {
  response.set({
    'Content-Type': 'application/pdf',
    'Content-Length': String(dossier.bytes),
    'Content-Disposition': contentDisposition(`${dossier.legalCase?.ref}_dossier-${dossier.number}.pdf`),
  });
  await pipeline(stream, response).catch((thrown: unknown) => {
    // Whoever went away in the middle need not be told; a file that breaks must be cut, not ended as if whole.
    if (!response.destroyed) response.destroy(thrown instanceof Error ? thrown : undefined);
  });
}
