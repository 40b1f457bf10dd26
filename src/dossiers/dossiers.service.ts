import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { scopeOf } from '../access/may.js';
import type { Action } from '../access/permissions.js';
import { CaseAccess } from '../cases/case-access.service.js';
import type { LegalCase } from '../cases/case.entity.js';
import { SealedFiles } from '../documents/sealed-files.service.js';
import { UnitOfWork } from '../journal/unit-of-work.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { dayInParis } from '../platform/day.js';
import { Forbidden, NotFound } from '../platform/errors.js';
import { Jobs } from '../platform/jobs/jobs.js';
import type { RecordedFile } from '../platform/storage/recorded-file.js';
import { Approved } from './approved.service.js';
import type { DossierForm } from './dossier.forms.js';
import { DossierExhibit } from './dossier-exhibit.entity.js';
import { Dossier } from './dossier.entity.js';
import { DossierStates, type DossierWithJob } from './dossier-states.service.js';
import { letterOf } from './letter.js';
import { placeOf } from './letter.model.js';
import { manifestOf } from './manifest.js';
import { NamesOnPaper } from './names-on-paper.service.js';
import { PRINT_JOB } from './press.service.js';
import { Readiness, type Order } from './readiness.service.js';

const WHOLE = { legalCase: true, exhibits: true, requester: true } as const;

/** Dossiers: asked for, followed, handed out. Printing itself is the press's. */
@Injectable()
export class DossiersService {
  constructor(
    private readonly db: Database,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly access: CaseAccess,
    private readonly readiness: Readiness,
    private readonly jobs: Jobs,
    private readonly files: SealedFiles,
    private readonly states: DossierStates,
    private readonly approved: Approved,
    private readonly names: NamesOnPaper,
  ) {}

  /** Queues a print. What is typed is fixed now; what the record says is read when it is printed. @throws Unmet */
  async order(actor: Actor, ref: string, form: DossierForm): Promise<DossierWithJob> {
    const legalCase = await this.access.byRef(actor, ref, 'dossier.print');
    const order = orderOf(form);
    const ready = await this.readiness.demand(legalCase, order);
    const letter = letterOf(form, ready, dayInParis(this.clock.now()));
    await this.names.demandNone(actor, order, ready, letter);
    const { sealing } = await this.access.key(legalCase.id);
    const id = randomUUID();
    await this.unit.run(actor, async (work) => {
      await work.manager.insert(Dossier, {
        id,
        caseId: legalCase.id,
        number: null,
        template: order.template,
        language: 'fr',
        identity: order.identity,
        letterSealed: sealing.seal(JSON.stringify(letter), placeOf.letter(id)),
        sources: '[]',
        requestedBy: actor.id,
        requestedAt: work.at,
      });
      const rows = ready.exhibits.map(({ number, kind, id: subjectId, title }, position) => {
        const exhibitId = randomUUID();
        const titleSealed = sealing.seal(title, placeOf.title(exhibitId));
        return { id: exhibitId, dossierId: id, position, number, kind, subjectId, titleSealed };
      });
      if (rows.length > 0) await work.manager.insert(DossierExhibit, rows);
      await this.jobs.add(work.manager, { kind: PRINT_JOB, subjectId: id, actorId: actor.id, at: work.at });
      const details = {
        template: order.template,
        identity: order.identity,
        exhibits: rows.map(({ subjectId }) => subjectId),
      };
      work.note({ action: 'dossier.print', subject: { kind: 'dossier', id }, caseId: legalCase.id, details });
      work.afterCommit(() => this.jobs.wake());
    });
    return this.one(actor, id);
  }

  /** @throws NotFound, also for whoever sees approved ones only while it is not; Forbidden */
  async one(actor: Actor, id: string, action: Action = 'dossier.read'): Promise<DossierWithJob> {
    const dossier = await this.db.read.findOne(Dossier, {
      where: { id },
      relations: WHOLE,
      order: { exhibits: { position: 'ASC' } },
    });
    if (!dossier) throw new NotFound();
    await this.access.byId(actor, dossier.caseId, action);
    const [found] = (await this.states.of([dossier])) as [DossierWithJob];
    if (!found.approval && !(await this.seesUnapproved(actor, dossier.caseId))) throw new NotFound();
    return found;
  }

