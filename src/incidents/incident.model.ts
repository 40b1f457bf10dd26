import type { Force } from './force.entity.js';
import type { Incident } from './incident.entity.js';
import { settledPrecision } from './incident.rules.js';
import type {
  ClockSystem,
  CountKind,
  DayPrecision,
  ForceForm,
  HourPrecision,
  IncidentForm,
  LegalBasis,
} from './incidents.forms.js';

/** A form as columns. What was not asked is said to be so: a blank would look like "no". */
export const columnsOf = (form: IncidentForm) => ({
  ...settledPrecision(form),
  happenedOn: form.on ?? null,
  at: form.at ?? null,
  siteId: form.place?.siteId ?? null,
  placeText: form.place?.text ?? null,
  context: form.context ?? null,
  kinds: JSON.stringify(form.kinds ?? []),
  circumstances: JSON.stringify(form.circumstances ?? []),
  legalBasis: form.legalBasis ?? 'unknown',
  description: form.description ?? null,
  peopleCount: form.peopleCount ?? null,
  peopleCountKind: form.peopleCount === undefined ? null : (form.peopleCountKind ?? 'at_least'),
  warningGiven: form.warningGiven ?? ('not_asked' as const),
  rioVisible: form.rioVisible ?? ('not_asked' as const),
  facesCovered: form.facesCovered ?? ('not_asked' as const),
  filmed: form.filmed ?? ('not_asked' as const),
});

export const forceColumns = (force: ForceForm) => ({
  body: force.body,
  unit: force.unit ?? null,
  rio: force.rio ?? null,
  plate: force.plate ?? null,
  certainty: force.certainty ?? 'told',
  count: force.count ?? null,
  countKind: force.count === undefined ? null : (force.countKind ?? 'at_least'),
});

/** A record as its form would hold it. */
export const valuesOf = (incident: Incident): IncidentForm => ({
  on: incident.happenedOn ?? undefined,
  onPrecision: incident.onPrecision as DayPrecision,
  at: incident.at ?? undefined,
  atPrecision: incident.atPrecision as HourPrecision,
  clockSystem: incident.clockSystem as ClockSystem,
  place:
    incident.siteId === null && incident.placeText === null
      ? undefined
      : { siteId: incident.siteId ?? undefined, text: incident.placeText ?? undefined },
  context: incident.context ?? undefined,
  circumstances: JSON.parse(incident.circumstances) as string[],
  kinds: JSON.parse(incident.kinds) as string[],
  forces: (incident.forces ?? []).map(forceValues),
  legalBasis: incident.legalBasis as LegalBasis,
  warningGiven: incident.warningGiven,
  rioVisible: incident.rioVisible,
  facesCovered: incident.facesCovered,
  filmed: incident.filmed,
  peopleCount: incident.peopleCount ?? undefined,
  peopleCountKind: (incident.peopleCountKind as CountKind | null) ?? undefined,
  description: incident.description ?? undefined,
});

const forceValues = (force: Force): ForceForm => ({
  body: force.body,
  unit: force.unit ?? undefined,
  rio: force.rio ?? undefined,
  plate: force.plate ?? undefined,
  certainty: force.certainty,
  count: force.count ?? undefined,
  countKind: (force.countKind as CountKind | null) ?? undefined,
});
