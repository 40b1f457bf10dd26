import type { Sentence } from '../errors.js';

/**
 * class-validator carries messages as plain text. Ours are a locale key and its parameters, `fieldErrors.tooLong|{"max":200}`,
 * so that one rule speaks both languages; where several things are wrong with one answer, each has its line. A room that uses a class-validator decorator of its own writes its message
 * the same way: `@Matches(…, { message: 'cases.badNumber' })`.
 */
export const writeSentences = (sentences: readonly Sentence[]): string => sentences.map(written).join('\n');

const written = ({ key, params }: Sentence): string => (params ? `${key}|${JSON.stringify(params)}` : key);

const SENTENCE = /^([\w-]+(?:\.[\w-]+)+)(?:\|(\{.*\}))?$/;

/** Anything that is no such code (class-validator's own English, which quotes what was typed) becomes "not accepted". */
export function readSentences(message: string): Sentence[] {
  const read = message.split('\n').map((line) => SENTENCE.exec(line));
  if (read.includes(null)) return [{ key: 'fieldErrors.notAccepted' }];
  return read.flatMap((found) => {
    const [, key, params] = found ?? [];
    if (!key) return [];
    return params ? { key, params: JSON.parse(params) as Record<string, string | number> } : { key };
  });
}
