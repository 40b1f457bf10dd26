import type { HelperOptions } from 'handlebars';

type Values = Record<string, unknown>;

/**
 * `{{#with (args this "label href" tone="plain")}}` opens a partial: it names what must be given, what may be and its
 * default, and refuses anything else. A misspelt argument is an error on the first rendering, not a missing hint.
 */
export function args(given: unknown, required: string, options: HelperOptions): Values {
  return complete(given, required.split(' ').filter(Boolean), options.hash as Values);
}

/** @throws Error naming what is missing or unknown. */
export function complete(given: unknown, required: readonly string[], defaults: Values): Values {
  const values = (given ?? {}) as Values;
  const missing = required.filter((name) => values[name] === undefined);
  const unknown = Object.keys(values).filter((name) => !required.includes(name) && !(name in defaults));
  if (missing.length > 0) throw new Error(`a partial lacks ${missing.join(', ')}`);
  if (unknown.length > 0) throw new Error(`a partial does not know ${unknown.join(', ')}`);
  return { ...defaults, ...values };
}

/** `(opt this "hint")`, `(opt case "summary" "…")`: a field of the model that may be absent. */
export function opt(model: unknown, name: string, fallback: unknown): unknown {
  const values = model as Values | null | undefined;
  if (values && Object.hasOwn(values, name)) return values[name];
  return isOptions(fallback) ? null : fallback;
}

const isOptions = (value: unknown): boolean => value !== null && typeof value === 'object' && 'hash' in value;
