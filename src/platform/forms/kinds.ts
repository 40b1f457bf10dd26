import { isUUID } from 'class-validator';
import { LATE_ENUM, type InWords, type Kind } from './field.js';
import { pageList } from './page-list.js';
import { inPlain, plain } from './plain.js';
import { isText, unless } from './text-rules.js';

/** Some codes, or whoever knows them when an answer is read: a list may be edited while the service runs. */
export type Codes = readonly string[] | (() => readonly string[]);

/** Codes, and what each is called. */
export interface Coded {
  readonly codes: Codes;
  readonly inWords: InWords;
}

/** The refusal carries the values for programs; no sentence tells them: they are codes, which OpenAPI lists. */
export function choiceKind(codes: Codes, inWords?: InWords): Kind {
  const known = typeof codes === 'function' ? codes : () => codes;
  return {
    read: inPlain,
    faults: (value) =>
      unless(isText(value) && known().includes(value), {
        key: 'fieldErrors.choice',
        params: { values: shown(known()) },
      }),
    missing: { key: 'fieldErrors.choose' },
    schema: {
      type: 'string',
      ...(typeof codes === 'function' ? { [LATE_ENUM]: codes } : { enum: [...codes] }),
    },
    inWords,
  };
}

const shown = (values: readonly string[]): string =>
  values.slice(0, 20).join(', ') + (values.length > 20 ? '…' : '');

export function idKind(): Kind {
  const example = '018f6b8e-3c1a-4d2e-9f47-5a6b7c8d9e0f';
  return {
    read: (raw) => (isText(raw) ? plain(raw).toLowerCase() : raw),
    faults: (value) => unless(isText(value) && isUUID(value), { key: 'fieldErrors.id' }),
    missing: { key: 'fieldErrors.choose' },
    schema: { type: 'string', format: 'uuid', example },
  };
}

/** `known` is handed in: which languages the team works with is for the directory to say, not for the platform. */
export function languageKind(known: (tag: string) => boolean, inWords?: InWords): Kind {
  return {
    read: inPlain,
    faults: (value) => unless(isText(value) && known(value), { key: 'fieldErrors.language' }),
    missing: { key: 'fieldErrors.language' },
    schema: {
      type: 'string',
      pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$',
      example: 'ti',
      description: 'A language as BCP 47.',
    },
    inWords,
  };
}

export function wholeKind({ min, max }: { min: number; max: number }): Kind {
  const fault = { key: 'fieldErrors.whole', params: { min, max } };
  return {
    read: (raw, door) => (door === 'page' && isText(raw) ? numberIn(raw) : raw),
    faults: (value) =>
      unless(Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max, fault),
    missing: fault,
    schema: { type: 'integer', minimum: min, maximum: max },
  };
}

/** "1 200" with the spaces that French puts between thousands is a number too, and so is "١٬٢٠٠". */
function numberIn(typed: string): unknown {
  const digits = plain(typed).replace(/[ \u066c]/g, '');
  if (digits === '') return '';
  return /^[+-]?\d{1,16}$/.test(digits) ? Number(digits) : typed;
}

const TICKED = new Map<unknown, boolean>([
  ['on', true],
  ['true', true],
  ['1', true],
  ['off', false],
  ['false', false],
  ['0', false],
]);

/** A box: a browser sends nothing for one that is not ticked, so absent means no, through both doors. */
export function flagKind(optional: boolean): Kind {
  return {
    read: (raw, door) => (door === 'page' ? ticked(raw) : raw),
    faults: (value) => unless(typeof value === 'boolean', { key: 'fieldErrors.flag' }),
    missing: { key: 'fieldErrors.flag' },
    absent: optional ? undefined : false,
    schema: { type: 'boolean', ...(optional ? {} : { default: false }) },
  };
}

// A hidden "false" before the box and the box itself come as a list: the last one speaks.
function ticked(raw: unknown): unknown {
  const last: unknown = Array.isArray(raw) ? raw.at(-1) : raw;
  return TICKED.get(last) ?? last;
}

/**
 * Several answers of one kind, told once each. A page sends one ticked box as bare text, and a hidden empty field
 * beside the boxes says that none is ticked; a query string and `people[0][languages]` bring lists of index keys.
 */
export function manyKind(kind: Kind, { min, max }: { min: number; max: number }): Kind {
  return {
    read: (raw, door) => {
      const list = door === 'page' ? pageList(raw) : raw;
      if (!Array.isArray(list)) return list;
      // One too many tells that there are too many; a page need not draw the rest again.
      if (list.length > max) return door === 'page' ? list.slice(0, max + 1) : list;
      const read = list.map((each: unknown) => kind.read(each, door));
      return [...new Set(door === 'page' ? read.filter((each) => each !== '') : read)];
    },
    faults: (value) => {
      if (!Array.isArray(value)) return [{ key: 'fieldErrors.list' }];
      if (value.length > max) return [{ key: 'fieldErrors.tooMany', params: { count: max } }];
      if (value.length < min)
        return [min === 1 ? kind.missing : { key: 'fieldErrors.tooFew', params: { count: min } }];
      // The answers stand beside one field: what is wrong with one of them is told of all.
      return value.map((each) => kind.faults(each)).find((faults) => faults.length > 0) ?? [];
    },
    missing: kind.missing,
    inWords: kind.inWords,
    schema: { type: 'array', items: kind.schema, minItems: min, maxItems: max },
  };
}
