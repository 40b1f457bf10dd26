import { parse } from 'qs';
import { endOfTurn } from '../end-of-turn.js';
import { TooLarge } from '../errors.js';

const MOST_FIELDS = 5_000;

/** Rows of one list; as many as a form reads at most (page-list.ts). The library copies a list for each of them. */
const MOST_ROWS = 1_000;

/** Characters decoded in one turn of the loop: some two milliseconds. */
const PIECE = 256 * 1024;

/**
 * Reads a url-encoded body, `people[0][name]=…`, into nested plain objects. Decodes it piece by piece and lets others
 * in between: eight megabytes in one turn would keep everybody waiting for a fifth of a second.
 * @throws TooLarge beyond five thousand fields or a thousand rows: cut off in silence, the last of them would be lost
 */
export async function parseForm(body: string): Promise<Record<string, unknown>> {
  const fields: Record<string, string | string[]> = Object.create(null);
  let count = 0;
  for (const some of wholeFields(body)) {
    const [only, ...more] = piecesOf(some);
    const decoded = [...new URLSearchParams(only)];
    const last = decoded.at(-1);
    for (const piece of more) {
      await endOfTurn();
      if (last) last[1] += new URLSearchParams(`=${piece}`).get('') ?? '';
    }
    if ((count += decoded.length) > MOST_FIELDS) throw new TooLarge();
    for (const [name, value] of decoded) add(fields, name, value);
    if (some.length < body.length) await endOfTurn();
  }
  try {
    const options = { depth: 8, throwOnLimitExceeded: true, arrayLimit: MOST_ROWS, plainObjects: true };
    // It takes several values of one name too, as it makes them itself; its types know one.
    return parse(fields as Record<string, string>, options);
  } catch (error) {
    if (error instanceof RangeError) throw new TooLarge();
    throw error;
  }
}

function add(fields: Record<string, string | string[]>, name: string, value: string): void {
  const known = fields[name];
  if (known === undefined) fields[name] = value;
  else if (typeof known === 'string') fields[name] = [known, value];
  else if (known.push(value) > MOST_ROWS) throw new TooLarge();
}

/** As many fields as fit into a piece, or one that is larger by itself. */
function* wholeFields(body: string): Generator<string> {
  for (let begin = 0; begin < body.length;) {
    const first = body.indexOf('&', begin);
    const last = body.lastIndexOf('&', begin + PIECE);
    const end = first < 0 || body.length - begin <= PIECE ? body.length : Math.max(first, last);
    // The sign before the first keeps a question mark there from being taken away.
    yield `&${body.slice(begin, end)}`;
    begin = end + 1;
  }
}

/** The fields in pieces, of which all but the first go on with the value of the last field. */
function* piecesOf(fields: string): Generator<string> {
  for (let begin = 0; begin < fields.length;) {
    let end = fields.length - begin > 2 * PIECE ? begin + PIECE : fields.length;
    const latest = end;
    // Four bytes make a character; a longer row of such is none, and may be torn.
    while (latest - end < 12 && end < fields.length && isWithinACharacter(fields, end)) end -= 1;
    yield fields.slice(begin, end);
    begin = end;
  }
}

/** Within `%D8`, or before the second of the several such that make one character. */
const isWithinACharacter = (text: string, at: number): boolean =>
  text[at - 1] === '%' || text[at - 2] === '%' || /^%[89AB]/i.test(text.slice(at, at + 2));
