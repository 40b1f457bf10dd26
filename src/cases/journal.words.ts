import type { Language } from '../platform/views/language.js';
import { translate } from '../platform/views/translate.js';
import type { JournalLine } from './case-journal.service.js';

/** Rooms whose fields' names we know: the label of a form's field is its name in the journal too. */
const FIELDS: Readonly<Record<string, string>> = {
  'case.edit': 'cases.fields',
  'incident.edit': 'incidents.fields',
  'person.edit': 'people.fields',
};

/** An entry for a person who reads: who, when, what, and why where somebody said so. `names`: accounts by their id. */
export function journalModel(
  { entry, actor, details, reason }: JournalLine,
  language: Language,
  names: ReadonlyMap<string, string>,
) {
  return { at: entry.at, actor, what: whatWords(entry, details, language, names), reason };
}

function whatWords(
  { action, actorId }: JournalLine['entry'],
  details: JournalLine['details'],
  language: Language,
  names: ReadonlyMap<string, string>,
): string {
  const say = (key: string, params: Record<string, string> = {}) =>
    translate(language, `cases.journal.${key}`, params);
  const { step, to, fields, joined, left, code, elsewhere, what: seen } = details;
  if (typeof step === 'string')
    return say('moved', { stage: translate(language, `cases.stages.${String(to)}`) });
  if (joined === actorId) return say('joinedOneself');
  if (typeof joined === 'string') return say('joined', { name: names.get(joined) ?? joined });
  if (typeof left === 'string') return say('left', { name: names.get(left) ?? left });
  if (elsewhere === true) return say('addedElsewhere', { code: String(code) });
  if (typeof seen === 'string') return say(`seen.${seen}`);
  const what = [say(`acts.${action}`), ...(typeof code === 'string' ? [code] : [])].join(' ');
  const group = FIELDS[action];
  if (!group || !Array.isArray(fields) || fields.length === 0) return what;
  return `${what} (${fields.map((field) => translate(language, `${group}.${String(field)}`)).join(', ')})`;
}
