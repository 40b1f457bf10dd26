import { ApiProperty } from '@nestjs/swagger';
import { ANSWERS, type Answer, type Incident } from './incident.entity.js';
import { told } from '../platform/forms/told.js';
import { plainAnswers, valuesOf } from './incident.model.js';
import {
  CLOCK_SYSTEMS,
  COUNT_KINDS,
  DAY_PRECISIONS,
  HOUR_PRECISIONS,
  IncidentForm,
  LEGAL_BASES,
  type ClockSystem,
  type DayPrecision,
  type HourPrecision,
  type LegalBasis,
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

export class IncidentJson extends told(IncidentForm, ['place', 'forces']) {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: DAY_PRECISIONS }) override onPrecision: DayPrecision;
  @ApiProperty({ type: String, ...maybe, description: 'As said, in the clock system.' })
  override at: string | null;
  @ApiProperty({ enum: HOUR_PRECISIONS }) override atPrecision: HourPrecision;
  @ApiProperty({ enum: CLOCK_SYSTEMS }) override clockSystem: ClockSystem;
  @ApiProperty({ type: () => PlaceJson, ...maybe }) place: PlaceJson | null;
  @ApiProperty({ type: String, isArray: true }) override circumstances: string[];
  @ApiProperty({ type: String, isArray: true }) override kinds: string[];
  @ApiProperty({ type: () => ForceJson, isArray: true }) forces: ForceJson[];
  @ApiProperty({ enum: LEGAL_BASES }) override legalBasis: LegalBasis;
  @ApiProperty({ enum: ANSWERS }) override warningGiven: Answer;
  @ApiProperty({ enum: ANSWERS }) override rioVisible: Answer;
  @ApiProperty({ enum: ANSWERS }) override facesCovered: Answer;
  @ApiProperty({ enum: ANSWERS }) override filmed: Answer;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ type: 'integer' }) version: number;
}

export function incidentJson(incident: Incident): IncidentJson {
  const { place, ...values } = valuesOf(incident);
  return {
    ...plainAnswers(incident),
    id: incident.id,
    on: incident.happenedOn,
    place: place ? { siteId: place.siteId ?? null, text: place.text ?? null } : null,
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
