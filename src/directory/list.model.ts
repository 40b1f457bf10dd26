import { addDays, type Day } from '../platform/day.js';
import type { Language } from '../platform/views/language.js';
import type { MoreName } from './item.js';
import { aboveOf, isActive, options, type Option } from './labels.js';
import { CONFIDENCES, DETAIL_KINDS, SIDES } from './list.forms.js';
import type { ListItem } from './list-item.entity.js';
import { MORE, PARENTS, type ListName } from './lists.js';

/** A line of a list: its words in both languages, what it hangs under, and whether it is offered. */
export function lineModel(row: ListItem, language: Language, today: Day) {
  const other = language === 'fr' ? 'en' : 'fr';
  return {
    code: row.code,
    label: row[language],
    other: row[other],
    otherLanguage: other,
    above: aboveOf(row.list as ListName, row)?.[language] ?? null,
    state: stateOf(row, today),
    from: row.activeFrom,
    until: row.activeTo,
  };
}

const stateOf = (row: ListItem, today: Day): 'offered' | 'later' | 'retired' => {
  if (isActive(row, today)) return 'offered';
  return row.activeTo !== null && row.activeTo < today ? 'retired' : 'later';
};

const CODES: { readonly [name in MoreName]?: readonly string[] } = {
  confidence: CONFIDENCES,
  side: SIDES,
  kind: DETAIL_KINDS,
};

/** What the form of a list asks besides the labels; `kept`: codes that the entry holds already. */
export function fieldsModel(list: ListName, language: Language, today: Day, kept: readonly string[]) {
  const parents = PARENTS[list]?.flatMap((above) => options(above, language, today, kept)) ?? null;
  const more = (MORE[list] ?? []).map(({ name, needed = false }) => ({
    name,
    optional: !needed,
    isText: name !== 'address' && name !== 'court' && !CODES[name],
    isArea: name === 'address',
    values: CODES[name] ?? null,
    options: name === 'court' ? options('courts', language, today, kept) : null,
  }));
  return { parents, more } satisfies { parents: Option[] | null; more: object[] };
}

/** The entry as its form holds it. */
export const formOf = ({ code, fr, en, parent, activeFrom, activeTo, more, version }: ListItem) => ({
  code,
  fr,
  en,
  parent,
  activeFrom,
  activeTo,
  more: JSON.parse(more) as object,
  version,
});

/** Retired at once means: yesterday was the last day. */
export const dayBefore = (today: Day): Day => addDays(today, -1);
