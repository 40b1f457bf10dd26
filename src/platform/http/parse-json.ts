import { TooLarge } from '../errors.js';

/** The largest that we offer (fifty people with sixty injuries each) has some eighteen thousand. */
const MOST_VALUES = 25_000;
const DEEPEST = 32;

/**
 * Reads JSON that unfolds into no more than a program has a reason to send: eight megabytes of brackets would become
 * two hundred. An empty text is an empty object.
 * @throws TooLarge; SyntaxError
 */
export function parseJson(text: string): unknown {
  if (text === '') return {};
  if (isTangled(text)) throw new TooLarge();
  return JSON.parse(text) as unknown;
}

function isTangled(text: string): boolean {
  let values = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') at = endOfString(text, at);
    else if (sign === ',') values += 1;
    else if (sign === '{' || sign === '[') {
      values += 1;
      depth += 1;
    } else if (sign === '}' || sign === ']') depth -= 1;
    if (values > MOST_VALUES || depth > DEEPEST) return true;
  }
  return false;
}

/** Where the text in quotes that begins here ends: at a quote with an even number of backslashes before it. */
function endOfString(text: string, begin: number): number {
  for (let end = text.indexOf('"', begin + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}
