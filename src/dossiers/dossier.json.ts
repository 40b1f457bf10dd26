import { ApiProperty } from '@nestjs/swagger';
import type { Language } from '../access/actor.js';
import { JOB_STATUSES, type JobStatus } from '../platform/jobs/job.entity.js';
import { translate } from '../platform/views/translate.js';
import type { DossierExhibit } from './dossier-exhibit.entity.js';
import type { DossierWithJob } from './dossier-states.service.js';
import { IDENTITIES, TEMPLATE_KEYS } from './manifest.js';

const FAR = { description: 'How many of the steps are done.' };

export class DossierProgressJson {
  @ApiProperty({ description: 'Key of what is being done.', example: 'dossiers.steps.print' }) step: string;
  @ApiProperty({ type: 'integer', minimum: 0, ...FAR }) done: number;
  @ApiProperty({ type: 'integer', minimum: 0 }) total: number;
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    description: 'How many prints stand before this one; 0 once it runs or is over.',
  })
  place: number;
}

export class ExhibitReportJson {
  @ApiProperty({ example: '2-1', description: 'Its number in the dossier.' }) exhibit: string;
  @ApiProperty({
    type: String,
    nullable: true,
    enum: ['joined', 'kept-beside'],
    description: 'Null until it is printed.',
  })
  outcome: 'joined' | 'kept-beside' | null;
  @ApiProperty({ type: 'integer', nullable: true }) pages: number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Counts from 1 over the whole dossier.' })
  firstPage: number | null;
  @ApiProperty() sentence: string;
}

class RequesterJson {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
}

export class DossierJson {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'HRO-7KQ4X', description: 'Reference of its case.' }) caseRef: string;
  @ApiProperty({ enum: TEMPLATE_KEYS }) template: string;
  @ApiProperty({ example: 'fr' }) language: string;
  @ApiProperty({ enum: IDENTITIES }) identity: string;
  @ApiProperty({ enum: JOB_STATUSES }) status: JobStatus;
  @ApiProperty({ type: DossierProgressJson }) progress: DossierProgressJson;
  @ApiProperty({ type: String, nullable: true, description: 'Why it was not printed, in a sentence.' })
  fault: string | null;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'From 1 within the case, once it is printed.',
  })
  number: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) pages: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) bytes: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'Of the PDF, in hex.' }) sha256: string | null;
  @ApiProperty({ type: RequesterJson }) requestedBy: RequesterJson;
  @ApiProperty({ format: 'date-time' }) requestedAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) printedAt: string | null;
  @ApiProperty({
    description:
      'An agreement on which it rests was refused or taken back since, or an exhibit was withdrawn: it is not sent.',
  })
  consentWithdrawn: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Approved for filing.' })
  approvedAt: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Name of who approved it.' })
  approvedBy: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) postedOn: string | null;
  @ApiProperty({ type: ExhibitReportJson, isArray: true }) report: ExhibitReportJson[];
}

export function dossierJson(shown: DossierWithJob, language: Language): DossierJson {
  const { dossier, job, place, isHeldBack, approval, postedOn } = shown;
  const { id, template, identity, number, pages, bytes, sha256, requestedAt, printedAt, requester } = dossier;
  return {
    id,
    caseRef: dossier.legalCase?.ref ?? '',
    template,
    language: dossier.language,
    identity,
    status: job.status,
    progress: { step: job.step ?? 'dossiers.steps.wait', done: job.done, total: job.total, place },
    fault: job.fault && translate(language, job.fault),
    number,
    pages,
    bytes,
    sha256,
    requestedBy: { id: dossier.requestedBy, name: requester?.name ?? '' },
    requestedAt,
    printedAt,
    consentWithdrawn: isHeldBack,
    approvedAt: approval?.approvedAt ?? null,
    approvedBy: approval?.approver?.name ?? null,
    postedOn,
    report: (dossier.exhibits ?? []).map((exhibit) => reportJson(exhibit, language)),
  };
}

/** What became of an exhibit, in a sentence for whoever reads `language`; nothing of what it is. */
export function reportJson(
  { number, outcome, reason, pages, firstPage }: DossierExhibit,
  language: Language,
): ExhibitReportJson {
  const last = (firstPage ?? 0) + (pages ?? 0) - 1;
  const joined = () =>
    translate(language, 'dossiers.report.joined', { number, count: pages ?? 0, first: firstPage ?? 0, last });
  const beside = () =>
    `${translate(language, 'dossiers.report.keptBeside', { number })} ${translate(language, `dossiers.beside.${reason ?? 'broken'}`)}`;
  const sentence =
    outcome === 'joined'
      ? joined()
      : outcome === 'kept-beside'
        ? beside()
        : translate(language, 'dossiers.report.waiting', { number });
  return { exhibit: number, outcome, pages, firstPage, sentence };
}
