/**
 * Refusals: the answers a person gets when what they asked cannot be done. Each carries a sentence that says why
 * and, where there is one, a way on. They are no bugs: anything that is not a Refusal becomes a 500 with a number.
 *
 * A refusal never holds what a person typed or said in its message (messages reach logs): `message` is the
 * locale key alone, and the sentence is translated at the edge, in the language of the one who asked.
 */

/** A key of `templates/locales` and the parameters of its sentence; translated only at the edge. */
export type Sentence = { key: string; params?: Record<string, string | number> };

/** Turns a sentence into words in one language (the language is already chosen by the one who makes it). */
export type Translate = (key: string, params?: Record<string, string | number>) => string;

const sentenceOf = (name: string): Sentence => ({ key: `refusals.${name}.sentence` });
const wayOf = (name: string): Sentence => ({ key: `refusals.${name}.way` });

/** An error that is printed shows its enumerable properties: what a person typed must not be among them. */
function hideFromLogs(refusal: Refusal, ...names: string[]): void {
  for (const name of names) Object.defineProperty(refusal, name, { enumerable: false });
}

export abstract class Refusal extends Error {
  abstract readonly status: number;
  /** A stable name for programs, `not-found`; the HTTP status alone cannot tell `unmet` from `invalid`. */
  abstract readonly code: string;
  readonly sentence: Sentence;
  readonly way?: Sentence;

  /** `own` names the family's sentence and way on; a sentence of one's own comes with a way of one's own, or none. */
  constructor(own: string, sentence?: Sentence, way?: Sentence) {
    const said = sentence ?? sentenceOf(own);
    super(said.key);
    this.name = new.target.name;
    this.sentence = said;
    this.way = way ?? (sentence ? undefined : wayOf(own));
  }
}

/** A refusal that holds nothing but its sentence and its way on. */
const plainly = <Status extends number, Code extends string>(status: Status, code: Code, own: string) =>
  class extends Refusal {
    readonly status = status;
    readonly code = code;
    constructor(sentence?: Sentence, way?: Sentence) {
      super(own, sentence, way);
    }
  };

/** 404: it is not there, or it is not for this person to know. The two must look alike. */
export class NotFound extends plainly(404, 'not-found', 'notFound') {}

/** 403: the record may be read, the act is not theirs. */
export class Forbidden extends plainly(403, 'forbidden', 'forbidden') {}

/** 401: nobody is signed in, or no longer. */
export class Unauthenticated extends plainly(401, 'unauthenticated', 'unauthenticated') {}

/** 400: the request itself cannot be read (not JSON, not an object, a broken multipart body). */
export class NotUnderstood extends plainly(400, 'not-understood', 'notUnderstood') {}

/** 409: somebody was faster. `current` is what stands now (only what this person may see), `typed` what they sent. */
export class Conflict extends Refusal {
  readonly status = 409;
  readonly code = 'conflict';
  readonly current?: unknown;
  readonly typed?: unknown;
  constructor(sentence?: Sentence, found: { current?: unknown; typed?: unknown } = {}, way?: Sentence) {
    super('conflict', sentence, way);
    this.current = found.current;
    this.typed = found.typed;
    hideFromLogs(this, 'current', 'typed');
  }
}

/** 422: a step is not open yet. Every unmet need is told at once, so that nobody meets them one by one. */
export class Unmet extends Refusal {
  readonly status = 422;
  readonly code = 'unmet';
  constructor(
    readonly needs: readonly Sentence[],
    sentence?: Sentence,
    way?: Sentence,
  ) {
    super('unmet', sentence, way);
  }
}

/** Sentences by dotted path of the field (`people.0.name`); the path `''` is the form as a whole. */
export type FieldSentences = Record<string, Sentence[]>;

/**
 * 422: fields that cannot be accepted, all of them at once. `typed` is what was typed as the reader understood it
 * (rows that were left empty are gone, secrets too): the paths of `fields` point into it, not into the raw body.
 */
export class Invalid extends Refusal {
  readonly status = 422;
  readonly code = 'invalid';
  constructor(
    readonly fields: FieldSentences,
    readonly typed?: unknown,
    sentence?: Sentence,
    way?: Sentence,
  ) {
    super('invalid', sentence, way);
    hideFromLogs(this, 'typed');
  }
}

/** 413: `megabytes` is the limit that was passed, when one is known. */
export class TooLarge extends Refusal {
  readonly status = 413;
  readonly code = 'too-large';
  constructor(readonly megabytes?: number) {
    const limit =
      megabytes === undefined ? undefined : { ...sentenceOf('tooLargeBy'), params: { megabytes } };
    super('tooLarge', limit, wayOf('tooLarge'));
  }
}

/** 415: a file whose content is not of a kind that can be kept or shown here. */
export class UnsupportedFile extends plainly(415, 'unsupported-file', 'unsupportedFile') {}

/** 429: too many attempts. The wait is told in whole minutes to people, in seconds to programs (`Retry-After`). */
export class TooMany extends Refusal {
  readonly status = 429;
  readonly code = 'too-many';
  constructor(readonly retryAfterSeconds: number) {
    const count = Math.max(1, Math.ceil(retryAfterSeconds / 60));
    super('tooMany', undefined, { ...wayOf('tooMany'), params: { count } });
  }
}

/** 507: the disk is full. Nothing of the act was kept; the same act succeeds once there is room again. */
export class NoRoom extends plainly(507, 'no-room', 'noRoom') {}

/** 503: the disk may only be read, or the database is away or damaged. Nothing of the act was kept; it may be tried again. */
export class Unavailable extends Refusal {
  readonly status = 503;
  readonly code = 'unavailable';
  constructor(why: 'readOnly' | 'away' | 'damaged') {
    super(why);
  }
}

export interface RefusalJson {
  status: number;
  error: string;
  message: string;
  fields?: Record<string, string[]>;
  needs?: string[];
  current?: unknown;
}

/**
 * What a program reads (`shared/api.md`). The message of an Unmet says every need, so that a caller who shows only
 * `message` loses nothing. `typed` is left out: the caller has it.
 */
export function refusalJson(refusal: Refusal, translate: Translate): RefusalJson {
  const say = ({ key, params }: Sentence) => translate(key, params);
  const json: RefusalJson = { status: refusal.status, error: refusal.code, message: say(refusal.sentence) };
  if (refusal instanceof Invalid) {
    json.fields = Object.fromEntries(
      Object.entries(refusal.fields).map(([path, sentences]) => [path, sentences.map(say)]),
    );
  }
  if (refusal instanceof Unmet) {
    json.needs = refusal.needs.map(say);
    json.message = [json.message, ...json.needs].join(' ');
  }
  if (refusal instanceof Conflict && refusal.current !== undefined) json.current = refusal.current;
  return json;
}
