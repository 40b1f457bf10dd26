import { Document, setLog, type PDFDocument } from 'mupdf';
import { CannotJoin } from './bundle.js';
import { isOutOfMemory } from './memory.js';

// MuPDF would write to the service's log what it stumbles over in people's files.
setLog(() => undefined);

/** A PDF that has pages to copy; the caller destroys it. Throws CannotJoin. */
export function openPdf(bytes: Uint8Array): PDFDocument {
  let source: PDFDocument | null = null;
  try {
    source = Document.openDocument(bytes, 'application/pdf').asPDF();
    if (!source) throw new CannotJoin('unsupported');
    if (source.needsPassword()) throw new CannotJoin('encrypted');
    if (source.countPages() === 0) throw new CannotJoin(saysThatItHasNone(source) ? 'empty' : 'broken');
    if (contentIsElsewhere(source)) throw new CannotJoin('unsupported');
    return source;
  } catch (error) {
    source?.destroy();
    throw asFault(error);
  }
}

/**
 * A portfolio's pages only introduce the files that it carries, and those of a form made for Adobe's programs alone
 * (dynamic XFA) say "please wait": printed, neither shows what the file says.
 */
function contentIsElsewhere(source: PDFDocument): boolean {
  const root = source.getTrailer().get('Root');
  return !root.get('Collection').isNull() || root.get('NeedsRendering').toString() === 'true';
}

/** Where no page is found but the file does not say so itself, it is the finding that failed. */
function saysThatItHasNone(source: PDFDocument): boolean {
  if (source.wasRepaired()) return false;
  const kids = source.getTrailer().get('Root', 'Pages', 'Kids');
  return kids.isArray() && kids.length === 0;
}

/** MuPDF tells of a bad file by a plain Error. A mistake of ours, or memory that ran out, is not the exhibit's fault. */
export function asFault(error: unknown): unknown {
  if (!(error instanceof Error) || error.name !== 'Error' || isOutOfMemory(error)) return error;
  const beyond = /bomb|overly large|too large/i.test(error.message);
  return new CannotJoin(beyond ? 'too-slow' : 'broken', { cause: error });
}
