import { listed } from '../directory/labels.js';
import { coded } from '../platform/forms/coded.js';
import {
  Check,
  Choice,
  Choices,
  Code,
  DayField,
  Nested,
  NestedList,
  Text,
  TimeOfDay,
  Whole,
} from '../platform/forms/fields.js';
import { ANSWERS, type Answer } from './incident.entity.js';

export const DAY_PRECISIONS = ['day', 'week', 'month', 'unknown'] as const;
export const HOUR_PRECISIONS = ['exact', 'about', 'part-of-day', 'unknown'] as const;
export const CLOCK_SYSTEMS = ['24h', 'ethiopian'] as const;
export const LEGAL_BASES = ['flagrance', 'order', 'none-shown', 'unknown'] as const;
export const COUNT_KINDS = ['at_least', 'estimate'] as const;
export type DayPrecision = (typeof DAY_PRECISIONS)[number];
export type HourPrecision = (typeof HOUR_PRECISIONS)[number];
export type ClockSystem = (typeof CLOCK_SYSTEMS)[number];
export type LegalBasis = (typeof LEGAL_BASES)[number];
export type CountKind = (typeof COUNT_KINDS)[number];

const COUNT_KIND = coded(COUNT_KINDS, 'incidents.countKinds');
const ANSWER = coded(ANSWERS, 'fields.answer');

/** Living sites and communes stand in one field: a person names the one or the other. */
export const PLACES = listed('sites', 'communes');

export class PlaceForm {
  @Choice(PLACES, { optional: true, description: 'Code of a living site or of a commune.' }) siteId?: string;
  @Text({ max: 1000, multiline: true, optional: true, description: 'In the words of who told it.' })
  text?: string;
}

/** Seven digits stand on an officer's chest (arrêté of 24 December 2013); what was not read is `?`. */
const OFFICER_NUMBER = /^[0-9?]{1,7}$/;

export class ForceForm {
  @Choice(listed('forces')) body: string;
  @Text({ max: 120, optional: true, example: 'CRS 8' }) unit?: string;
  @Code({
    max: 20,
    optional: true,
    example: '12?45??',
    description: 'Officer number; `?` for what was not read.',
  })
  @Check<ForceForm>(({ rio }) =>
    rio && !OFFICER_NUMBER.test(rio) ? { key: 'incidents.officerNumber' } : undefined,
  )
  rio?: string;
  @Code({ max: 20, optional: true }) plate?: string;
  @Choice(listed('certainties'), { optional: true }) certainty?: string;
  @Whole({ min: 1, max: 10_000, optional: true }) count?: number;
  @Choice(COUNT_KIND, {
    optional: true,
    description: 'A count is a lower bound or an estimate, never a total.',
  })
  countKind?: CountKind;
}

/**
 * What happened, as far as it is known: every answer may come later. An answer is kept in the column of its name, told
 * to programs and to the case's page from here; what is otherwise stands in incident.model.ts and incident.words.ts.
 */
export class IncidentForm {
  @DayField({ optional: true }) on?: string;
  @Choice(coded(DAY_PRECISIONS, 'incidents.dayPrecisions'), { optional: true }) onPrecision?: DayPrecision;
  @TimeOfDay({ optional: true }) at?: string;
  @Choice(coded(HOUR_PRECISIONS, 'incidents.hourPrecisions'), { optional: true }) atPrecision?: HourPrecision;
  @Choice(coded(CLOCK_SYSTEMS, 'incidents.clockSystems'), { optional: true }) clockSystem?: ClockSystem;
  @Nested(() => PlaceForm, {
    optional: true,
    description: 'In a change it takes the place of the whole: what is not sent of it is gone.',
  })
  place?: PlaceForm;
  @Choice(listed('contexts'), { optional: true }) context?: string;
  @Choices(listed('circumstances'), { optional: true, description: 'What was going on.' })
  circumstances?: string[];
  @Choices(listed('facts'), { optional: true }) kinds?: string[];
  @NestedList(() => ForceForm, { max: 50, optional: true }) forces?: ForceForm[];
  @Whole({ min: 1, max: 100_000, optional: true, description: 'People concerned.' }) peopleCount?: number;
  @Choice(COUNT_KIND, { optional: true }) peopleCountKind?: CountKind;
  @Choice(coded(LEGAL_BASES, 'incidents.legalBasis'), {
    optional: true,
    description: 'The legal basis that was claimed for the operation.',
  })
  legalBasis?: LegalBasis;
  @Choice(ANSWER, { optional: true }) warningGiven?: Answer;
  @Choice(ANSWER, { optional: true }) rioVisible?: Answer;
  @Choice(ANSWER, { optional: true }) facesCovered?: Answer;
  @Choice(ANSWER, { optional: true }) filmed?: Answer;
  @Text({ max: 200_000, multiline: true, optional: true }) description?: string;
}

/** What one body bears. `kind` alone is needed: where and how badly may be told later. */
export class InjuryForm {
  @Choice(listed('bodyZones'), { optional: true }) zone?: string;
  @Choice(listed('injuryKinds')) kind: string;
  @Choice(listed('injurySeverities'), { optional: true }) severity?: string;
  @DayField({ optional: true, description: 'When a carer first saw it.' }) seenByCarerOn?: string;
  @Text({ max: 5000, multiline: true, optional: true }) note?: string;
}
