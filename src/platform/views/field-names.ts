/** A field is known by its dotted path (`people.0.name`), in forms, errors and templates alike. */

/** What the browser sends, in the syntax that `qs` reads back: `people[0][name]`. */
export function fieldName(path: string): string {
  const [first, ...rest] = path.split('.');
  return `${first}${rest.map((part) => `[${part}]`).join('')}`;
}

/** Stable, so that an error summary links to the field: `f-people-0-name`. */
export const fieldId = (path: string): string => `f-${path.replaceAll('.', '-')}`;

/** The value at `path` as it was typed, or undefined. Own properties only: a path is not a way to a prototype. */
export function valueAt(values: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (inside, part) =>
        inside !== null && typeof inside === 'object' && Object.hasOwn(inside, part)
          ? (inside as Record<string, unknown>)[part]
          : undefined,
      values,
    );
}
