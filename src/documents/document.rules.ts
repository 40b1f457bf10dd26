import { cleanFileName, extensionOf } from '../platform/storage/file-name.js';
import { withoutParameters } from '../platform/storage/media.js';
import { runsByName } from '../platform/storage/runnable.js';
import type { TrueType } from '../platform/storage/true-type.js';

/** What a document is for the office; not its format. Labels are `documents.kinds.<code>`. */
export const KINDS = [
  'photo',
  'video',
  'audio',
  'screenshot',
  'drawing',
  'medical_certificate',
  'witness_statement',
  'observation',
  'letter',
  'decision',
  'identity',
  'receipt',
  'filing_proof',
  'mandate',
  'other',
] as const;
export type DocumentKind = (typeof KINDS)[number];

/** 2 GiB: an hour of a telephone's video. */
export const FILE_LIMIT = 2 * 1024 ** 3;
/** Files of one sending. */
export const FILES_AT_ONCE = 100;

/** Why a file is not kept, as its sentence is keyed (`documents.refused.<fault>`). */
export type FileFault = 'empty' | 'program';

/** A page saved from a browser is evidence; it is kept, and never shown as a page. */
const PAGES = new Set(['html', 'htm', 'xhtml', 'xht', 'svg', 'svgz', 'mht', 'mhtml', 'shtml']);
const PAGE_MEDIA = new Set([
  'text/html',
  'image/svg+xml',
  'application/xml',
  'text/plain',
  'message/rfc822',
  // A drawing that was packed.
  'application/gzip',
]);

/** Why these bytes under this name are refused, or null. */
export function faultOf(bytes: number, type: TrueType, fileName: string): FileFault | null {
  if (bytes === 0) return 'empty';
  if (type.kind !== 'executable') return null;
  const extension = extensionOf(cleanFileName(fileName));
  const isPage = PAGE_MEDIA.has(type.media) && (PAGES.has(extension) || !runsByName(extension));
  return isPage ? null : 'program';
}

/** What the office would most likely call it, where nobody said. */
export function likelyKind(type: TrueType): DocumentKind {
  if (type.kind === 'image') return 'photo';
  return type.kind === 'video' || type.kind === 'audio' ? type.kind : 'other';
}

/** Of which the library of pictures makes a small one by itself. */
const PICTURES = [
  'image/jpeg',
  'image/png',
  'image/apng',
  'image/webp',
  'image/gif',
  'image/avif',
  'image/tiff',
];

/** Which are read by other means: the pictures of iPhones, and what scanners and old programs write. */
const OTHER_PICTURES = [
  'image/heic',
  'image/heif',
  'image/heic-sequence',
  'image/bmp',
  'image/jp2',
  'image/j2c',
  'image/jpx',
];
const SHOWN = new Set([
  'image/jpeg',
  'image/png',
  'image/apng',
  'image/webp',
  'image/gif',
  'image/avif',
  'application/pdf',
  'audio/mpeg',
  'audio/mp4',
  'audio/x-m4a',
  'audio/aac',
  'audio/ogg',
  'audio/opus',
  'audio/wav',
  'audio/flac',
  'audio/amr',
  'application/ogg',
  'video/mp4',
  'video/webm',
  'video/ogg',
  'video/quicktime',
  'video/3gpp',
  'video/matroska',
  'video/x-matroska',
  'audio/matroska',
  'audio/x-matroska',
  'audio/webm',
  'video/x-m4v',
]);

/** Whether a browser may show it by itself. A closed list of types that run nothing: everything else is only handed over. */
export const mayShow = (media: string): boolean => SHOWN.has(withoutParameters(media));

/** Whether a small upright picture can be made of it. */
export const isPicture = (media: string): boolean => PICTURES.includes(media) || isOtherPicture(media);

/** Whether that takes a decoder of its own. */
export const isOtherPicture = (media: string): boolean => OTHER_PICTURES.includes(media);

/** As what a dossier takes it onto its sheets; null for what is no paper, and for a page that may hold programs (SVG). */
export function printsAs(media: string): 'pdf' | 'image' | null {
  if (media === 'application/pdf') return 'pdf';
  return isPicture(media) ? 'image' : null;
}

/** The media type under which it leaves the service: what is not known to be harmless leaves as plain bytes. */
export const sentAs = (media: string): string =>
  mayShow(media) ? withoutParameters(media) : 'application/octet-stream';
