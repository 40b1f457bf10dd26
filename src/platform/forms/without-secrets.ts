import { fieldsOf } from './field.js';

/**
 * A form as plain objects for a page, without its secrets: a password goes one way. Anything that is no form comes
 * back as it is.
 */
export function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== 'object' || value === null) return value;
  const fields = fieldsOf(value.constructor);
  if (fields.size === 0) return value;
  const shown = Object.entries(value).filter(([name]) => {
    const field = fields.get(name);
    return field?.shape !== 'value' || !field.secret;
  });
  return Object.fromEntries(shown.map(([name, inside]) => [name, withoutSecrets(inside)]));
}
