import { Injectable } from '@nestjs/common';
import { DocumentsService } from '../documents/documents.service.js';
import { isRecording, lengthOf } from '../documents/recording.js';
import { uprightPicture } from '../documents/upright-picture.js';
import type { Asset } from '../platform/printing/assets.js';
import type { ExhibitContent } from '../platform/printing/assembly/bundle.js';
import { NotFound } from '../platform/errors.js';
import { pictures, pictureTurns, PRINTS } from '../platform/pictures.js';
import { BlobBroken } from '../platform/storage/blob-problem.js';
import { bytesInWords } from '../platform/views/dates.js';
import type { PhotographsSheet, RecordingSheet } from './sheet.model.js';
import { whyBroken, type BesideReason } from './outcome.model.js';
import type { NumberedExhibit } from './readiness.service.js';
import { dayFr, groupsOf, lengthFr, sayFr, stampOf } from './wording.js';

/** Sheets that we set from files, and what they show. */
export interface Plates {
  readonly sheets: readonly (RecordingSheet | PhotographsSheet)[];
  readonly assets: ReadonlyMap<string, Asset>;
}
export const NO_PLATES: Plates = { sheets: [], assets: new Map() };

/** Formats of one picture, as a rule: a TIFF may have many pages. */
const ONE_PICTURE = new Set([
  'image/jpeg',
  'image/png',
  'image/apng',
  'image/webp',
  'image/heic',
  'image/heif',
  'image/bmp',
]);
/** A picture of a long conversation is cut into sheets of its own, as the assembly does. */
const LONGEST = 3;

/** What the office calls a picture of something, and not a scan of a paper. */
const PHOTOGRAPHED = new Set(['photo', 'screenshot', 'drawing']);

/** Recordings, of which paper can only tell, and photographs two to a sheet where that was asked. */
@Injectable()
export class PlatesService {
  constructor(private readonly documents: DocumentsService) {}

  /**
   * Reads each recording to its end, though only its length is wanted: a page that says where the original is must not
   * speak of one that is gone, damaged or another's. @throws whatever aborted `signal`
   */
  async recordings(
    caseId: string,
    exhibits: readonly NumberedExhibit[],
    signal: AbortSignal,
  ): Promise<{ sheets: RecordingSheet[]; beside: Map<string, BesideReason> }> {
    const sheets: RecordingSheet[] = [];
    const beside = new Map<string, BesideReason>();
    for (const exhibit of exhibits.filter(isRecorded)) {
      signal.throwIfAborted();
      const { id, media = '', bytes = 0 } = exhibit;
      try {
        await this.documents.check(caseId, id, signal);
        const seconds = await lengthOf(() => this.documents.stream(caseId, id), { media, bytes });
        sheets.push(recordingSheet(exhibit, seconds));
      } catch (thrown) {
        signal.throwIfAborted();
        if (thrown instanceof BlobBroken) beside.set(id, whyBroken(thrown));
        else if (thrown instanceof NotFound) beside.set(id, 'changed');
        else throw thrown;
      }
    }
    return { sheets, beside };
  }

  /**
   * Photographs that stand next to each other, two to a sheet. One that cannot be shown is left to the assembly,
   * which knows how to say so.
   */
  async photographs(
    exhibits: readonly NumberedExhibit[],
    contents: ReadonlyMap<string, ExhibitContent | BesideReason>,
  ): Promise<Plates> {
    const assets = new Map<string, Asset>();
    const sheets: PhotographsSheet[] = [];
    let open: NumberedExhibit[] = [];
    const close = (): void => {
      if (open.length > 0) sheets.push(photographsSheet(open));
      open = [];
    };
    for (const exhibit of exhibits) {
      const body = isPhotographed(exhibit)
        ? await shown(contents.get(exhibit.id), exhibit.media ?? '')
        : null;
      if (!body) close();
      else {
        assets.set(srcOf(exhibit), { type: 'image/jpeg', body });
        open.push(exhibit);
        if (open.length === 2) close();
      }
    }
    close();
    return { sheets, assets };
  }
}

export const isRecorded = ({ kind, media }: NumberedExhibit): boolean =>
  kind === 'document' && isRecording(media ?? '');
const isPhotographed = ({ kind, media, documentKind }: NumberedExhibit): boolean =>
  kind === 'document' && ONE_PICTURE.has(media ?? '') && PHOTOGRAPHED.has(documentKind ?? '');
const srcOf = ({ number }: NumberedExhibit): string => `/photographs/${number}.jpg`;

async function shown(
  content: ExhibitContent | BesideReason | undefined,
  media: string,
): Promise<Buffer | null> {
  if (content === undefined || typeof content === 'string' || content.kind !== 'image') return null;
  try {
    const small = await pictureTurns.take(PRINTS, () =>
      uprightPicture(Buffer.from(content.bytes), media, true),
    );
    // As its camera was held: the proportions are those of what is seen.
    const { width, height } = await (await pictures())(small).metadata();
    return Math.max(width, height) > LONGEST * Math.min(width, height) ? null : small;
  } catch (thrown) {
    // Whatever a picture is that cannot be shown: the assembly finds the word for it.
    if (thrown instanceof Error) return null;
    throw thrown;
  }
}

function recordingSheet(exhibit: NumberedExhibit, seconds: number | null): RecordingSheet {
  const { number, title, nature, on, origin, media = '', bytes = 0, sha256 = '' } = exhibit;
  const about = (name: string, value: string | null) =>
    value === null ? [] : [{ label: sayFr(`papers.recording.${name}`), value }];
  return {
    kind: 'recording',
    numbers: [number],
    stamp: stampOf([number]),
    title,
    about: [
      ...about('nature', nature),
      ...about('on', dayFr(on)),
      ...about('length', seconds === null ? sayFr('papers.recording.lengthUnknown') : lengthFr(seconds)),
      ...about('size', bytesInWords(bytes, 'fr')),
      ...about('media', media),
      ...about('origin', origin),
    ],
    groups: groupsOf(sha256),
  };
}

function photographsSheet(exhibits: readonly NumberedExhibit[]): PhotographsSheet {
  const numbers = exhibits.map(({ number }) => number);
  return {
    kind: 'photographs',
    numbers,
    stamp: stampOf(numbers),
    title: sayFr('papers.photographs'),
    about: [],
    photographs: exhibits.map((exhibit) => ({
      number: exhibit.number,
      caption: exhibit.title,
      on: dayFr(exhibit.on),
      src: srcOf(exhibit),
    })),
  };
}
