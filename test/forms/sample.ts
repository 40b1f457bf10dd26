import {
  Check,
  Choice,
  Choices,
  DayField,
  EmailAddress,
  Flag,
  Id,
  Instant,
  LanguageTags,
  Nested,
  NestedList,
  Secret,
  Text,
  TimeOfDay,
  Version,
  Whole,
} from '../../src/platform/forms/fields.js';
import type { Invalid } from '../../src/platform/errors.js';
import type { Door, FormClass } from '../../src/platform/forms/field.js';
import { readForm } from '../../src/platform/forms/read-form.js';

/** A shortened form for a new case, with one field of nearly every kind. */
export class PlaceForm {
  @Text({ max: 200, optional: true }) text?: string;
  @Id({ optional: true }) siteId?: string;
}

export class PersonForm {
  @Text({ max: 80 }) name: string;
  @LanguageTags({ known: (tag) => ['ti', 'ar', 'kmr-Arab'].includes(tag), optional: true })
  languages?: string[];
  @DayField({ optional: true }) birthDate?: string;
  @Whole({ min: 0, max: 120, optional: true }) ageDeclared?: number;
  @Flag() minor: boolean;
}

export class NewCaseForm {
  @Choice(['phone', 'field', 'partner', 'walk-in']) channel: string;
  @DayField() on: string;
  @TimeOfDay({ optional: true }) at?: string;
  @Choices(['V03', 'D01', 'O02'], { optional: true }) kinds?: string[];
  @Nested(() => PlaceForm, { optional: true }) place?: PlaceForm;
  @NestedList(() => PersonForm, { max: 50 }) people: PersonForm[];
  @Text({ max: 200_000, multiline: true, optional: true })
  @Check<NewCaseForm>((form) =>
    form.channel === 'phone' && !form.summary ? { key: 'fieldErrors.required' } : undefined,
  )
  summary?: string;
  @Text({ max: 100, clearable: true }) note?: string | null;
}

export class EditForm {
  @Version() version: number;
  @Text({ max: 20, clearable: true }) note?: string | null;
  @Instant({ optional: true }) calledAt?: string;
}

export class DoorForm {
  @EmailAddress() email: string;
  @Secret({ min: 12, max: 200 }) password: string;
}

/** The refusal that reading ends in; it is a failure of the test that there is none. */
export function refusalOf(form: FormClass, body: unknown, door: Door): Invalid {
  try {
    readForm(form, body, door);
  } catch (refusal) {
    return refusal as Invalid;
  }
  throw new Error('the form was accepted');
}

/** Keys by path, which is what most tests look at. */
export const faultsOf = (form: FormClass, body: unknown, door: Door): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(refusalOf(form, body, door).fields).map(([path, faults]) => [
      path,
      faults.map(({ key }) => key.replace('fieldErrors.', '')),
    ]),
  );
