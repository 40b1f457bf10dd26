import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import type { Sentence } from '../errors.js';
import {
  rememberCheck,
  rememberField,
  type Field,
  type FormClass,
  type InWords,
  type Kind,
} from './field.js';
import {
  choiceKind,
  flagKind,
  idKind,
  languageKind,
  manyKind,
  wholeKind,
  type Coded,
  type Codes,
} from './kinds.js';
import { writeSentences } from './sentence-code.js';
import { codeKind, emailKind, reachKind, secretKind, textKind } from './text-kinds.js';
import type { CodeLimits, TextLimits } from './text-rules.js';
import { dayKind, instantKind, timeKind } from './times.js';

/**
 * What a person may type, told once: each decorator gives the field its reading and its refusals (page and API)
 * and its schema in OpenAPI. The classes that a program reads (`*.json.ts`) may wear the same ones.
 */
export interface Optional {
  /**
   * The answer may be missing: absent, `null` and the empty text all read as `undefined`, which a service takes as
   * "not said" in a new record and "leave it" in a changed one.
   */
  optional?: boolean;
  /**
   * Optional, and `null` (from the API) or the emptied box (from a page) reads as `null`: "take it away". For
   * changing a record; absent still reads as `undefined`.
   */
  clearable?: boolean;
  /** For OpenAPI, in English. */
  description?: string;
}

/** A line or, with `multiline` or `lines` (at most so many), a text; `max` in code points. */
export const Text = (options: TextLimits & Optional & { example?: string }) =>
  value(textKind(options, options.example), options);

/**
 * What is compared letter by letter and is nobody's own words: a plate, an officer's number, the code of a record. Read
 * as the same on every keyboard (`plain`).
 */
export const Code = (options: CodeLimits & Optional & { example?: string }) =>
  value(codeKind(options, options.example), options);

/** A number, an address or the name of an account by which somebody is reached, or words where there is none. */
export const WayToReach = (options: CodeLimits & Optional) => value(reachKind(options), options);

/** One of some codes; with their words, `coded(CHANNELS, 'cases.channels')`, where a change is told in words. */
export const Choice = (values: Codes | Coded, options: Optional = {}) => value(choiceOf(values), options);

/** Several of some codes, each once; at least one unless optional. An emptied list reads as `[]`. */
export const Choices = (values: Codes | Coded, options: Optional & Few = {}) => {
  const codes = 'codes' in values ? values.codes : values;
  const most = typeof codes === 'function' ? 100 : codes.length;
  return value(manyKind(choiceOf(values), few(options, most)), options);
};

const choiceOf = (values: Codes | Coded): Kind =>
  'codes' in values ? choiceKind(values.codes, values.inWords) : choiceKind(values);

/** A calendar day, `2026-05-02`. */
export const DayField = (options: Optional = {}) => value(dayKind(), options);

/** A time as the clock showed it, `05:00`. */
export const TimeOfDay = (options: Optional = {}) => value(timeKind(), options);

/** A moment with its offset, kept in UTC. */
export const Instant = (options: Optional = {}) => value(instantKind(), options);

/** A whole number; by default from 0 to a billion. */
export const Whole = (options: Optional & { min?: number; max?: number } = {}) =>
  value(wholeKind({ min: options.min ?? 0, max: options.max ?? 1_000_000_000 }), options);

/** Yes or no. A box that is not ticked is absent: without `optional` absent reads as `false`, through both doors. */
export const Flag = (options: Optional = {}) => value(flagKind(isOptional(options)), options);

/** The id of another record (a UUID). */
export const Id = (options: Optional = {}) => value(idKind(), options);

export const Ids = (options: Optional & Few = {}) => value(manyKind(idKind(), few(options, 100)), options);

export const EmailAddress = (options: Optional = {}) => value(emailKind(), options);

/** A password: never trimmed, never sent back to a page, not to be put in a log. */
export const Secret = (options: Optional & { min: number; max: number }) =>
  value(secretKind(options), options, true);

/** A language, as BCP 47; `known` says which ones are accepted. */
export const LanguageTag = (options: Optional & Tags) =>
  value(languageKind(options.known, options.inWords), options);

export const LanguageTags = (options: Optional & Few & Tags) =>
  value(manyKind(languageKind(options.known, options.inWords), few(options, 20)), options);

/** The version of the record that was read before it was changed: stale, the change is refused with 409. */
export const Version = () =>
  value(wholeKind({ min: 1, max: 1_000_000_000 }), { description: 'The version that you read.' });

/** A form within the form. On a page, one that was left entirely blank is absent. */
export const Nested = (of: () => FormClass, options: Optional = {}) =>
  declare({ shape: 'form', of, ...optionality(options) });

/** A list of forms, at most `max`; at least one unless optional. On a page, blank rows are dropped. */
export const NestedList = (of: () => FormClass, options: Optional & { max: number; min?: number }) =>
  declare({
    shape: 'forms',
    of,
    max: options.max,
    min: isOptional(options) ? 0 : (options.min ?? 1),
    ...optionality(options),
  });

/**
 * A rule between fields, told beside the field that it stands on: `@Check<Form>((form) => …)` returns a sentence or
 * nothing. It runs when the fields of its own form are each acceptable, so it may trust their types.
 */
export function Check<T extends object>(rule: (form: T) => Sentence | undefined): PropertyDecorator {
  return (target, name) =>
    rememberCheck(target.constructor, {
      path: String(name),
      rule: rule as (form: object) => Sentence | undefined,
    });
}

interface Tags {
  known: (tag: string) => boolean;
  inWords?: InWords;
}

interface Few {
  min?: number;
  max?: number;
}
const isOptional = (options: Optional): boolean => options.optional === true || options.clearable === true;
const few = (options: Optional & Few, max: number) => ({
  min: options.min ?? (isOptional(options) ? 0 : 1),
  max: options.max ?? max,
});
const optionality = (options: Optional) => ({
  optional: isOptional(options),
  clearable: options.clearable === true,
  description: options.description,
});

function value(kind: Kind, options: Optional, secret = false): PropertyDecorator {
  return declare({ shape: 'value', kind, secret, ...optionality(options) });
}

/** Puts one field on a form class: our memory of it, class-validator's constraint, OpenAPI's property. */
export function declare(field: Field): PropertyDecorator {
  return (target, name) => {
    rememberField(target.constructor, String(name), field);
    ApiProperty(propertyOf(field))(target, name);
    if (field.shape === 'value') constraint(field.kind, field.optional)(target, name);
  };
}

function constraint(kind: Kind, optional: boolean): PropertyDecorator {
  const faults = (answer: unknown): readonly Sentence[] => {
    if (answer === undefined || answer === null || answer === '') return optional ? [] : [kind.missing];
    return kind.faults(answer);
  };
  return ValidateBy({
    name: 'answer',
    validator: {
      validate: (answer: unknown) => faults(answer).length === 0,
      defaultMessage: (given) => writeSentences(faults(given?.value)),
    },
  });
}

/** The field as OpenAPI has it, in what is sent to us. */
export function propertyOf(field: Field): ApiPropertyOptions {
  const said: Record<string, unknown> = field.optional ? { required: false, nullable: true } : {};
  if (field.description !== undefined) said['description'] = field.description;
  if (field.shape === 'value') {
    const defaulted = 'default' in field.kind.schema ? { required: false } : {};
    return { ...field.kind.schema, ...defaulted, ...said } as ApiPropertyOptions;
  }
  const list = field.shape === 'forms' ? { isArray: true, minItems: field.min, maxItems: field.max } : {};
  return { type: () => field.of(), ...list, ...said };
}
