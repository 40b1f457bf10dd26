import { fieldsOf } from '../platform/forms/field.js';
import type { Told } from '../platform/forms/told.js';
import type { Force } from './force.entity.js';
import type { Incident } from './incident.entity.js';
import { settledPrecision } from './incident.rules.js';
import { IncidentForm, type CountKind, type ForceForm } from './incidents.forms.js';

/** Answers that are not kept as they are in a column of their name. */
const OTHERWISE = ['on', 'place', 'circumstances', 'kinds', 'forces'] as const;
type Plain = Exclude<keyof IncidentForm, (typeof OTHERWISE)[number]>;
const PLAIN = [...fieldsOf(IncidentForm).keys()].filter(
  (name) => !(OTHERWISE as readonly string[]).includes(name),
) as Plain[];

/** The answers that stand in a column of their name. */
export const plainAnswers = (incident: Incident): Pick<Incident, Plain> =>
  Object.fromEntries(PLAIN.map((name) => [name, incident[name]])) as Pick<Incident, Plain>;

/** A form as columns. What was not asked is said to be so: a blank would look like "no". */
export const columnsOf = (form: IncidentForm) => ({
  ...(Object.fromEntries(PLAIN.map((name) => [name, form[name] ?? null])) as Pick<Told<IncidentForm>, Plain>),
  ...settledPrecision(form),
  happenedOn: form.on ?? null,
  siteId: form.place?.siteId ?? null,
  placeText: form.place?.text ?? null,
  kinds: JSON.stringify(form.kinds ?? []),
  circumstances: JSON.stringify(form.circumstances ?? []),
  legalBasis: form.legalBasis ?? 'unknown',
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
  ...(Object.fromEntries(PLAIN.map((name) => [name, incident[name] ?? undefined])) as Pick<
    IncidentForm,
    Plain
  >),
  on: incident.happenedOn ?? undefined,
  place:
    incident.siteId === null && incident.placeText === null
      ? undefined
      : { siteId: incident.siteId ?? undefined, text: incident.placeText ?? undefined },
  circumstances: JSON.parse(incident.circumstances) as string[],
  kinds: JSON.parse(incident.kinds) as string[],
  forces: (incident.forces ?? []).map(forceValues),
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
