import { isEmail } from 'class-validator';
import type { Kind } from './field.js';
import { inPlain, plain } from './plain.js';
import {
  isMultiline,
  isText,
  keepText,
  textFaults,
  unless,
  unprintableIn,
  type CodeLimits,
  type TextLimits,
} from './text-rules.js';

const REQUIRED = { key: 'fieldErrors.required' };
const NOT_TEXT = { key: 'fieldErrors.text' };

export function textKind(limits: TextLimits, example?: string): Kind {
  return {
    read: (raw) => (isText(raw) ? keepText(raw, limits) : raw),
    faults: (value) => (isText(value) ? textFaults(value, limits) : [NOT_TEXT]),
    missing: REQUIRED,
    schema: {
      type: 'string',
      maxLength: limits.max,
      ...(limits.min === undefined ? {} : { minLength: limits.min }),
      ...(example === undefined ? {} : { example }),
      description: isMultiline(limits) ? 'Text of several lines, kept as typed.' : 'One line of text.',
    },
  };
}

export const codeKind = (limits: CodeLimits, example?: string): Kind => ({
  ...textKind(limits, example),
  read: inPlain,
});

/** What is written in these alone, once it is read plainly, is a number, an address or the name of an account. */
const PLAIN_LETTERS = /^[\x20-\x7e]*$/;

/** The rest is words ("chez Zoé, le soir"), and stays as it was typed. */
export const reachKind = (limits: CodeLimits): Kind => ({
  ...textKind(limits),
  read: (raw) => {
    if (!isText(raw)) return raw;
    const read = plain(raw);
    return PLAIN_LETTERS.test(read) ? read : keepText(raw, limits);
  },
});

/** A password is compared byte for byte: its spaces count, and only what could not be typed again is refused. */
export function secretKind(limits: { min: number; max: number }): Kind {
  return {
    read: (raw) => raw,
    faults: (value) => (isText(value) ? textFaults(value, limits) : [NOT_TEXT]),
    missing: REQUIRED,
    schema: {
      type: 'string',
      format: 'password',
      writeOnly: true,
      minLength: limits.min,
      maxLength: limits.max,
    },
  };
}

/** Inviting and signing in both read an address by this: one that was pasted with an unseen mark is the same one. */
export function emailKind(): Kind {
  const fault = { key: 'fieldErrors.email' };
  return {
    read: inPlain,
    faults: (value) => {
      if (!isText(value)) return [fault];
      // `isEmail` counts in bytes, and throws on half of a surrogate pair.
      const unprintable = unprintableIn(value);
      return unprintable.length > 0 ? unprintable : unless(isEmail(value), fault);
    },
    missing: fault,
    schema: { type: 'string', format: 'email', maxLength: 254, example: 'amina@example.org' },
  };
}
