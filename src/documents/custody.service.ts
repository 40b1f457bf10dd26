import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { AccountsService } from '../accounts/accounts.service.js';
import type { Seen } from '../cases/case-reading.service.js';
import { JournalEntry } from '../journal/journal-entry.entity.js';
import { Database } from '../platform/database/database.js';
import { detailsOf } from './document-content.service.js';

/** One line of a document's custody: who did what with it, when. `act` is the key below `documents.custody`. */
export interface CustodyLine {
  readonly at: string;
  readonly who: string;
  readonly act: string;
}

const ACTS: Record<string, string> = {
  'document.add': 'added',
  // A slip comes in through the posting of its dossier.
  'dossier.post': 'added',
  'document.read': 'opened',
  'document.edit': 'edited',
  'document.withdraw': 'withdrawn',
};
/** A look at the small picture, as its entry says it. */
const SEEN = JSON.stringify(detailsOf('picture'));
/** Reading what is said of it touches no file: the case's journal tells it. */
const DESCRIBED = JSON.stringify({ what: 'sheet' satisfies Seen });
/** More than this nobody reads on a page; the case's journal has them all. */
const MOST = 200;

/** The chain of custody of a document, read from the journal. */
@Injectable()
export class Custody {
  constructor(
    private readonly db: Database,
    private readonly accounts: AccountsService,
  ) {}

  /** Newest first. Expects an actor who may read the case's journal. */
  async of(documentId: string): Promise<CustodyLine[]> {
    const entries = await this.db.read.find(JournalEntry, {
      where: { subjectId: documentId, details: Not(DESCRIBED) },
      order: { at: 'DESC', seq: 'DESC' },
      take: MOST,
    });
    const names = await this.accounts.names(entries.map(({ actorId }) => actorId));
    return entries.map(({ at, actorId, action, details }) => ({
      at,
      who: names.get(actorId) ?? '',
      act: action === 'document.read' && details === SEEN ? 'seen' : (ACTS[action] ?? 'other'),
    }));
  }
}
