import type { FieldSentences } from '../platform/errors.js';
import type { IncidentForm, InjuryForm } from './incidents.forms.js';

/** What cannot all be true of one incident. `today` is the calendar day in Paris. Paths are those of the form. */
export function incidentFaults(incident: IncidentForm, today: string): FieldSentences {
  const faults: FieldSentences = {};
  const { on, onPrecision, at, atPrecision } = incident;
  if (on && on > today) faults['on'] = [{ key: 'incidents.inTheFuture' }];
  else if (on && onPrecision === 'unknown') faults['onPrecision'] = [{ key: 'incidents.dayYetUnknown' }];
  else if (!on && onPrecision && onPrecision !== 'unknown') faults['on'] = [{ key: 'incidents.dayMissing' }];
  if (at && atPrecision === 'unknown') faults['atPrecision'] = [{ key: 'incidents.hourYetUnknown' }];
  else if (!at && atPrecision && atPrecision !== 'unknown') faults['at'] = [{ key: 'incidents.hourMissing' }];
  else if (at && incident.clockSystem === 'ethiopian' && !/^(0[1-9]|1[0-2]):/.test(at))
    faults['at'] = [{ key: 'incidents.ethiopianHour' }];
  if (incident.peopleCountKind && incident.peopleCount === undefined)
    faults['peopleCount'] = [{ key: 'incidents.countMissing' }];
  (incident.forces ?? []).forEach((force, index) => {
    if (force.countKind && force.count === undefined)
      faults[`forces.${index}.count`] = [{ key: 'incidents.countMissing' }];
  });
  return faults;
}

export function injuryFaults(injuries: readonly InjuryForm[], today: string): FieldSentences {
  const late = injuries.flatMap(({ seenByCarerOn }, index) =>
    seenByCarerOn && seenByCarerOn > today ? [index] : [],
  );
  return Object.fromEntries(
    late.map((index) => [`injuries.${index}.seenByCarerOn`, [{ key: 'incidents.inTheFuture' }]]),
  );
}

/** The same faults below another path: of the incident of a case, of the third person of a list. */
export const below = (path: string, faults: FieldSentences): FieldSentences =>
  Object.fromEntries(Object.entries(faults).map(([name, sentences]) => [`${path}.${name}`, sentences]));

/** Never more certain than what was said: a bare day is a day, a bare hour is about that hour. */
export const settledPrecision = ({ on, onPrecision, at, atPrecision, clockSystem }: IncidentForm) => ({
  onPrecision: onPrecision ?? (on ? 'day' : 'unknown'),
  atPrecision: atPrecision ?? (at ? 'about' : 'unknown'),
  clockSystem: clockSystem ?? '24h',
});

/**
 * What stands of the old answers when a change sends only half of a pair: a day that is given at last is no longer
 * "unknown", and a count that is taken away takes its kind along.
 */
export function carried(
  current: IncidentForm,
  change: Partial<Record<keyof IncidentForm, unknown>>,
): IncidentForm {
  const turned = (answer: 'on' | 'at' | 'peopleCount'): boolean =>
    change[answer] !== undefined && (current[answer] === undefined) !== (change[answer] === null);
  return {
    ...current,
    ...(turned('on') ? { onPrecision: undefined } : {}),
    ...(turned('at') ? { atPrecision: undefined } : {}),
    ...(turned('peopleCount') ? { peopleCountKind: undefined } : {}),
  };
}
