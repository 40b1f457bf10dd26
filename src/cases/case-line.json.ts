import { ApiProperty } from '@nestjs/swagger';
import type { CaseLine } from './case-list.service.js';
import { STAGES, type Stage } from './case.workflow.js';

const maybe = { type: String, nullable: true } as const;

/** A case in a list. */
export class CaseLineJson {
  @ApiProperty({ example: 'HRO-7KQ4X' }) ref: string;
  @ApiProperty({ enum: STAGES }) stage: Stage;
  @ApiProperty({ type: String, isArray: true, description: 'Pseudonyms, initials or codes.' })
  people: string[];
  @ApiProperty({ ...maybe, format: 'uuid' }) juristId: string | null;
  @ApiProperty({ ...maybe, description: 'Name of the jurist who owns it.' }) jurist: string | null;
  @ApiProperty({ ...maybe, format: 'date', description: 'Day of the incident.' }) on: string | null;
  @ApiProperty({ ...maybe, description: 'Code of a living site or of a commune.' }) siteId: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ type: 'integer' }) version: number;
}

export const caseLineJson = (line: CaseLine): CaseLineJson => ({
  ref: line.ref,
  stage: line.stage,
  people: [...line.people],
  juristId: line.juristId,
  jurist: line.jurist,
  on: line.happenedOn,
  siteId: line.siteId,
  createdAt: line.createdAt,
  version: line.version,
});
