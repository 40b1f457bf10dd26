import { fieldsOf } from './field.js';

const readings = new WeakMap<object, object>();

/** A refusal may come later, from a service, to a page that holds only the raw body: this is what it was read as. */
export function rememberReading(body: object, form: object): void {
  readings.set(body, form);
}

/**
 * What was typed, as plain values for a page: a body as it was read (its blank rows gone, so that the paths of a
 * refusal point to the right row), a form, or any record. Secrets are left out: a password goes one way.
 */
export function typedIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(typedIn);
  if (typeof value !== 'object' || value === null) return value;
  const read = readings.get(value);
  if (read) return typedIn(read);
  const fields = fieldsOfInstance(value);
  if (fields.size === 0) return isBodyPart(value) ? ordinary(value) : value;
  const shown = Object.entries(value).filter(([name]) => {
    const field = fields.get(name);
    return field?.shape !== 'value' || !field.secret;
  });
  return Object.fromEntries(shown.map(([name, inside]) => [name, typedIn(inside)]));
}

const isBodyPart = (value: object): boolean =>
  [null, Object.prototype].includes(Object.getPrototypeOf(value) as object | null);

/**
 * Parts of a raw body have no prototype, or bring a `toString` of their own (`title[toString]=1`): whoever made a text
 * of one would fail. As ordinary objects they are only wrong.
 */
function ordinary(part: object): object {
  const named = Object.entries(part).filter(([name]) => !(name in Object.prototype));
  return Object.fromEntries(named.map(([name, inside]) => [name, typedIn(inside)]));
}

// Not `value.constructor`: a body may bring a key of that name, and one without a prototype has none.
function fieldsOfInstance(value: object): ReturnType<typeof fieldsOf> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return typeof prototype === 'object' && prototype !== null ? fieldsOf(prototype.constructor) : new Map();
}
