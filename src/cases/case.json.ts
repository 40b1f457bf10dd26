import { ApiProperty } from '@nestjs/swagger';
import { IncidentJson, incidentJson, InjuryJson, injuryJson } from '../incidents/incident.json.js';
import { PersonJson, personJson } from '../people/person.json.js';
import { DUTIES, type Duty } from './case-member.entity.js';
import { PERSON_ROLES, type PersonRole } from './case-person.entity.js';
import type { CaseSheet, MemberOfCase, PersonInCase } from './case-sheet.service.js';
import { caseWorkflow, STAGES, type CaseStep, type Stage } from './case.workflow.js';
import { CHANNELS } from './cases.forms.js';

const maybe = { type: String, nullable: true } as const;

export class CasePersonJson extends PersonJson {
  @ApiProperty({ enum: PERSON_ROLES }) role: PersonRole;
  @ApiProperty(maybe) suffered: string | null;
  @ApiProperty({ type: () => InjuryJson, isArray: true }) injuries: InjuryJson[];
}

export const casePersonJson = ({ part, person, injuries }: PersonInCase): CasePersonJson => ({
  ...personJson(person),
  role: part.role,
  suffered: part.suffered,
  injuries: injuries.map(injuryJson),
});

export class MemberJson {
  @ApiProperty({ format: 'uuid' }) userId: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: DUTIES }) duty: Duty;
  @ApiProperty({ format: 'date-time' }) addedAt: string;
}

export const memberJson = ({ member, account }: MemberOfCase): MemberJson => ({
  userId: account.id,
  name: account.name,
  duty: member.duty,
  addedAt: member.addedAt,
});

export class CaseJson {
  @ApiProperty({ example: 'HRO-7KQ4X' }) ref: string;
  @ApiProperty({ enum: STAGES }) stage: Stage;
  @ApiProperty({
    enum: Object.keys(caseWorkflow.steps),
    isArray: true,
    description: 'Steps that lead on from this stage.',
  })
  openSteps: CaseStep[];
  @ApiProperty({ ...maybe, enum: CHANNELS }) channel: string | null;
  @ApiProperty(maybe) summary: string | null;
  @ApiProperty({ ...maybe, format: 'uuid', description: 'The account of the jurist who owns the case.' })
  juristId: string | null;
  @ApiProperty({ format: 'uuid' }) incidentId: string;
  @ApiProperty({ type: () => IncidentJson }) incident: IncidentJson;
  @ApiProperty({ type: () => CasePersonJson, isArray: true }) people: CasePersonJson[];
  @ApiProperty({ type: () => MemberJson, isArray: true }) team: MemberJson[];
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ type: 'integer' }) version: number;
}

export const caseJson = ({ legalCase, incident, people, team }: CaseSheet): CaseJson => ({
  ref: legalCase.ref,
  stage: legalCase.stage,
  openSteps: caseWorkflow.openSteps(legalCase.stage),
  channel: legalCase.channel,
  summary: legalCase.summary,
  juristId: legalCase.juristId,
  incidentId: legalCase.incidentId,
  incident: incidentJson(incident),
  people: people.map(casePersonJson),
  team: team.map(memberJson),
  createdAt: legalCase.createdAt,
  version: legalCase.version,
});
