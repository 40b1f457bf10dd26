import type { Sentence } from '../errors.js';
import type { Language } from '../views/language.js';

/** Where a form comes from: `page` (and any query string) brings text only, `api` brings JSON with its types. */
export type Door = 'page' | 'api';

// A form class is made without arguments; its fields are filled in afterwards.
export type FormClass<T extends object = object> = new () => T;

/** JSON Schema of one value, as OpenAPI 3.1 has it. */
export type Schema = { type: 'string' | 'integer' | 'boolean' | 'array' } & Record<string, unknown>;

/** Below it a schema holds who knows the codes; the OpenAPI document asks when it is made, and writes `enum`. */
export const LATE_ENUM = 'x-late-enum';

export type InWords = (code: string, language: Language) => string;

/** One kind of answer. */
export interface Kind {
  /** What came in, as this kind understands it; what it does not understand comes back unchanged, for `faults` to tell. */
  read(raw: unknown, door: Door): unknown;
  /** All that is wrong with it, so that nobody mends one thing only to meet the next. */
  faults(value: unknown): readonly Sentence[];
  /** What is said when a required answer is missing. */
  readonly missing: Sentence;
  /** The value as JSON Schema says it. */
  readonly schema: Schema;
  /** What a code is called on screen, where answers of this kind are codes. */
  readonly inWords?: InWords;
  /** What an answer that never came means, when it means something (a box that was not ticked). */
  readonly absent?: unknown;
}

interface AnyField {
  optional: boolean;
  /** See `Optional` in fields.ts. */
  clearable: boolean;
  description?: string;
}

export interface ValueField extends AnyField {
  shape: 'value';
  kind: Kind;
  /** Never sent back to a page. */
  secret: boolean;
}
export interface FormField extends AnyField {
  shape: 'form';
  of: () => FormClass;
}
export interface FormListField extends AnyField {
  shape: 'forms';
  of: () => FormClass;
  max: number;
  min: number;
}
export type Field = ValueField | FormField | FormListField;

/** A rule between fields: see `Check`. */
export interface CheckOf {
  path: string;
  rule: (form: object) => Sentence | undefined;
}

const fields = new WeakMap<object, Map<string, Field>>();
const checks = new WeakMap<object, CheckOf[]>();

export function rememberField(form: object, name: string, field: Field): void {
  const own = fields.get(form) ?? new Map<string, Field>();
  fields.set(form, own.set(name, field));
}

export function rememberCheck(form: object, check: CheckOf): void {
  checks.set(form, [...(checks.get(form) ?? []), check]);
}

/** The fields of a form class and of the classes that it extends, in the order of their declaration. */
export function fieldsOf(form: object): Map<string, Field> {
  return new Map(lineage(form).flatMap((ancestor) => [...(fields.get(ancestor) ?? [])]));
}

export function checksOf(form: object): CheckOf[] {
  return lineage(form).flatMap((ancestor) => checks.get(ancestor) ?? []);
}

function lineage(form: object): object[] {
  const parent: unknown = Object.getPrototypeOf(form);
  return typeof parent === 'function' && parent !== Function.prototype ? [...lineage(parent), form] : [form];
}
