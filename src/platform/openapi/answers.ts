import { applyDecorators, HttpCode, type Type } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiExtraModels,
  ApiQuery,
  ApiResponse,
  getSchemaPath,
  type ApiQueryOptions,
} from '@nestjs/swagger';
import { fieldsOf, type Field, type FormClass } from '../forms/field.js';
import { Refuses, type RefusalStatus } from './refusal-schema.js';

/**
 * What a route of the API takes and answers, in a word or two above it. They also set the status of the answer, so
 * that the document cannot say one and the route do another. 401 and the common shape of refusals stand on every
 * route without being told.
 */

/** The record, or with `[Class]` a bare list of them. */
export function Answers(
  status: 200 | 201 | 202,
  shape: Type<unknown> | [Type<unknown>],
  refusals: readonly RefusalStatus[] = [],
): MethodDecorator {
  return applyDecorators(
    HttpCode(status),
    ApiResponse({ status, type: shape, description: DESCRIPTIONS[status] }),
    ...refusals.map(Refuses),
  );
}

const DESCRIPTIONS = {
  200: 'The record.',
  201: 'Made.',
  202: 'Begun; ask for its status until it is done, failed or cancelled.',
};

/** 201 with the record; its address is in `Location`. */
export function Makes(
  shape: Type<unknown>,
  refusals: readonly RefusalStatus[] = [400, 403, 422],
): MethodDecorator {
  const headers = {
    Location: { description: 'Where the record is.', schema: { type: 'string', format: 'uri-reference' } },
  };
  return applyDecorators(
    HttpCode(201),
    ApiResponse({ status: 201, type: shape, description: DESCRIPTIONS[201], headers }),
    ...refusals.map(Refuses),
  );
}

/** 202: work that takes time; the answer holds `id` and `status`. */
export const Accepts = (shape: Type<unknown>, refusals: readonly RefusalStatus[] = [400, 403, 404, 422]) =>
  Answers(202, shape, refusals);

export function NoBody(status: 204 = 204, refusals: readonly RefusalStatus[] = []): MethodDecorator {
  return applyDecorators(
    HttpCode(status),
    ApiResponse({ status, description: 'Done; nothing to say.' }),
    ...refusals.map(Refuses),
  );
}

/** The bytes of a file, whole or in part. `media` is a media type, or `application/octet-stream` where it depends on the file. */
export function Streams(media: string, refusals: readonly RefusalStatus[] = [403, 404]): MethodDecorator {
  return applyDecorators(
    ApiResponse({ status: 200, description: 'The file.', content: { [media]: { schema: BYTES } } }),
    ...refusals.map(Refuses),
  );
}

const BYTES = { type: 'string', format: 'binary' };

/** The JSON body, read by `readForm(Form, body, 'api')`. */
export const Takes = (form: FormClass): MethodDecorator => ApiBody({ type: form, required: true });

/** The query string, read by `readForm(Form, query, 'page')`. Given one by one: @nestjs/swagger would lose the enums. */
export function TakesQuery(form: FormClass): MethodDecorator {
  const parameters = [...fieldsOf(form)].flatMap(([name, field]) =>
    field.shape === 'value'
      ? [{ name, required: !field.optional, ...saying(field), schema: field.kind.schema }]
      : [],
  );
  return applyDecorators(...parameters.map((parameter) => ApiQuery(parameter as ApiQueryOptions)));
}

const saying = ({ description }: Field) => (description === undefined ? {} : { description });

/** A multipart body: `file`, which may be repeated, beside the fields of the form. */
export function TakesFiles(form: FormClass): MethodDecorator {
  const files = {
    type: 'object',
    required: ['file'],
    properties: { file: { type: 'array', items: BYTES, minItems: 1 } },
  };
  return applyDecorators(
    ApiExtraModels(form),
    ApiConsumes('multipart/form-data'),
    ApiBody({ required: true, schema: { allOf: [files, { $ref: getSchemaPath(form) }] } }),
  );
}
