import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { CaseAccess } from '../cases/case-access.service.js';
import type { Kept } from '../documents/document-columns.js';
import { UnitOfWork } from '../journal/unit-of-work.js';
import { Clock } from '../platform/clock.js';
import type { CaseKey } from '../platform/crypto/case-key.js';
import { Database } from '../platform/database/database.js';
import { dayInParis } from '../platform/day.js';
import { Conflict, Invalid, NotFound } from '../platform/errors.js';
import { DossierApproval } from './approval.entity.js';
import { Approved } from './approved.service.js';
import type { DossierWithJob } from './dossier-states.service.js';
import type { Dossier } from './dossier.entity.js';
import { DossiersService } from './dossiers.service.js';
import { DossierPosting, placeOfNumber } from './posting.entity.js';
import type { PostingForm } from './posting.forms.js';
import { ReplacedBy } from './replaced-by.service.js';
import { insertSlip } from './slips.service.js';

/** A posting as it is read: the number is open. */
export interface PostingRecord {
  readonly number: string | null;
  readonly postedOn: string | null;
  readonly slipId: string | null;
  /** Null before anything was told. */
  readonly version: number | null;
}

/** How an approved dossier went off. */
@Injectable()
export class Postings {
  constructor(
    private readonly db: Database,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly access: CaseAccess,
    private readonly dossiers: DossiersService,
    private readonly approvals: Approved,
    private readonly replacedBy: ReplacedBy,
  ) {}

  /**
   * A dossier whose posting may be told: an approved one, and for a jurist also one whose approval was taken back, for
   * what left before has left. @throws NotFound otherwise; Forbidden
   */
  async open(actor: Actor, id: string): Promise<DossierWithJob> {
    const found = await this.dossiers.one(actor, id, 'dossier.post');
    if (!found.approval && !(await this.mayTellLater(actor, found.dossier)))
      throw new NotFound({ key: 'posting.notApproved' }, { key: 'posting.notApprovedWay' });
    return found;
  }

  /** Whether this actor may tell of its posting though no approval stands any more. */
  async mayTellLater(actor: Actor, { id, caseId }: Pick<Dossier, 'id' | 'caseId'>): Promise<boolean> {
    return (await this.access.allows(actor, caseId, 'dossier.print')) && (await this.approvals.ever(id));
  }

  /** The number of the approved dossier that took its place; null when none did. */
  async replacement(found: Pick<DossierWithJob, 'dossier'>): Promise<number | null> {
    return (await this.replacedBy.among([found], 'approved')).get(found.dossier.id) ?? null;
  }

  /** What was told of its posting, empty before that. The caller has admitted the actor. */
  async of({ id, caseId }: Pick<Dossier, 'id' | 'caseId'>): Promise<PostingRecord> {
    const row = await this.db.read.findOneBy(DossierPosting, { dossierId: id });
    return recordOf(row, await this.access.key(caseId));
  }

  /**
   * @param slip sealed already; becomes a document of the case in the same transaction
   * @throws Conflict with `current` when stale; Invalid for a day to come, and unless it is said that the older one
   *   left where a later one is approved; NotFound once it is not approved any more
   */
  async record(actor: Actor, dossier: Dossier, form: PostingForm, slip: Kept | null): Promise<PostingRecord> {
    if (form.postedOn && form.postedOn > dayInParis(this.clock.now()))
      throw new Invalid({ postedOn: [{ key: 'posting.future' }] });
    const { id, caseId } = dossier;
    const number = await this.replacement({ dossier });
    if (number !== null && !form.knowsReplaced)
      throw new Invalid({ knowsReplaced: [{ key: 'posting.replacedUnread', params: { number } }] });
    const tellsLater = await this.mayTellLater(actor, dossier);
    const key = await this.access.key(caseId);
    const before = await this.of(dossier);
    const now = { number: form.number ?? null, postedOn: form.postedOn ?? null };
    const changed = [
      ...(['number', 'postedOn'] as const).filter((field) => now[field] !== before[field]),
      ...(slip ? ['slip'] : []),
    ];
    if (changed.length === 0 && isSame(before, form)) return before;
    return this.unit.run(actor, async (work) => {
      const standing = { dossierId: id, withdrawnAt: IsNull() };
      if (!tellsLater && !(await work.manager.existsBy(DossierApproval, standing)))
        throw new NotFound({ key: 'posting.notApproved' }, { key: 'posting.notApprovedWay' });
      const row = await work.manager.findOneBy(DossierPosting, { dossierId: id });
      const current = recordOf(row, key);
      if (!isSame(current, form)) throw new Conflict(undefined, { current, typed: form });
      const slipId = slip ? await insertSlip(work, dossier, { slip, key, postedOn: now.postedOn }) : null;
      await work.manager.save(
        work.manager.create(DossierPosting, {
          ...(row ?? { id: randomUUID(), dossierId: id }),
          numberSealed: now.number && key.sealing.seal(now.number, placeOfNumber(id)),
          postedOn: now.postedOn,
          slipDocumentId: slipId ?? current.slipId,
          recordedBy: actor.id,
          recordedAt: work.at,
        }),
      );
      const subject = { kind: 'dossier', id };
      work.note({ action: 'dossier.post', subject, caseId, details: { fields: changed } });
      return recordOf(await work.manager.findOneByOrFail(DossierPosting, { dossierId: id }), key);
    });
  }
}

const isSame = (record: PostingRecord, form: PostingForm): boolean =>
  record.version === (form.version ?? null);

function recordOf(row: DossierPosting | null, { sealing }: CaseKey): PostingRecord {
  if (!row) return { number: null, postedOn: null, slipId: null, version: null };
  const { numberSealed, dossierId, postedOn, slipDocumentId, version } = row;
  const number = numberSealed && sealing.open(numberSealed, placeOfNumber(dossierId));
  return { number, postedOn, slipId: slipDocumentId, version };
}
