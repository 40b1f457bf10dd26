import { options, type Option } from '../directory/labels.js';
import type { ListName } from '../directory/lists.js';
import type { Day } from '../platform/day.js';
import type { Language } from '../platform/views/language.js';
import { fieldId, fieldName, valueAt } from '../platform/views/field-names.js';

/** What may be chosen on the forms of a case, in the words of who looks at it. `kept`: codes the record holds already. */
export function caseChoices(language: Language, today: string, kept: readonly string[] = []) {
  const of = (list: ListName) => options(list, language, today as Day, kept);
  return {
    places: [...of('communes'), ...of('sites')].map(({ value, label, group }) => ({
      value,
      label: group ? `${label} (${group})` : label,
    })),
    contexts: of('contexts'),
    circumstances: of('circumstances'),
    forces: of('forces'),
    certainties: of('certainties'),
    bodyZones: of('bodyZones'),
    injuryKinds: of('injuryKinds'),
    injurySeverities: of('injurySeverities'),
    languages: of('languages'),
  };
}

/** The kinds of facts as boxes, one group for each family; a family in which one is ticked stands open. */
export function factFamilies(values: unknown, path: string, language: Language, today: string) {
  const raw = valueAt(values, path);
  const ticked = Array.isArray(raw) ? raw.map(String) : [typeof raw === 'string' ? raw : ''];
  const facts = options('facts', language, today as Day, ticked);
  const families = [...new Set(facts.map(({ group }) => group))];
  return {
    id: fieldId(path),
    name: fieldName(path),
    families: families.map((family) => ({
      label: family,
      ...boxes(
        path,
        facts.filter(({ group }) => group === family),
        ticked,
      ),
    })),
  };
}

function boxes(path: string, facts: readonly Option[], ticked: readonly string[]) {
  const choices = facts.map(({ value, label }) => ({
    value,
    label,
    id: `${fieldId(path)}-${value}`,
    picked: ticked.includes(value),
  }));
  return { choices, open: choices.some(({ picked }) => picked) };
}
