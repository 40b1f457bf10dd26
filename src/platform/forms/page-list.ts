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

/** A row in which nothing was written or ticked. Forms end with such a row, ready for one person more. */
export function isBlank(row: unknown): boolean {
  if (row === undefined || row === null) return true;
  if (typeof row === 'string') return row.trim() === '';
  return typeof row === 'object' && Object.values(row).every(isBlank);
}
