import type { FieldSentences, Sentence } from '../platform/errors.js';
import type { Item, MoreName } from './item.js';
import { LIST_NAMES, MORE, ONE_QUESTION, PARENTS, type ListName } from './lists.js';
import type { Lists } from './registry.js';

const REQUIRED = { key: 'fieldErrors.required' };
const CODE = /^[A-Za-z0-9][\w-]{0,31}$/;

/**
 * What is wrong with an entry, by field; `lists` are the entries that stand, itself among them or not. Both languages
 * are asked for: whoever reads English must not meet a blank, and papers are in French.
 */
export function faultsIn(list: ListName, item: Item, lists: Lists): FieldSentences {
  const told: [path: string, sentence: Sentence | undefined][] = [
    ['code', CODE.test(item.code) ? codeFault(list, item.code) : { key: 'directory.faults.code' }],
    ['fr', item.fr === '' ? REQUIRED : undefined],
    ['en', item.en === '' ? REQUIRED : undefined],
    ['parent', parentFault(list, item.parent, lists)],
    ['activeTo', isBackwards(item) ? { key: 'directory.faults.backwards' } : undefined],
    ...moreFaults(list, item, lists),
  ];
  const faults = told.flatMap(([path, sentence]) => (sentence ? [{ path, sentence }] : []));
  return Object.fromEntries(faults.map(({ path, sentence }) => [path, [sentence]]));
}

/** The lists that must not have the same code: its own, and those that answer the same question. */
export const namesakesOf = (list: ListName): readonly ListName[] =>
  ONE_QUESTION.find((lists) => lists.includes(list)) ?? [list];

function codeFault(list: ListName, code: string): Sentence | undefined {
  if (list !== 'languages') return undefined;
  try {
    Intl.getCanonicalLocales(code);
    return undefined;
  } catch {
    return { key: 'directory.faults.tag' };
  }
}

function parentFault(list: ListName, parent: string | null, lists: Lists): Sentence | undefined {
  const above = PARENTS[list];
  if (!above) return parent === null ? undefined : { key: 'directory.faults.notHere' };
  if (parent === null) return { key: 'fieldErrors.choose' };
  const known = above.some((name) => lists[name]?.some(({ code }) => code === parent));
  return known ? undefined : { key: 'directory.faults.parent' };
}

const isBackwards = ({ activeFrom, activeTo }: Item): boolean =>
  activeFrom !== null && activeTo !== null && activeTo < activeFrom;

function moreFaults(list: ListName, { more }: Item, lists: Lists): [string, Sentence | undefined][] {
  const fields = MORE[list] ?? [];
  const stray = (Object.keys(more) as MoreName[]).filter(
    (name) => !fields.some((each) => each.name === name),
  );
  return [
    ...stray.map((name): [string, Sentence] => [`more.${name}`, { key: 'directory.faults.notHere' }]),
    ...fields.map(({ name, needed }): [string, Sentence | undefined] => {
      const value = more[name];
      return [`more.${name}`, value === undefined ? needed && REQUIRED : valueFault(name, value, lists)];
    }),
  ];
}

function valueFault(name: MoreName, value: string, lists: Lists): Sentence | undefined {
  if (name === 'court' && !lists.courts?.some(({ code }) => code === value))
    return { key: 'directory.faults.court' };
  if (name === 'script' && !/^[A-Z][a-z]{3}$/.test(value)) return { key: 'directory.faults.script' };
  return undefined;
}

/** The first place where whole lists contradict each other, as a file that was edited by hand may. */
export function firstFault(
  lists: Lists,
): { list: ListName; code: string; fields: FieldSentences } | undefined {
  for (const list of LIST_NAMES)
    for (const [index, item] of (lists[list] ?? []).entries()) {
      const isTwice =
        lists[list]?.findIndex(({ code }) => code === item.code) !== index ||
        namesakesOf(list).some(
          (other) => other !== list && lists[other]?.some(({ code }) => code === item.code),
        );
      const fields = isTwice ? { code: [{ key: 'directory.faults.taken' }] } : faultsIn(list, item, lists);
      if (Object.keys(fields).length > 0) return { list, code: item.code, fields };
    }
  return undefined;
}
