import { fieldsOf, type FormClass } from './field.js';

/**
 * A page's list, however its body parser wrote it: a list, one bare value, or (beyond the parser's own limit of
 * twenty, or when rows were taken away) an object whose keys are the rows' numbers. Other keys of it are ignored.
 */
export function pageList(raw: unknown): unknown {
  if (Array.isArray(raw)) return raw;
  if (typeof raw === 'string') return raw === '' ? [] : [raw];
  if (typeof raw !== 'object' || raw === null) return raw;
  return Object.entries(raw)
    .filter(([key]) => /^\d{1,9}$/.test(key))
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, row]: [string, unknown]) => row);
}

/** No page of ours sends so many rows in one list, blank ones included: beyond it none is looked into. */
const MOST_ROWS = 1000;

/** The rows of a page's list in which something was written; all of them, unread, when there are beyond all sense. */
export const writtenRows = (form: FormClass, rows: unknown[]): unknown[] =>
  rows.length > MOST_ROWS ? rows : rows.filter((row) => !isBlank(form, row));

/**
 * A row in which nothing was written or ticked. Forms end with such a row, ready for one person more. Only declared
 * fields are looked at: a body cannot be deeper than its form.
 */
export function isBlank(form: FormClass, row: unknown): boolean {
  if (row === undefined || row === null || row === '') return true;
  if (typeof row !== 'object' || Array.isArray(row)) return false;
  return [...fieldsOf(form)].every(([name, field]) => {
    const raw: unknown = Object.hasOwn(row, name) ? Reflect.get(row, name) : undefined;
    if (field.shape === 'form') return isBlank(field.of(), raw);
    if (field.shape === 'value') return isNothing(raw === undefined ? raw : field.kind.read(raw, 'page'));
    const rows = pageList(raw ?? []);
    return Array.isArray(rows) && rows.length <= MOST_ROWS && rows.every((each) => isBlank(field.of(), each));
  });
}

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0);
