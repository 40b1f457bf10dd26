import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { fieldsOf, type FormClass } from './field.js';
import { propertyOf } from './fields.js';

/** What a program reads of a record: every answer is there, null where nothing was said. */
export type Told<T> = { [K in keyof T]-?: undefined extends T[K] ? Exclude<T[K], undefined> | null : T[K] };

/**
 * The answers of `form` as a program reads them, but for those told in another shape:
 * `class IncidentJson extends told(IncidentForm, ['place'])`. A field of the form needs no line of its own there.
 */
export function told<T extends object, K extends keyof T & string>(
  form: FormClass<T>,
  otherwise: readonly K[],
): FormClass<Told<Omit<T, K>>> {
  class Answers {}
  const except: readonly string[] = otherwise;
  for (const [name, field] of fieldsOf(form)) {
    const property = { ...propertyOf(field), required: true } as ApiPropertyOptions;
    if (!except.includes(name)) ApiProperty(property)(Answers.prototype, name);
  }
  return Answers as FormClass<Told<Omit<T, K>>>;
}