  /** Those of one case, the last asked for first. The caller has admitted the actor to all of them. */
  async ofCase({ id: caseId }: LegalCase): Promise<DossierWithJob[]> {
    return this.states.of(
      await this.db.read.find(Dossier, {
        where: { caseId },
        relations: WHOLE,
        order: { requestedAt: 'DESC', id: 'DESC', exhibits: { position: 'ASC' } },
      }),
    );
  }

  /** The same, as far as this actor sees them. @throws NotFound, Forbidden */
  async seen(actor: Actor, ref: string): Promise<DossierWithJob[]> {
    const legalCase = await this.access.byRef(actor, ref, 'dossier.read');
    const all = await this.ofCase(legalCase);
    return (await this.seesUnapproved(actor, legalCase.id)) ? all : all.filter(({ approval }) => approval);
  }

  /** Those that are printed, of every case that the actor may have them of, the last printed first. */
  async printed(
    actor: Actor,
    { page, perPage }: { page: number; perPage: number },
  ): Promise<[DossierWithJob[], number]> {
    const printed = () => {
      const query = this.db.read.createQueryBuilder(Dossier, 'dossier').where({ printedAt: Not(IsNull()) });
      if (scopeOf(actor, 'dossier.print') === 'none') this.approved.narrow(query, 'dossier.id');
      return this.access.narrow(query, actor, 'dossier.read', 'dossier.caseId');
    };
    const shown = printed()
      .innerJoinAndSelect('dossier.legalCase', 'legalCase')
      .innerJoinAndSelect('dossier.requester', 'requester')
      .orderBy('dossier.printedAt', 'DESC')
      .addOrderBy('dossier.id', 'DESC')
      .offset((page - 1) * perPage)
      .limit(perPage);
    const [total, found] = await Promise.all([printed().getCount(), shown.getMany()]);
    return [await this.states.of(found), total];
  }

  /**
   * The very file that was printed, to be read to its end. That it was taken is noted.
   * @throws NotFound while it is not printed; Forbidden once consent is withdrawn, for whoever only prints and sends;
   *   Unmet when the file is gone, damaged or another's
   */
  async file(actor: Actor, id: string): Promise<{ dossier: Dossier; stream: Readable }> {
    const { dossier, isHeldBack } = await this.one(actor, id);
    const { caseId, number } = dossier;
    if (!isPrinted(dossier)) throw new NotFound({ key: 'dossiers.notPrintedYet' });
    if (isHeldBack && !(await this.seesUnapproved(actor, caseId)))
      throw new Forbidden({ key: 'dossiers.heldBack' }, { key: 'dossiers.heldBackWay' });
    const stream = await this.files.stream('dossiers', dossier);
    try {
      const subject = { kind: 'dossier', id };
      await this.unit.note(actor, { action: 'dossier.read', subject, caseId, details: { number } });
      return { dossier, stream };
    } catch (error) {
      stream.destroy();
      throw error;
    }
  }

  /** Whoever prints answers for what is not approved yet, and may prove what was filed; others see what they may send. */
  private seesUnapproved(actor: Actor, caseId: string): Promise<boolean> {
    return this.access.allows(actor, caseId, 'dossier.print');
  }
}

/** All that a file is known by is written in one go with its number. */
const isPrinted = (dossier: Dossier): dossier is Dossier & RecordedFile => dossier.blobId !== null;

/** A report names nobody, whatever was asked: it then opens no identity either. */
export const orderOf = ({
  template,
  identity,
  signedBy,
  lawyer,
  exhibits,
  firstNumber,
}: DossierForm): Order => ({
  template,
  identity: manifestOf(template).voice === 'association' ? 'initials' : identity,
  signedBy: signedBy ?? 'complainant',
  hasLawyer: lawyer !== undefined,
  exhibits: exhibits ?? [],
  firstNumber: firstNumber ?? 1,
});
