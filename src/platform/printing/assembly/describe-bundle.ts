import type { PDFDocument } from 'mupdf';
import type { Bundle } from './bundle.js';

/** Says what the file is, and nothing about who made it with what: the narrative names Chromium and its version. */
export function describeBundle(document: PDFDocument, { title, language, createdAt }: Bundle): void {
  const trailer = document.getTrailer();
  const root = trailer.get('Root');
  const written = `D:${createdAt.toISOString().slice(0, 19).replace(/\D/g, '')}Z`;
  trailer.put(
    'Info',
    document.addObject({ Title: document.newString(title), CreationDate: document.newString(written) }),
  );
  root.delete('Metadata');
  root.put('Lang', document.newString(language));
  root.put('ViewerPreferences', { DisplayDocTitle: true });
  root.put('PageMode', document.newName('UseOutlines'));
}
