import { isLanguage, languageOf } from '../directory/language.js';
import { coded } from '../platform/forms/coded.js';
import {
  Choice,
  DayField,
  LanguageTags,
  NestedList,
  Text,
  WayToReach,
  Whole,
} from '../platform/forms/fields.js';
import { UNANSWERED, type Unanswered } from './person.entity.js';

export const AGE_BASES = ['declared', 'document', 'assessed'] as const;
export type AgeBasis = (typeof AGE_BASES)[number];
export const CONTACT_CHANNELS = [
  'signal',
  'whatsapp',
  'phone',
  'sms',
  'telegram',
  'messenger',
  'instagram',
  'imo',
  'viber',
  'email',
  'third_party',
  'other',
] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

const WHY_NOT = coded(UNANSWERED, 'fields.answer');

/** A way to reach a person, and what makes it safe: a shared phone, a voice mailbox that others hear. */
export class ContactForm {
  @Choice(coded(CONTACT_CHANNELS, 'people.channels')) channel: ContactChannel;
  @WayToReach({ max: 200 }) value: string;
  @Text({ max: 300, optional: true, example: 'no voicemail' }) safety?: string;
}

/** Who somebody is, as far as she told it: every answer may be missing, and a name is never needed. */
export class PersonForm {
  @Text({ max: 200, optional: true, description: 'Kept in the identity vault.' }) name?: string;
  @Text({ max: 120, optional: true }) pseudonym?: string;
  @Text({ max: 20, optional: true, example: 'S. H.' }) initials?: string;
  @LanguageTags({
    known: isLanguage,
    inWords: (tag, language) => languageOf(tag)?.[language] ?? tag,
    max: 10,
    optional: true,
    description: 'The best spoken first.',
  })
  languages?: string[];
  @DayField({ optional: true, description: 'Kept in the identity vault.' }) birthDate?: string;
  @Choice(WHY_NOT, { optional: true, description: 'Why there is no birth date.' })
  birthDateUnanswered?: Unanswered;
  @Whole({ min: 0, max: 120, optional: true }) ageDeclared?: number;
  @Choice(coded(AGE_BASES, 'people.ageBases'), { optional: true }) ageBasis?: AgeBasis;
  @Text({ max: 120, optional: true, description: 'Kept in the identity vault.' }) nationality?: string;
  @Choice(WHY_NOT, { optional: true, description: 'Why there is no nationality.' })
  nationalityUnanswered?: Unanswered;
  @NestedList(() => ContactForm, { max: 20, optional: true, description: 'Kept in the identity vault.' })
  contacts?: ContactForm[];
  @Text({
    max: 1000,
    lines: 8,
    optional: true,
    description: 'Where authorities may write to her. Kept in the identity vault.',
  })
  declaredAddress?: string;
}
