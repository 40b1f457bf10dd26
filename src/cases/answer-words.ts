import { label } from '../directory/labels.js';
import { languageOf } from '../directory/language.js';
import type { ListName } from '../directory/lists.js';
import { siteWords } from '../incidents/incident.words.js';
import type { Language } from '../platform/views/language.js';
import { translate } from '../platform/views/translate.js';
import { changesBetween, type Change } from '../platform/forms/changes.js';

/** In which list of the directory a coded answer stands, by its path in the form (rows without their number). */
const LISTS: Readonly<Record<string, ListName>> = {
  context: 'contexts',
  circumstances: 'circumstances',
  kinds: 'facts',
  'forces.body': 'forces',
  'forces.certainty': 'certainties',
  'injuries.zone': 'bodyZones',
  'injuries.kind': 'injuryKinds',
  'injuries.severity': 'injurySeverities',
};

/** Above which locale key the words of a coded answer stand. */
const WORDS: Readonly<Record<string, string>> = {
  onPrecision: 'incidents.dayPrecisions',
  atPrecision: 'incidents.hourPrecisions',
  clockSystem: 'incidents.clockSystems',
  legalBasis: 'incidents.legalBasis',
  peopleCountKind: 'incidents.countKinds',
  'forces.countKind': 'incidents.countKinds',
  warningGiven: 'fields.answer',
  rioVisible: 'fields.answer',
  facesCovered: 'fields.answer',
  filmed: 'fields.answer',
  birthDateUnanswered: 'fields.answer',
  nationalityUnanswered: 'fields.answer',
  ageBasis: 'people.ageBases',
  role: 'people.roles',
  'contacts.channel': 'people.channels',
  channel: 'cases.channels',
};

/** What differs between the record and what was typed, each answer in words, for the page of a stale edit. */
export function changesInWords(
  current: object,
  typed: object,
  language: Language,
  names: ReadonlyMap<string, string> = new Map(),
): Change[] {
  const paths = Object.keys(typed).filter((path) => path !== 'version');
  return changesBetween(current, typed, paths).map((change) => ({
    path: change.path,
    current: inWords(change.path, change.current, language, names),
    typed: inWords(change.path, change.typed, language, names),
  }));
}

function inWords(
  path: string,
  answer: unknown,
  language: Language,
  names: ReadonlyMap<string, string>,
): unknown {
  if (Array.isArray(answer)) return answer.map((each) => inWords(path, each, language, names));
  if (typeof answer === 'object' && answer !== null) {
    const parts = Object.entries(answer).map(([name, value]) =>
      inWords(`${path}.${name}`, value, language, names),
    );
    return parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ');
  }
  if (typeof answer !== 'string') return answer;
  const list = LISTS[path];
  if (list) return label(list, answer, language);
  const words = WORDS[path];
  if (words) return translate(language, `${words}.${answer}`);
  if (path === 'place.siteId') return siteWords(answer, language);
  if (path === 'languages') return languageOf(answer)?.[language] ?? answer;
  return names.get(answer) ?? answer;
}
