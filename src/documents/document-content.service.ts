import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Between } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { JournalEntry } from '../journal/journal-entry.entity.js';
import { UnitOfWork } from '../journal/unit-of-work.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Unmet } from '../platform/errors.js';
import { pictureTurns } from '../platform/pictures.js';
import { TooLarge } from '../platform/storage/blob-problem.js';
import { CaseDocument } from './document.entity.js';
import { isPicture } from './document.rules.js';
import type { Span } from './range.rules.js';
import { SealedFiles } from './sealed-files.service.js';
import { uprightPicture } from './upright-picture.js';

/** Seeking in a video asks for many spans: within this time they belong to one opening. */
const OPENING_MS = 60 * 60_000;
/** What is read whole into memory for a small picture. */
const PICTURE_LIMIT = 80 * 1024 ** 2;

type Seen = 'original' | 'picture';
/** What the journal says of a reading, and by what it is found again. */
export const detailsOf = (what: Seen): { what: Seen } => ({ what });

/** Gives out the originals, and notes who opened what. Expects rows that the actor was found to be allowed to read. */
@Injectable()
export class DocumentContent {
  constructor(
    private readonly db: Database,
    private readonly files: SealedFiles,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The original or a span of it, opened and journaled. Destroy the stream if you do not read it. @throws Unmet when damaged */
  async stream(actor: Actor, document: CaseDocument, span: Span | null): Promise<Readable> {
    const bytes = await this.files.stream('documents', document, span ?? undefined);
    try {
      // A span from somewhere in the middle must not be a way to read unseen.
      if (span === null || span.start === 0 || !(await this.openedLately(actor, document)))
        await this.note(actor, document, 'original');
    } catch (error) {
      bytes.destroy();
      throw error;
    }
    return bytes;
  }

  /**
   * A JPEG, upright, at most 1600 pixels wide or high, without what the camera wrote into it. Read, noted and made when
   * the actor's turn has come: a file that waits is not in memory.
   * @throws Unmet when it cannot be made, and the reason of `gone` when nobody waits for it any more
   */
  async picture(actor: Actor, document: CaseDocument, gone: AbortSignal): Promise<Buffer> {
    if (!isPicture(document.media)) throw noPicture();
    const make = async (): Promise<Buffer> => {
      const original = await this.files
        .whole('documents', document, PICTURE_LIMIT)
        .catch((error: unknown) => {
          throw error instanceof TooLarge ? noPicture() : error;
        });
      await this.note(actor, document, 'picture');
      return uprightPicture(original, document.media);
    };
    return pictureTurns.take(actor.id, make, gone);
  }

  /** Whether the actor's opening of the original is in the journal; a look at the small picture is none. */
  private openedLately(actor: Actor, { id }: CaseDocument): Promise<boolean> {
    const now = this.clock.now();
    const since = new Date(now.getTime() - OPENING_MS);
    return this.db.read.existsBy(JournalEntry, {
      subjectId: id,
      actorId: actor.id,
      action: 'document.read',
      details: JSON.stringify(detailsOf('original')),
      // Up to now: on a clock that was set back, an opening still to come would spare all those before it.
      at: Between(since.toISOString(), now.toISOString()),
    });
  }

  private note(actor: Actor, { id, caseId }: CaseDocument, what: Seen): Promise<void> {
    return this.unit.note(actor, {
      action: 'document.read',
      subject: { kind: 'document', id },
      caseId,
      details: detailsOf(what),
    });
  }
}

const noPicture = (): Unmet =>
  new Unmet([], { key: 'documents.noPicture' }, { key: 'documents.noPictureWay' });
