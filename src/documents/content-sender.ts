import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '../access/actor.js';
import { contentDisposition } from '../platform/storage/file-name.js';
import { DocumentContent } from './document-content.service.js';
import { mayShow, sentAs } from './document.rules.js';
import { DocumentsService } from './documents.service.js';
import { spanOf } from './range.rules.js';

/** Whatever a file holds, it runs nothing and fetches nothing. */
const LOCKED =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; media-src 'self'";
/** Sends originals, for pages and programs alike: whole or a span, to keep or (a few harmless types) to look at. */
@Injectable()
export class ContentSender {
  constructor(
    private readonly documents: DocumentsService,
    private readonly content: DocumentContent,
  ) {}

  /** @throws NotFound, Forbidden, Unmet before anything is sent */
  async send(actor: Actor, id: string, request: Request, response: Response): Promise<void> {
    const document = await this.documents.find(actor, id, 'document.read');
    const { fileName } = await this.documents.model(document);
    const inline = request.query['inline'] === '1' && mayShow(document.media);
    const tag = `"${document.sha256}"`;
    // A download that is taken up again (`If-Range`) goes on only if it is still the same file.
    const same = [undefined, tag].includes(request.get('If-Range'));
    const span = spanOf(same ? request.headers.range : undefined, document.bytes);
    if (span === 'unsatisfiable')
      return void response.status(416).set('Content-Range', `bytes */${document.bytes}`).end();
    const { start, end } = span ?? { start: 0, end: document.bytes - 1 };
    // Opened before anything of the answer is written: a damaged file is still a refusal with its sentence.
    const bytes = request.method === 'HEAD' ? null : await this.content.stream(actor, document, span);
    if (span) response.status(206).set('Content-Range', `bytes ${start}-${end}/${document.bytes}`);
    response.set({
      'Accept-Ranges': 'bytes',
      'Content-Disposition': contentDisposition(fileName, inline ? 'inline' : 'attachment'),
      'Content-Length': String(end - start + 1),
      'Content-Security-Policy': LOCKED,
      'Content-Type': sentAs(document.media),
      ETag: tag,
    });
    if (bytes === null) return void response.end();
    // A reader who closes the window in the middle of a video is no failure of ours.
    await pipeline(bytes, response).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
    });
  }
}
