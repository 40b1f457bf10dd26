import { below, incidentFaults, injuryFaults } from '../incidents/incident.rules.js';
import { personFaults } from '../people/person.rules.js';
import type { FieldSentences } from '../platform/errors.js';
import type { CaseForm, CasePersonForm } from './cases.forms.js';

/** What cannot be true of a new case; paths are those of its form. `today` is the calendar day in Paris. */
export function openingFaults(form: CaseForm, today: string): FieldSentences {
  const faults: FieldSentences = form.incident ? below('incident', incidentFaults(form.incident, today)) : {};
  if (form.incidentId && form.incident) faults['incidentId'] = [{ key: 'cases.oneIncident' }];
  if (!form.incidentId && !form.incident && !form.people?.length && !form.summary)
    faults[''] = [{ key: 'cases.nothingSaid' }];
  (form.people ?? []).forEach((person, index) =>
    Object.assign(faults, below(`people.${index}`, partFaults(person, today))),
  );
  return faults;
}

export const partFaults = (person: Partial<CasePersonForm>, today: string): FieldSentences => ({
  ...personFaults(person, today),
  ...injuryFaults(person.injuries ?? [], today),
});
