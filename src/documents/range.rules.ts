/** Bytes from `start` to `end`, both counted in. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What a `Range` header asks of a file of so many bytes (RFC 9110, 14): the whole of it (`null`: no header, one that
 * is not understood, or several spans, which a server may ignore), one span, or nothing that there is.
 */
export function spanOf(header: string | undefined, bytes: number): Span | null | 'unsatisfiable' {
  const [, first, last] = /^bytes=[ \t]*(\d{0,15})-(\d{0,15})[ \t]*$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || first + last === '') return null;
  if (first === '') {
    const wanted = Number(last);
    return wanted === 0 || bytes === 0
      ? 'unsatisfiable'
      : { start: Math.max(0, bytes - wanted), end: bytes - 1 };
  }
  const start = Number(first);
  if (last !== '' && Number(last) < start) return null;
  if (start >= bytes) return 'unsatisfiable';
  return { start, end: last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1) };
}
