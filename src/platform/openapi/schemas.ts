import type { OpenAPIObject } from '@nestjs/swagger';
import { LATE_ENUM } from '../forms/field.js';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/**
 * @nestjs/swagger writes `nullable` in the way of 3.1 but leaves `example` of 3.0: since JSON Schema 2020-12 it is a
 * list, `examples`. Codes that are known late are known by now.
 * @param tellsLate whether they are told: otherwise any text stands in their place
 */
export function inStyleOf31<T>(node: T, tellsLate = true): T {
  if (Array.isArray(node)) return node.map((each: unknown) => inStyleOf31(each, tellsLate)) as T;
  if (typeof node !== 'object' || node === null) return node;
  const turned: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node)) {
    if (key === LATE_ENUM) continue;
    if (VALUES.has(key)) turned[key] = value;
    else if (NAMES.has(key)) turned[key] = mapValues(value, tellsLate);
    else turned[key] = inStyleOf31(value, tellsLate);
  }
  if (LATE_ENUM in node && tellsLate) {
    const codes = (node[LATE_ENUM] as () => readonly string[])();
    turned['enum'] = [turned['type']].flat().includes('null') ? [...codes, null] : codes;
  }
  if ('example' in turned && 'type' in turned) {
    turned['examples'] = [turned['example']];
    delete turned['example'];
  }
  return turned as T;
}

// Below these keys stand values, and names of somebody's choosing: a field called `example` is no keyword.
const VALUES = new Set(['enum', 'default', 'example', 'examples', 'const', 'required']);
const NAMES = new Set(['properties', 'schemas', 'paths', 'headers']);
const mapValues = (map: object, tellsLate: boolean): object =>
  Object.fromEntries(
    Object.entries(map).map(([name, value]) => [name, inStyleOf31(value as unknown, tellsLate)]),
  );

/** The schemas that the paths use, and those that they use: the forms of the pages stay out of the document. */
export function reachable(document: OpenAPIObject): Schemas {
  const all = document.components?.schemas ?? {};
  const kept = new Set<string>();
  const follow = (node: unknown): void => {
    for (const [, name = ''] of JSON.stringify(node).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (kept.has(name) || !(name in all)) continue;
      kept.add(name);
      follow(all[name]);
    }
  };
  follow(document.paths);
  return Object.fromEntries(Object.entries(all).filter(([name]) => kept.has(name)));
}
