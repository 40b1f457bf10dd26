import Handlebars, { type HelperDelegate } from 'handlebars';

/** As Handlebars' own `if` sees it: null, '', false and an empty list are no; here 0 is a number, so it is yes. */
const holds = (value: unknown): boolean => value === 0 || !Handlebars.Utils.isEmpty(value);

/** The last argument of a helper is Handlebars' own. */
const given = (values: unknown[]): unknown[] => values.slice(0, -1);

export const logic: Record<string, HelperDelegate> = {
  eq: (a: unknown, b: unknown) => a === b,
  not: (value: unknown) => !holds(value),
  and: (...values: unknown[]) => given(values).every(holds),
  or: (...values: unknown[]) => given(values).some(holds),
  gt: (a: number, b: number) => a > b,
  add: (a: number, b: number) => a + b,
  times: (a: number, b: number) => a * b,
  ceil: (a: number, b: number) => Math.ceil(a / b),
  count: (list: readonly unknown[]) => list.length,
  concat: (...values: unknown[]) => given(values).join(''),
};
