import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CaseAccess } from '../cases/case-access.service.js';
import { columnsOf, type Kept } from '../documents/document-columns.js';
import { CaseDocument } from '../documents/document.entity.js';
import { faultOf } from '../documents/document.rules.js';
import { receiveFiles, type Said } from '../documents/receive-files.js';
import { refusalOf } from '../documents/refused-files.js';
import { StillAllowed } from '../documents/still-allowed.service.js';
import type { Work } from '../journal/unit-of-work.js';
import type { CaseKey } from '../platform/crypto/case-key.js';
import { Invalid, NoRoom } from '../platform/errors.js';
import { machineFault } from '../platform/faults.js';
import { TooLarge } from '../platform/storage/blob-problem.js';
import { SealedStore } from '../platform/storage/sealed-store.js';
import { trueType } from '../platform/storage/true-type.js';
import type { Dossier } from './dossier.entity.js';
import { sayFr } from './wording.js';

/** A photograph of a slip; more is something else, sent by mistake. */
const MOST_BYTES = 50_000_000;

/**
 * The photograph of the slip that proves a posting. It becomes a document of the case even where staff, who add no
 * documents, send it: they are asked whether they may post this dossier.
 */
@Injectable()
export class Slips {
  constructor(
    private readonly access: CaseAccess,
    private readonly still: StillAllowed,
    private readonly store: SealedStore,
  ) {}

  /**
   * Reads a multipart body, sealing its file as it comes; `keep` is then handed the file (null without one) and
   * makes its row. Whatever is not kept, or not wanted, is taken away again.
   * @param said filled with the text fields, also where the sending is then refused
   * @throws Invalid at `file`, NoRoom when the disk is full, NotUnderstood, and what `keep` throws
   */
  async receive<T>(
    actor: Actor,
    { caseId }: Dossier,
    request: IncomingMessage,
    said: Said,
    keep: (slip: Kept | null, key: CaseKey) => Promise<T>,
  ): Promise<T> {
    const key = await this.access.key(caseId);
    const stored = new Set<string>();
    try {
      const { files } = await receiveFiles(request, said, MOST_BYTES, async (file): Promise<Kept> => {
        const { stream, name } = file;
        const kept = await this.store.put(stream, key, { record: randomUUID(), limit: MOST_BYTES });
        stored.add(kept.blobId);
        return { ...kept, name, type: await trueType(kept.head, name) };
      });
      await this.still.demand(actor, caseId, 'dossier.post');
      // A form that was sent without choosing a file sends one without a name and without a byte.
      const [slip = null, second] = files.filter(({ name, bytes }) => name !== '' || bytes > 0);
      if (second) throw new Invalid({ file: [{ key: 'posting.oneSlip' }] });
      const fault = slip && faultOf(slip.bytes, slip.type, slip.name);
      if (fault) throw new Invalid({ file: [refusalOf(fault).sentence] });
      if (slip && !['image', 'pdf'].includes(slip.type.kind))
        throw new Invalid({ file: [{ key: 'posting.notASlip' }] });
      const made = await keep(slip, key);
      if (slip) stored.delete(slip.blobId);
      return made;
    } catch (thrown) {
      if (thrown instanceof TooLarge)
        throw new Invalid({ file: [{ key: 'posting.slipTooLarge', params: { megabytes: 50 } }] });
      if (machineFault(thrown) === 'full')
        throw new NoRoom({ key: 'documents.noRoom' }, { key: 'documents.noRoomWay' });
      // The commit may have happened, only its answer was lost: what no row knows is swept a day later.
      if (machineFault(thrown) === 'away') stored.clear();
      throw thrown;
    } finally {
      for (const blobId of stored) await this.store.remove(blobId);
    }
  }
}

/** The document's row, inside the unit of work that posts. @returns its id */
export async function insertSlip(
  work: Work,
  { caseId, number }: Dossier,
  { slip, key, postedOn }: { slip: Kept; key: CaseKey; postedOn: string | null },
): Promise<string> {
  const about = {
    kind: 'filing_proof' as const,
    title: sayFr('posting.slipTitle', { number: number ?? 0 }),
    viaMessaging: false,
    ...(postedOn ? { on: postedOn } : {}),
  };
  const row = work.manager.create(CaseDocument, {
    ...columnsOf(slip, about, key),
    caseId,
    position: 0,
    addedBy: work.actor.id,
    addedAt: work.at,
  });
  await work.manager.insert(CaseDocument, row);
  const { id, kind, media, bytes, sha256 } = row;
  const subject = { kind: 'document', id };
  work.note({ action: 'dossier.post', subject, caseId, details: { kind, media, bytes, sha256 } });
  return id;
}
