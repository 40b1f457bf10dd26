import { isLanguage } from '../directory/language.js';
import { Check, Choice, DayField, declare, Id, LanguageTag, Nested, Text } from '../platform/forms/fields.js';
import { flagKind } from '../platform/forms/kinds.js';
import {
  CONSENT_MODES,
  GIVERS,
  PURPOSES,
  type ConsentMode,
  type Giver,
  type Purpose,
} from './consents.rules.js';

/** One conversation: who was asked, when and how. */
export class ConversationForm {
  @Id() personId: string;
  @DayField() on: string;
  @Choice(CONSENT_MODES) mode: ConsentMode;
  @LanguageTag({ known: isLanguage }) language: string;
  @Text({ max: 120, optional: true, description: 'Name of whoever interpreted.' }) interpreter?: string;
  @Text({ max: 40, optional: true, description: 'Version of the notice that was read to the person.' })
  noticeVersion?: string;
  @Choice(GIVERS, { optional: true, description: 'Who answered; the person herself unless told.' })
  givenBy?: Giver;
  @Text({ max: 120, optional: true, description: 'Who represents a minor.' })
  @Check<ConversationForm>((form) =>
    form.givenBy === 'representative' && !form.representative
      ? { key: 'consents.representativeNeeded' }
      : undefined,
  )
  representative?: string;
}

/** Yes or no, and never by default: a `Flag` that is absent reads as no, and silence is no refusal. */
const YesOrNo = declare({
  shape: 'value',
  kind: flagKind(true),
  secret: false,
  optional: false,
  clearable: false,
});

/** One answer, as a program tells it. */
export class ConsentForm extends ConversationForm {
  @Choice(PURPOSES) purpose: Purpose;
  @YesOrNo given: boolean;
}

export const ANSWERS = ['given', 'refused'] as const;

/** On the page each purpose has its own box, empty until somebody chooses: what was not asked is not recorded. */
export class AnswersForm {}
for (const purpose of PURPOSES) Choice(ANSWERS, { optional: true })(AnswersForm.prototype, purpose);
export type Answers = { [purpose in Purpose]?: (typeof ANSWERS)[number] };

/** What the page sends: one conversation, several answers. */
export class ConsentPageForm extends ConversationForm {
  @Nested(() => AnswersForm, { optional: true })
  @Check<ConsentPageForm>((form) => (form.answers ? undefined : { key: 'consents.answerNeeded' }))
  answers?: Answers;
}

export class ConsentWithdrawalForm {
  @Text({ max: 2000, multiline: true }) reason: string;
  @DayField({ optional: true, description: 'The day on which it was withdrawn; today unless told.' })
  on?: string;
}
