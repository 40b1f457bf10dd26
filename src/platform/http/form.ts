import type { Request } from 'express';
import { Invalid, Unmet, type Refusal, type Sentence } from '../errors.js';
import { formModel, type FormModel } from '../forms/form-model.js';
import { translate } from '../views/translate.js';
import { visitorOf } from './visitor.js';

/**
 * The `form` of a page's model: `values` to begin with, or what was typed with the refusal's sentences. A refusal
 * that names no field stands on top of the form.
 */
export function formFor(request: Request, values: unknown, refusal?: Refusal): FormModel {
  const { language } = visitorOf(request);
  return formModel(values, refusal && onFields(refusal, values), (key, params) =>
    translate(language, key, params),
  );
}

function onFields(refusal: Refusal, typed: unknown): Invalid {
  if (refusal instanceof Invalid)
    return refusal.typed === undefined ? new Invalid(refusal.fields, typed) : refusal;
  const sentences: Sentence[] = [refusal.sentence, ...(refusal instanceof Unmet ? refusal.needs : [])];
  return new Invalid({ '': sentences }, typed);
}
