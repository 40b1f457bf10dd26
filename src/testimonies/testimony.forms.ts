import { isLanguage } from '../directory/language.js';
import { changing } from '../platform/forms/changing.js';
import {
  Check,
  Choice,
  DayField,
  Flag,
  Id,
  LanguageTag,
  Text,
  Version,
  Whole,
} from '../platform/forms/fields.js';
import {
  channelFault,
  CHANNELS,
  interpreterFault,
  RECORD_LANGUAGES,
  scriptFault,
  TESTIMONY_MODES,
  type Channel,
  type RecordLanguage,
  type TestimonyMode,
} from './testimony.rules.js';

/** Two nights of talking; the body limit of `app.ts` holds it in any script. In code points. */
export const LONGEST_TEXT = 500_000;

export class TestimonyForm {
  @Id() personId: string;
  @DayField() takenOn: string;
  @Choice(TESTIMONY_MODES) mode: TestimonyMode;
  @LanguageTag({ known: isLanguage, description: 'What the person spoke or wrote.' }) language: string;
  @Text({ max: 4, optional: true, description: 'ISO 15924; what the language usually has, unless told.' })
  @Check<TestimonyForm>(scriptFault)
  script?: string;
  @Choice(['ltr', 'rtl'], { optional: true, description: 'That of the script, unless told.' })
  direction?: 'ltr' | 'rtl';
  @Choice(RECORD_LANGUAGES, {
    optional: true,
    description: 'The language of the text when it was interpreted (French unless told); ignored otherwise.',
  })
  recordLanguage?: RecordLanguage;
  @Choice(CHANNELS, { optional: true, description: 'Needed unless the person wrote it herself.' })
  @Check<TestimonyForm>(channelFault)
  channel?: Channel;
  @Text({ max: 120, optional: true, description: 'Needed when it was interpreted.' })
  @Check<TestimonyForm>(interpreterFault)
  interpreter?: string;
  @Flag({ description: 'Whether it was read back to the person and confirmed.' }) readBack: boolean;
  @Text({ max: LONGEST_TEXT, multiline: true }) text: string;
}

/** A changed text becomes a new version; the old one is kept. */
export class TestimonyChange extends changing(TestimonyForm) {}

/** A page sends the whole record: an emptied box is an answer taken away, and an emptied text is refused. */
export class TestimonyPageForm extends TestimonyForm {
  @Version() version: number;
}

/** The record as the page holds it, as a change. */
export const changeIn = (form: TestimonyPageForm): TestimonyChange =>
  Object.assign(new TestimonyChange(), form, {
    script: form.script ?? null,
    direction: form.direction ?? null,
    recordLanguage: form.recordLanguage ?? null,
    channel: form.channel ?? null,
    interpreter: form.interpreter ?? null,
  });

export class TestimonyQuery {
  @Whole({
    min: 1,
    optional: true,
    description: 'A version of the text; the one that stands now, unless told.',
  })
  version?: number;
}
