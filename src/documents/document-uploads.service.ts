import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { CaseAccess } from '../cases/case-access.service.js';
import type { LegalCase } from '../cases/case.entity.js';
import { UnitOfWork } from '../journal/unit-of-work.js';
import { Clock } from '../platform/clock.js';
import type { CaseKey } from '../platform/crypto/case-key.js';
import { Invalid, NoRoom, type Refusal } from '../platform/errors.js';
import { machineFault } from '../platform/faults.js';
import { TooLarge } from '../platform/storage/blob-problem.js';
import { SealedStore } from '../platform/storage/sealed-store.js';
import { trueType } from '../platform/storage/true-type.js';
import { CaseDocument } from './document.entity.js';
import { documentModel, type DocumentModel } from './document.model.js';
import { columnsOf, type Kept } from './document-columns.js';
import { faultOf, FILES_AT_ONCE } from './document.rules.js';
import type { DocumentForm } from './documents.forms.js';
import { WHOLE } from './documents.service.js';
import { FileLimits, type UploadLimits } from './file-limits.js';
import { formsOfFiles } from './forms-of-files.js';
import { receiveFiles, type Arriving, type Said } from './receive-files.js';
import { refuseFuture } from './refuse-future.js';
import { NoneKept, refusalOf, tooLarge, type RefusedFile } from './refused-files.js';
import { StillAllowed } from './still-allowed.service.js';
import { Tally } from './tally.js';

interface Chosen {
  readonly file: Kept;
  readonly form: DocumentForm;
  readonly index: number;
}

/** Where the files of one sending go, and how much of them. */
interface Into {
  readonly key: CaseKey;
  readonly limits: UploadLimits;
  readonly tally: Tally;
}

/** What became of a sending: each file is kept or refused by itself. */
export interface Added {
  readonly documents: readonly DocumentModel[];
  readonly refused: readonly RefusedFile[];
}

/**
 * Takes files in. First each one is sealed as it arrives, then one unit of work makes the rows of all that are good.
 * Whatever fails in between, the sealed bytes are taken away again.
 */
@Injectable()
export class DocumentUploads {
  constructor(
    private readonly access: CaseAccess,
    private readonly store: SealedStore,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly limits: FileLimits,
    private readonly still: StillAllowed,
  ) {}

  /**
   * @param request a multipart body that nobody has read from; the permission was asked before, and is asked again
   *   when the body has come: hours may lie between
   * @param said filled with the text fields as they arrive, also where the sending is then refused
   * @throws NoneKept when no file is good, or one passes the limit (the rest is then not read);
   *   Invalid where what was said about them is wrong; NoRoom when the disk is full; Unauthenticated, NotFound,
   *   Forbidden where the actor may no longer add. Nothing is kept then.
   */
  async add(
    actor: Actor,
    legalCase: LegalCase,
    request: IncomingMessage,
    said: Said = new Map(),
  ): Promise<Added> {
    const key = await this.access.key(legalCase.id);
    const limits = await this.limits.now();
    const into = { key, limits, tally: new Tally(limits.together) };
    const stored = new Set<string>();
    try {
      let arrived = 0;
      const most = Math.min(limits.together ?? Infinity, FILES_AT_ONCE * limits.file);
      const sent = await receiveFiles(request, said, most, (file) =>
        this.seal(file, arrived++, into, stored),
      ).catch(async (thrown: unknown) => {
        // The page that tells of a refused sending shows the case: so it is asked after that too.
        await this.still.demand(actor, legalCase.id, 'document.add');
        throw thrown instanceof TooLarge ? noneOf(thrown) : thrown;
      });
      // Nothing slow stands after this.
      await this.still.demand(actor, legalCase.id, 'document.add');
      // A browser whose form was sent without choosing a file sends one without a name and without a byte.
      const files = sent.files.filter((file) => file.name !== '' || file.bytes > 0);
      if (files.length === 0) throw new Invalid({ file: [{ key: 'documents.chooseFile' }] });
      const forms = formsOfFiles(said, files.length);
      forms.forEach((form) => refuseFuture(form.on, this.clock.now()));
      const chosen = files.map((file, index) => ({
        file,
        index,
        form: forms[index] as DocumentForm,
        refusal: refusalFor(file),
      }));
      const refused = chosen.flatMap(({ file: { name }, index, refusal }) =>
        refusal ? [{ index, name, refusal }] : [],
      );
      if (sent.tooMany)
        refused.push({
          index: FILES_AT_ONCE,
          name: '',
          refusal: refusalOf('tooMany', { count: FILES_AT_ONCE }),
        });
      const good = chosen.filter(({ refusal }) => !refusal);
      if (good.length === 0) throw new NoneKept(refused);
      const rows = await this.record(actor, legalCase, key, good);
      for (const { file } of good) stored.delete(file.blobId);
      return { documents: rows.map((row) => documentModel(row, key.sealing)), refused };
    } catch (error) {
      // The commit may have happened, only its answer was lost: what no row knows is swept a day later.
      if (machineFault(error) === 'away') stored.clear();
      throw machineFault(error) === 'full'
        ? new NoRoom({ key: 'documents.noRoom' }, { key: 'documents.noRoomWay' })
        : error;
    } finally {
      // What is left here has no row.
      for (const blobId of stored) await this.store.remove(blobId);
    }
  }

  private async seal(
    { stream, name }: Arriving,
    index: number,
    { key, limits, tally }: Into,
    stored: Set<string>,
  ): Promise<Kept> {
    try {
      const filing = { record: randomUUID(), limit: limits.file };
      const kept = await this.store.put(tally.through(stream), key, filing);
      stored.add(kept.blobId);
      return { ...kept, name, type: await trueType(kept.head, name) };
    } catch (error) {
      // Where the disk failed before the first byte was asked for, nobody else lets go of it.
      stream.destroy();
      if (error instanceof TooLarge) throw noneOf(error, { index, name });
      throw error;
    }
  }

  private record(
    actor: Actor,
    legalCase: LegalCase,
    key: CaseKey,
    good: readonly Chosen[],
  ): Promise<CaseDocument[]> {
    return this.unit.run(actor, async (work) => {
      const rows = good.map(({ file, form, index }) =>
        work.manager.create(CaseDocument, {
          ...columnsOf(file, form, key),
          caseId: legalCase.id,
          position: index,
          addedBy: actor.id,
          addedAt: work.at,
        }),
      );
      await work.manager.insert(CaseDocument, rows);
      for (const { id, kind, media, bytes, sha256 } of rows) {
        const subject = { kind: 'document', id };
        work.note({
          action: 'document.add',
          subject,
          caseId: legalCase.id,
          details: { kind, media, bytes, sha256 },
        });
      }
      return work.manager.find(CaseDocument, {
        where: { id: In(rows.map(({ id }) => id)) },
        relations: WHOLE,
        order: { position: 'ASC' },
      });
    });
  }
}

/** One that is too large ends the sending, and so does a sending that is. */
const noneOf = ({ limit }: TooLarge, file = { index: 0, name: '' }): NoneKept =>
  new NoneKept([{ ...file, refusal: tooLarge(limit) }]);

function refusalFor({ bytes, type, name }: Kept): Refusal | null {
  const fault = faultOf(bytes, type, name);
  return fault && refusalOf(fault);
}
