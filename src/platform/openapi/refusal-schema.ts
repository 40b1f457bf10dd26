import { ApiResponse } from '@nestjs/swagger';

/** What each status means, for the one who reads the document; the sentences themselves come from the locales. */
const MEANINGS = {
  400: 'Not understood: the body is no JSON object.',
  401: 'Not signed in.',
  403: 'Seen, but not allowed.',
  404: 'Not there, or not yours to know.',
  409: 'Stale or conflicting; `current` is what stands now.',
  413: 'Too large.',
  415: 'A kind of file that is not accepted.',
  422: 'Not acceptable; every reason at once.',
  429: 'Too many attempts; `Retry-After` in seconds.',
} as const;

export type RefusalStatus = keyof typeof MEANINGS;

const texts = { type: 'array', items: { type: 'string' } };

/** The shape of `refusalJson` in `platform/errors.ts`; a test holds the two together. */
export const REFUSAL_SCHEMA = {
  type: 'object',
  required: ['status', 'error', 'message'],
  properties: {
    status: { type: 'integer', examples: [422] },
    error: { type: 'string', description: 'A stable code.', examples: ['invalid'] },
    message: { type: 'string', description: "In the caller's language." },
    fields: {
      type: 'object',
      additionalProperties: texts,
      description: 'Sentences by dotted path, `people.0.name`.',
    },
    needs: { ...texts, description: 'What a step still needs.' },
    current: { description: 'The record as it stands now.' },
  },
};

const content = { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } };

export const refusalAnswer = (status: RefusalStatus) => ({ description: MEANINGS[status], content });
export const anyRefusal = { description: 'Any other refusal.', content };

export const Refuses = (status: RefusalStatus): MethodDecorator =>
  ApiResponse({ status, ...refusalAnswer(status) });
