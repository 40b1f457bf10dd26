import { changing } from '../platform/forms/changing.js';
import { Check, Choice, Flag, Text, Version, Whole } from '../platform/forms/fields.js';
import { LONGEST_TEXT } from './testimony.forms.js';
import { RECORD_LANGUAGES, type RecordLanguage } from './testimony.rules.js';
import { TRANSLATION_KINDS, type TranslationKind } from './translation.entity.js';

export class TranslationForm {
  @Choice(RECORD_LANGUAGES) language: RecordLanguage;
  @Choice(TRANSLATION_KINDS) kind: TranslationKind;
  @Text({ max: 120, description: 'Name of the translator, as it is printed.' }) translator: string;
  @Whole({
    min: 1,
    optional: true,
    description: 'Which version of the testimony; the one that stands now, unless told.',
  })
  testimonyVersion?: number;
  @Text({ max: LONGEST_TEXT, multiline: true }) text: string;
}

/** A changed text is a draft again; what was reviewed is kept. */
export class TranslationChange extends changing(TranslationForm) {}

/** A page sends the whole record: an emptied text is refused, not left as it was. */
export class TranslationPageForm extends TranslationForm {
  @Version() version: number;
}

/** The second person: the one who is signed in, or a reader without an account whom she names. */
export class ReviewForm {
  @Text({ max: 120, optional: true, description: 'Name of a reader without an account; else it is you.' })
  reviewer?: string;
  @Text({ max: 2000, multiline: true, optional: true }) note?: string;
  @Whole({
    min: 1,
    optional: true,
    description: 'The version that was read; stale, the review is refused (409).',
  })
  version?: number;
}

/** A page asks for the word that both texts were read; a click alone could be a slip. */
export class ReviewPageForm extends ReviewForm {
  @Flag()
  @Check<ReviewPageForm>((form) => (form.confirmed ? undefined : { key: 'testimonies.confirmNeeded' }))
  confirmed: boolean;
}
