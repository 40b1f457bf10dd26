import { parse } from 'qs';

/** Reads a url-encoded body, `people[0][name]=…`, into nested plain objects. */
export const parseForm = (body: string): Record<string, unknown> =>
  parse(body, { depth: 8, parameterLimit: 5000, arrayLimit: 500, plainObjects: true }) as Record<
    string,
    unknown
  >;
