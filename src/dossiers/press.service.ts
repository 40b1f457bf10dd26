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
import { machineFault } from '../platform/faults.js';
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
import { nextNumber, NumberTaken, Registration } from './registration.service.js';

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
    await this.printUntilNumbered(
      dossier,
      dossier.legalCase as LegalCase,
      actorOf(dossier.requester as Account),
      progress,
    ).catch((thrown: unknown) => {
      progress.signal.throwIfAborted();
      if (thrown instanceof Unmet) throw new JobFault('dossiers.faults.unmet');
      if (thrown instanceof PrintFailure) throw new JobFault(`dossiers.faults.${thrown.code}`);
      const fault = machineFault(thrown);
      if (fault === 'full' || fault === 'readOnly') throw new JobFault('dossiers.faults.disk');
      if (fault === 'damaged') throw new JobFault('dossiers.faults.damaged');
      throw thrown;
    });
  }

  isDone({ subjectId }: Job): Promise<boolean> {
    return this.db.read.existsBy(Dossier, { id: subjectId, printedAt: Not(IsNull()) });
  }

  async fail(job: Job, fault: string): Promise<void> {
    const { caseId } = await this.db.read.findOneByOrFail(Dossier, { id: job.subjectId });
    const subject = { kind: 'dossier', id: job.subjectId };
    await this.unit.note(SYSTEM, { action: 'dossier.fail', subject, caseId, details: { fault } });
  }

  /** The paper bears its number: where another print of the case was faster, this one is made again with the next. */
  private async printUntilNumbered(...asked: Parameters<Press['print']>): Promise<void> {
    for (;;)
      try {
        return await this.print(...asked);
      } catch (thrown) {
        if (!(thrown instanceof NumberTaken)) throw thrown;
      }
  }

  private async print(
    dossier: Dossier,
    legalCase: LegalCase,
    actor: Actor,
    { signal, at, demandOurs }: Progress,
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
    const number = await nextNumber(this.db.read, dossier.caseId);
    const files = await this.files(dossier.caseId, ready.exhibits, { ...letter, identity }, signal);
    const { model, sources, assets } = await this.gather.model(actor, {
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
      assets: new Map([...files.plates.assets, ...assets]),
      signal,
      at: (step) => told(step as (typeof STEPS)[number]),
    });
    await told('dossiers.steps.seal');
    const filing = { record: dossier.id, limit: MOST_BYTES };
    const stored = await this.store.put(inPieces(bound.pdf), key, filing);
    try {
      signal.throwIfAborted();
      await this.demandAllowed(actor, dossier.caseId);
      await this.registration.register(actor, dossier, { number, stored, bound, sources, demandOurs });
    } catch (thrown) {
      // A database that went away may have kept it before it could say so; if not, the file is swept away later.
      if (machineFault(thrown) !== 'away') await this.store.remove(stored.blobId);
      throw thrown;
    }
  }

  /** What the documents among the exhibits are on paper: sheets of their own, or sheets that we set. */
  private async files(
    caseId: string,
    exhibits: readonly NumberedExhibit[],
    { photosByTwo, identity }: Pick<Letter, 'photosByTwo'> & Pick<Dossier, 'identity'>,
    signal: AbortSignal,
  ) {
    const recorded = await this.plates.recordings(caseId, exhibits, signal);
    const read = exhibits.filter((exhibit) => !isRecorded(exhibit));
    const contents = await this.contents.of(caseId, read, { signal, asPictures: identity === 'initials' });
    const { sheets, assets } = photosByTwo ? await this.plates.photographs(read, contents) : NO_PLATES;
    return {
      contents: new Map([...contents, ...recorded.beside]),
      plates: { sheets: [...recorded.sheets, ...sheets], assets },
    };
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
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}
