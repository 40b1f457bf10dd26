import type { Sentence } from '../errors.js';

/**
 * class-validator carries messages as plain text. Ours are a locale key and its parameters, `fieldErrors.tooLong|{"max":200}`,
 * so that one rule speaks both languages. A room that uses a class-validator decorator of its own writes its message
 * the same way: `@Matches(…, { message: 'cases.badNumber' })`.
 */
export function writeSentence({ key, params }: Sentence): string {
  return params ? `${key}|${JSON.stringify(params)}` : key;
}

const SENTENCE = /^([\w-]+(?:\.[\w-]+)+)(?:\|(\{.*\}))?$/s;

/** Anything that is no such code (class-validator's own English, which quotes what was typed) becomes "not accepted". */
export function readSentence(message: string): Sentence {
  const [, key, params] = SENTENCE.exec(message) ?? [];
  if (!key) return { key: 'fieldErrors.notAccepted' };
  return params ? { key, params: JSON.parse(params) as Record<string, string | number> } : { key };
}
