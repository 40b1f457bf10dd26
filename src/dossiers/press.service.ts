import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { SYSTEM, type Actor } from '../access/actor.js';
import { Account } from '../accounts/account.entity.js';
import { actorOf } from '../accounts/sessions.service.js';
import { CaseAccess } from '../cases/case-access.service.js';
import { LegalCase } from '../cases/case.entity.js';
import { StillAllowed } from '../documents/still-allowed.service.js';
import { UnitOfWork } from '../journal/unit-of-work.js';
import { Database } from '../platform/database/database.js';
import { Refusal, Unmet } from '../platform/errors.js';
import type { Job } from '../platform/jobs/job.entity.js';
import { JobFault, Jobs, type Progress, type Worker } from '../platform/jobs/jobs.js';
import { PrintFailure } from '../platform/printing/print-failures.js';
import { SealedStore } from '../platform/storage/sealed-store.js';
import { Bind } from './bind.service.js';
import { Dossier } from './dossier.entity.js';
import { ExhibitContents } from './exhibit-contents.service.js';
import { Gather } from './gather.service.js';
import { letterFrom, placeOf, type Letter } from './letter.model.js';
import { isRecorded, NO_PLATES, PlatesService } from './plates.service.js';
import { PRINTED_STYLE } from './paper-style.js';
import { Readiness, type NumberedExhibit } from './readiness.service.js';
import { Registration } from './registration.service.js';

export const PRINT_JOB = 'dossier.print';
/** What a job tells of, in its order; each is `dossiers.steps.<step>`. */
export const STEPS = [
  'dossiers.steps.gather',
  'dossiers.steps.print',
  'dossiers.steps.assemble',
  'dossiers.steps.seal',
] as const;

/** Half a gigabyte: beyond it nobody's printer or mailbox takes the file. */
const MOST_BYTES = 512 * 1024 * 1024;

/**
 * Prints a dossier: gathers, binds, seals, registers. Nothing is kept before the last step, which keeps all in one
 * transaction: a print that is interrupted at any point is begun anew and leaves no half file behind.
 */
@Injectable()
export class Press implements Worker, OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly unit: UnitOfWork,
    private readonly still: StillAllowed,
    private readonly access: CaseAccess,
    private readonly store: SealedStore,
    private readonly jobs: Jobs,
    private readonly readiness: Readiness,
    private readonly gather: Gather,
    private readonly contents: ExhibitContents,
    private readonly plates: PlatesService,
    private readonly binding: Bind,
    private readonly registration: Registration,
  ) {}

  onModuleInit(): void {
    this.jobs.register(PRINT_JOB, this);
  }

  async run(job: Job, progress: Progress): Promise<void> {
    const dossier = await this.db.read.findOneOrFail(Dossier, {
      where: { id: job.subjectId },
      relations: { legalCase: true, exhibits: true, requester: true },
      order: { exhibits: { position: 'ASC' } },
    });
    // It was interrupted between its last write and the job's own.
    if (dossier.printedAt !== null) return;
    await this.print(
      dossier,
      dossier.legalCase as LegalCase,
      actorOf(dossier.requester as Account),
      progress,
    ).catch((thrown: unknown) => {
      progress.signal.throwIfAborted();
      if (thrown instanceof Unmet) throw new JobFault('dossiers.faults.unmet');
      if (thrown instanceof PrintFailure) throw new JobFault(`dossiers.faults.${thrown.code}`);
      throw thrown;
    });
  }

  async fail(job: Job, fault: string): Promise<void> {
    const { caseId } = await this.db.read.findOneByOrFail(Dossier, { id: job.subjectId });
    await this.unit.run(SYSTEM, async (work) => {
      work.note({
        action: 'dossier.fail',
        subject: { kind: 'dossier', id: job.subjectId },
        caseId,
        details: { fault },
      });
    });
  }

  private async print(
    dossier: Dossier,
    legalCase: LegalCase,
    actor: Actor,
    { signal, at }: Progress,
  ): Promise<void> {
    const told = (step: (typeof STEPS)[number]): Promise<void> => at(step, STEPS.indexOf(step), STEPS.length);
    await told('dossiers.steps.gather');
    await this.demandAllowed(actor, dossier.caseId);
    const key = await this.access.key(dossier.caseId);
    const letter = letterFrom(key.sealing.open(dossier.letterSealed, placeOf.letter(dossier.id)));
    const { template, identity } = dossier;
    const exhibits = (dossier.exhibits ?? []).map(({ id, kind, subjectId, titleSealed }) => ({
      kind,
      id: subjectId,
      title: key.sealing.open(titleSealed, placeOf.title(id)),
    }));
    const ready = await this.readiness.demand(legalCase, {
      template,
      identity,
      signedBy: letter.signedBy,
      hasLawyer: letter.lawyer !== null,
      exhibits,
      firstNumber: letter.firstNumber,
    });
    const number = await this.nextNumber(dossier.caseId);
    const files = await this.files(dossier.caseId, ready.exhibits, letter, signal);
    const { model, sources } = await this.gather.model(actor, {
      legalCase,
      template,
      identity,
      letter,
      ready,
      plates: files.plates,
      number,
      styleHref: PRINTED_STYLE,
    });
    const bound = await this.binding.bind({
      template,
      model,
      exhibits: ready.exhibits,
      contents: files.contents,
      assets: files.plates.assets,
      signal,
      at: (step) => told(step as (typeof STEPS)[number]),
    });
    await told('dossiers.steps.seal');
    const stored = await this.store.put(inPieces(bound.pdf), key, { bytes: MOST_BYTES });
    try {
      signal.throwIfAborted();
      await this.demandAllowed(actor, dossier.caseId);
      await this.registration.register(actor, dossier, { number, stored, bound, sources });
    } catch (thrown) {
      await this.store.remove(stored.blobId);
      throw thrown;
    }
  }

  /** What the documents among the exhibits are on paper: sheets of their own, or sheets that we set. */
  private async files(
    caseId: string,
    exhibits: readonly NumberedExhibit[],
    { photosByTwo }: Letter,
    signal: AbortSignal,
  ) {
    const recordings = await this.plates.recordings(caseId, exhibits, signal);
    const read = exhibits.filter((exhibit) => !isRecorded(exhibit));
    const contents = await this.contents.of(caseId, read, signal);
    const { sheets, assets } = photosByTwo ? await this.plates.photographs(read, contents) : NO_PLATES;
    return { contents, plates: { sheets: [...recordings, ...sheets], assets } };
  }

  /** A print may wait for hours: whoever asked for it may have left the team since. @throws JobFault */
  private async demandAllowed(actor: Actor, caseId: string): Promise<void> {
    try {
      await this.still.demand(actor, caseId, 'dossier.print');
    } catch (thrown) {
      if (thrown instanceof Refusal) throw new JobFault('dossiers.faults.not-allowed');
      throw thrown;
    }
  }

  private async nextNumber(caseId: string): Promise<number> {
    const last = await this.db.read.findOne(Dossier, {
      where: { caseId, number: Not(IsNull()) },
      order: { number: 'DESC' },
    });
    return (last?.number ?? 0) + 1;
  }
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}
