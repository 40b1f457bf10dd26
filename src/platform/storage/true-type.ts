import { cleanFileName, extensionOf } from './file-name.js';
import { withoutParameters } from './media.js';
import { binaryProgram, runsByName, textProgram } from './runnable.js';

export type FileKind =
  'image' | 'pdf' | 'audio' | 'video' | 'text' | 'office' | 'archive' | 'executable' | 'other';

export interface TrueType {
  media: string;
  kind: FileKind;
}

const OFFICE = /opendocument|officedocument|ms-excel|ms-powerpoint|ms-word|msword|rtf$/;
const ARCHIVE =
  /^application\/(zip|gzip|x-7z-compressed|x-rar-compressed|x-tar|x-bzip2|x-xz|zstd|x-lz4|x-lzip|x-compress|vnd\.ms-cab-compressed)$/;
const PROGRAM =
  /java-|android\.package|msdownload|x-deb|x-rpm|apple-diskimage|chrome-extension|xpinstall|shockwave|ms.shortcut|apple\.alias|x-ms-regedit/;

/** The container of the office files of before 2007; only the name tells which one. */
const OLD_OFFICE: Record<string, string> = {
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
};

/** Of which the head shows no more than that they are packed; only the name tells which one, too. */
const PACKED_OFFICE: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
};

/** What cameras keep of a picture before it is one: a TIFF by its first letters, whose first page is a thumbnail. */
const RAW = new Set([
  'nef',
  'nrw',
  'dng',
  'cr2',
  'arw',
  'srf',
  'sr2',
  'orf',
  'rw2',
  'pef',
  'srw',
  '3fr',
  'erf',
]);

/**
 * What a file is, by its content; the name only refines (`.csv`) or condemns (`.exe`), it never makes harmless.
 * @param head the first 4 KiB of the file, or all of it
 */
export async function trueType(head: Buffer, fileName: string): Promise<TrueType> {
  const extension = extensionOf(cleanFileName(fileName));
  const found = await byContent(head, extension);
  return runsByName(extension) ? { ...found, kind: 'executable' } : found;
}

async function byContent(head: Buffer, extension: string): Promise<TrueType> {
  if (head.length === 0) return { media: 'application/octet-stream', kind: 'other' };
  const program = binaryProgram(head);
  if (program) return { media: program, kind: 'executable' };
  const text = asText(head);
  // Before all that is known by a few letters: a text that begins with `BM` is no bitmap.
  if (text !== null) return ofText(text, extension);
  // Readers look for the mark within the first kilobyte.
  if (head.subarray(0, 1024).includes('%PDF-')) return { media: 'application/pdf', kind: 'pdf' };
  const { fileTypeFromBuffer } = await import('file-type');
  const media = withoutParameters((await fileTypeFromBuffer(head))?.mime ?? unread(head));
  if (media === 'application/x-cfb') return ofOldContainer(extension);
  if (media === 'application/zip' && PACKED_OFFICE[extension])
    return { media: PACKED_OFFICE[extension], kind: 'office' };
  if (media === 'image/tiff' && RAW.has(extension)) return { media: `image/x-${extension}`, kind: 'image' };
  // The container of films holds sound alone where its name says so.
  if (media === 'video/mp4' && ['m4a', 'm4b', 'aac'].includes(extension))
    return { media: 'audio/mp4', kind: 'audio' };
  return { media, kind: kindOf(media) };
}

/** The directory of a TIFF mostly stands behind its picture, out of the head's reach: its first four bytes must do. */
const unread = (head: Buffer): string =>
  ['49492a00', '4d4d002a'].includes(head.toString('hex', 0, 4)) ? 'image/tiff' : 'application/octet-stream';

function ofText(text: string, extension: string): TrueType {
  const script = textProgram(text);
  if (script) return { media: script, kind: 'executable' };
  if (/%PDF-/.test(text.slice(0, 1024))) return { media: 'application/pdf', kind: 'pdf' };
  if (text.startsWith('{\\rtf')) return { media: 'application/rtf', kind: 'office' };
  if (text.startsWith('%!PS')) return { media: 'application/postscript', kind: 'other' };
  if (/^\s*<\?xml/.test(text)) return { media: 'application/xml', kind: 'other' };
  return { media: extension === 'csv' ? 'text/csv' : 'text/plain', kind: 'text' };
}

function ofOldContainer(extension: string): TrueType {
  const media = OLD_OFFICE[extension];
  return media ? { media, kind: 'office' } : { media: 'application/x-cfb', kind: 'other' };
}

function kindOf(media: string): FileKind {
  const [family] = media.split('/');
  if (family === 'image' || family === 'audio' || family === 'video') return family;
  if (media === 'application/ogg') return 'audio';
  if (PROGRAM.test(media)) return 'executable';
  if (OFFICE.test(media)) return 'office';
  return ARCHIVE.test(media) ? 'archive' : 'other';
}

/** The text that these bytes are, or null. Any encoding that keeps ASCII passes: only what text never holds counts. */
function asText(head: Buffer): string | null {
  const mark = head.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return head.subarray(2).toString('utf16le');
  if (mark === 'feff')
    return Buffer.from(head.subarray(2, head.length & ~1))
      .swap16()
      .toString('utf16le');
  const text = head.toString('latin1').replace(/^ï»¿/, '');
  // Of the controls, text has tab, line feed, form feed, carriage return and escape.
  return /(?![\t\n\f\r\x1b\x80-\x9f])\p{Cc}/u.test(text) ? null : text;
}
