import { fieldsOf, type Field, type FormClass } from './field.js';
import { declare, Version } from './fields.js';

/** What may be missing may be taken away with `null`; what may not, may only be left out. */
export type Changed<T> = { [K in keyof T]?: undefined extends T[K] ? T[K] | null : T[K] } & {
  version: number;
};

/**
 * The form that changes what `form` made (PATCH): the same fields, each of which may be left out, and the `version`
 * that was read. `class CaseChange extends changing(NewCase) {}` gives it its name in OpenAPI. Rules between fields
 * (`Check`) are not taken over: half of their fields may be missing here, and the record holds the other half.
 */
export function changing<T extends object>(form: FormClass<T>): FormClass<Changed<T>> {
  class Change {
    @Version() version: number;
  }
  for (const [name, field] of fieldsOf(form)) declare(leftOut(field))(Change.prototype, name);
  return Change as FormClass<Changed<T>>;
}

function leftOut(field: Field): Field {
  const change = { optional: true, clearable: field.optional };
  if (field.shape !== 'value') return { ...field, ...change };
  // A box that is not sent was not touched: it must not turn to "no".
  const { default: _, ...schema } = field.kind.schema;
  return { ...field, ...change, kind: { ...field.kind, absent: undefined, schema } };
}
