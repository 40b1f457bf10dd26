import { Injectable } from '@nestjs/common';
import { isPicture } from '../documents/document.rules.js';
import { DocumentsService } from '../documents/documents.service.js';
import { isRecording, lengthOf } from '../documents/recording.js';
import { uprightPicture } from '../documents/upright-picture.js';
import type { Asset } from '../platform/printing/assets.js';
import type { ExhibitContent } from '../platform/printing/assembly/bundle.js';
import { Unmet } from '../platform/errors.js';
import { bytesInWords } from '../platform/views/dates.js';
import type { PhotographsSheet, RecordingSheet } from './sheet.model.js';
import type { BesideReason } from './outcome.model.js';
import type { NumberedExhibit } from './readiness.service.js';
import { dayFr, groupsOf, lengthFr, sayFr, stampOf } from './wording.js';

/** Sheets that we set from files, and what they show. */
export interface Plates {
  readonly sheets: readonly (RecordingSheet | PhotographsSheet)[];
  readonly assets: ReadonlyMap<string, Asset>;
}
export const NO_PLATES: Plates = { sheets: [], assets: new Map() };

/** What the office calls a picture of something, and not a scan of a paper. */
const PHOTOGRAPHED = new Set(['photo', 'screenshot', 'drawing']);

/** Recordings, of which paper can only tell, and photographs two to a sheet where that was asked. */
@Injectable()
export class PlatesService {
  constructor(private readonly documents: DocumentsService) {}

  /** Reads each recording through once, for its length. @throws whatever aborted `signal` */
  async recordings(
    caseId: string,
    exhibits: readonly NumberedExhibit[],
    signal: AbortSignal,
  ): Promise<RecordingSheet[]> {
    const sheets: RecordingSheet[] = [];
    for (const exhibit of exhibits.filter(isRecorded)) {
      signal.throwIfAborted();
      const { id, media = '', bytes = 0 } = exhibit;
      const stream = await this.documents.stream(caseId, id).catch(() => null);
      sheets.push(recordingSheet(exhibit, stream && (await lengthOf(stream, { media, bytes }))));
    }
    return sheets;
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
      const body = isPhotographed(exhibit) ? await shown(contents.get(exhibit.id)) : null;
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
  kind === 'document' && isPicture(media ?? '') && PHOTOGRAPHED.has(documentKind ?? '');
const srcOf = ({ number }: NumberedExhibit): string => `/photographs/${number}.jpg`;

async function shown(content: ExhibitContent | BesideReason | undefined): Promise<Buffer | null> {
  if (content === undefined || typeof content === 'string' || content.kind !== 'image') return null;
  try {
    return await uprightPicture(Buffer.from(content.bytes));
  } catch (thrown) {
    if (thrown instanceof Unmet) return null;
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
