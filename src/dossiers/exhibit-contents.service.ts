import { Injectable } from '@nestjs/common';
import { isPicture } from '../documents/document.rules.js';
import { DocumentsService } from '../documents/documents.service.js';
import { NotFound } from '../platform/errors.js';
import type { ExhibitContent } from '../platform/printing/assembly/bundle.js';
import { BlobBroken, TooLarge } from '../platform/storage/blob-problem.js';
import type { BesideReason } from './outcome.model.js';
import type { NumberedExhibit } from './readiness.service.js';

/** Of one exhibit, in memory. A scan is a few megabytes; what is heavier goes to the prosecutor beside the paper. */
const MOST_BYTES = 100 * 1024 * 1024;

/** The documents of a dossier as the assembly takes them: their originals in memory, or why they stand beside. */
@Injectable()
export class ExhibitContents {
  constructor(private readonly documents: DocumentsService) {}

  async of(
    caseId: string,
    { id, media = '', sha256 }: NumberedExhibit,
  ): Promise<ExhibitContent | BesideReason> {
    const kind = media === 'application/pdf' ? 'pdf' : isPicture(media) ? 'image' : null;
    if (!kind || !sha256) return 'not-paper';
    try {
      return { kind, bytes: await this.documents.open(caseId, id, MOST_BYTES) };
    } catch (thrown) {
      // One exhibit never stops the others; anything that is not about this file does.
      if (thrown instanceof TooLarge) return 'too-large';
      if (thrown instanceof BlobBroken) return 'broken';
      if (thrown instanceof NotFound) return 'changed';
      throw thrown;
    }
  }
}
