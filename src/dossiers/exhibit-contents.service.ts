import { Injectable } from '@nestjs/common';
import { printsAs } from '../documents/document.rules.js';
import { DocumentsService } from '../documents/documents.service.js';
import { NotFound } from '../platform/errors.js';
import type { ExhibitContent } from '../platform/printing/assembly/bundle.js';
import { BlobBroken, TooLarge } from '../platform/storage/blob-problem.js';
import { whyBroken, type BesideReason } from './outcome.model.js';
import type { NumberedExhibit } from './readiness.service.js';

/** Of one exhibit, in memory. A scan is a few megabytes; what is heavier goes to the prosecutor beside the paper. */
const MOST_BYTES = 100 * 1024 * 1024;
/** Of all of them together: joining takes about eight bytes of memory for each of theirs (docs/adr/0004). */
const MOST_TOGETHER = 256 * 1024 * 1024;

type FileContent = Extract<ExhibitContent, { bytes: Uint8Array }>;

export interface Wanted {
  readonly signal: AbortSignal;
  /** PDFs as pictures: where nobody is to be named, nothing may lie beneath a box that somebody drew over a name. */
  readonly asPictures: boolean;
  /** Bytes of all of them together. */
  readonly together?: number;
}

/** The documents of a dossier as the assembly takes them: their originals in memory, or why they stand beside. */
@Injectable()
export class ExhibitContents {
  constructor(private readonly documents: DocumentsService) {}

  /** By id; testimonies and translations have none. @throws whatever aborted `signal` */
  async of(
    caseId: string,
    exhibits: readonly NumberedExhibit[],
    { signal, asPictures, together = MOST_TOGETHER }: Wanted,
  ): Promise<Map<string, ExhibitContent | BesideReason>> {
    const contents = new Map<string, ExhibitContent | BesideReason>();
    let left = together;
    for (const exhibit of exhibits.filter(({ kind }) => kind === 'document')) {
      signal.throwIfAborted();
      const content = await this.one(caseId, exhibit, Math.min(MOST_BYTES, left));
      if (typeof content !== 'string') left -= content.bytes.length;
      const isDrawn = asPictures && typeof content !== 'string' && content.kind === 'pdf';
      contents.set(exhibit.id, isDrawn ? { ...content, asPictures } : content);
    }
    return contents;
  }

  private async one(
    caseId: string,
    { id, media = '', sha256 }: NumberedExhibit,
    limit: number,
  ): Promise<FileContent | BesideReason> {
    const kind = printsAs(media);
    if (!kind || !sha256) return whyNoPaper(media);
    try {
      return { kind, bytes: await this.documents.open(caseId, id, limit) };
    } catch (thrown) {
      // One exhibit never stops the others; anything that is not about this file does.
      if (thrown instanceof TooLarge) return 'too-large';
      if (thrown instanceof BlobBroken) return whyBroken(thrown);
      if (thrown instanceof NotFound) return 'changed';
      throw thrown;
    }
  }
}

/** A text without a layout could be printed, once somebody has laid it out: that is said apart. */
function whyNoPaper(media: string): BesideReason {
  if (media.startsWith('image/')) return 'unsupported';
  return media.startsWith('text/') ? 'plain-text' : 'not-paper';
}
