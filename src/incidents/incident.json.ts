import { ApiProperty } from '@nestjs/swagger';
import { ANSWERS, type Answer, type Incident } from './incident.entity.js';
import { valuesOf } from './incident.model.js';
import {
  CLOCK_SYSTEMS,
  COUNT_KINDS,
  DAY_PRECISIONS,
  HOUR_PRECISIONS,
  LEGAL_BASES,
} from './incidents.forms.js';
import type { Injury } from './injury.entity.js';

const maybe = { nullable: true } as const;

export class PlaceJson {
  @ApiProperty({ type: String, ...maybe }) siteId: string | null;
  @ApiProperty({ type: String, ...maybe }) text: string | null;
}

export class ForceJson {
  @ApiProperty() body: string;
  @ApiProperty({ type: String, ...maybe }) unit: string | null;
  @ApiProperty({ type: String, ...maybe }) rio: string | null;
  @ApiProperty({ type: String, ...maybe }) plate: string | null;
  @ApiProperty() certainty: string;
  @ApiProperty({ type: 'integer', ...maybe }) count: number | null;
  @ApiProperty({ type: String, enum: COUNT_KINDS, ...maybe }) countKind: string | null;
}

export class IncidentJson {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, format: 'date', ...maybe }) on: string | null;
  @ApiProperty({ enum: DAY_PRECISIONS }) onPrecision: string;
  @ApiProperty({ type: String, ...maybe, description: 'As said, in the clock system.' }) at: string | null;
  @ApiProperty({ enum: HOUR_PRECISIONS }) atPrecision: string;
  @ApiProperty({ enum: CLOCK_SYSTEMS }) clockSystem: string;
  @ApiProperty({ type: () => PlaceJson, ...maybe }) place: PlaceJson | null;
  @ApiProperty({ type: String, ...maybe }) context: string | null;
  @ApiProperty({ type: String, isArray: true }) circumstances: string[];
  @ApiProperty({ type: String, isArray: true }) kinds: string[];
  @ApiProperty({ type: () => ForceJson, isArray: true }) forces: ForceJson[];
  @ApiProperty({ enum: LEGAL_BASES }) legalBasis: string;
  @ApiProperty({ enum: ANSWERS }) warningGiven: Answer;
  @ApiProperty({ enum: ANSWERS }) rioVisible: Answer;
  @ApiProperty({ enum: ANSWERS }) facesCovered: Answer;
  @ApiProperty({ enum: ANSWERS }) filmed: Answer;
  @ApiProperty({ type: 'integer', ...maybe }) peopleCount: number | null;
  @ApiProperty({ type: String, enum: COUNT_KINDS, ...maybe }) peopleCountKind: string | null;
  @ApiProperty({ type: String, ...maybe }) description: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ type: 'integer' }) version: number;
}

export function incidentJson(incident: Incident): IncidentJson {
  const { place, ...values } = valuesOf(incident);
  return {
    id: incident.id,
    on: incident.happenedOn,
    onPrecision: incident.onPrecision,
    at: incident.at,
    atPrecision: incident.atPrecision,
    clockSystem: incident.clockSystem,
    place: place ? { siteId: place.siteId ?? null, text: place.text ?? null } : null,
    context: incident.context,
    circumstances: values.circumstances ?? [],
    kinds: values.kinds ?? [],
    forces: (incident.forces ?? []).map(({ body, unit, rio, plate, certainty, count, countKind }) => ({
      body,
      unit,
      rio,
      plate,
      certainty,
      count,
      countKind,
    })),
    legalBasis: incident.legalBasis,
    warningGiven: incident.warningGiven,
    rioVisible: incident.rioVisible,
    facesCovered: incident.facesCovered,
    filmed: incident.filmed,
    peopleCount: incident.peopleCount,
    peopleCountKind: incident.peopleCountKind,
    description: incident.description,
    createdAt: incident.createdAt,
    version: incident.version,
  };
}

export class InjuryJson {
  @ApiProperty({ type: String, ...maybe }) zone: string | null;
  @ApiProperty() kind: string;
  @ApiProperty({ type: String, ...maybe }) severity: string | null;
  @ApiProperty({ type: String, format: 'date', ...maybe }) seenByCarerOn: string | null;
  @ApiProperty({ type: String, ...maybe }) note: string | null;
}

export const injuryJson = ({ zone, kind, severity, seenByCarerOn, note }: Injury): InjuryJson => ({
  zone,
  kind,
  severity,
  seenByCarerOn,
  note,
});
