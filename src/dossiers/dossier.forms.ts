import { codesOf } from '../directory/labels.js';
import {
  Choice,
  Choices,
  DayField,
  Flag,
  Id,
  Nested,
  NestedList,
  Text,
  TimeOfDay,
  Whole,
} from '../platform/forms/fields.js';
import {
  EXHIBIT_KINDS,
  IDENTITIES,
  TEMPLATE_KEYS,
  type ExhibitKind,
  type IdentityShown,
  type TemplateKey,
} from './manifest.js';
import { OFFENCE_CODES } from './qualifications.js';

/** The acts that a complaint asks the prosecutor for; each has its sentence in the locale. */
export const REQUESTS = ['hearing', 'images', 'unit', 'records', 'medical', 'guardian'] as const;
export type RequestCode = (typeof REQUESTS)[number];
export const SIGNERS = ['complainant', 'lawyer'] as const;
export type Signer = (typeof SIGNERS)[number];
/** How the letter says that it is sent; `none` says nothing. */
export const DELIVERIES = ['registered', 'handed', 'none'] as const;
export type Delivery = (typeof DELIVERIES)[number];

export class LawyerForm {
  @Text({ max: 120 }) name: string;
  @Text({ max: 120, optional: true, example: 'barreau de Boulogne-sur-Mer' }) bar?: string;
  @Text({ max: 500, lines: 6, optional: true }) address?: string;
}

export class ExhibitForm {
  @Choice(EXHIBIT_KINDS) kind: ExhibitKind;
  @Id() id: string;
  @Text({
    max: 200,
    optional: true,
    description: 'As it stands in the list of exhibits; made from the record unless told.',
  })
  title?: string;
}

export class ChronologyForm {
  @DayField({ optional: true, description: 'Absent where the day is not known.' }) on?: string;
  @TimeOfDay({ optional: true, description: 'Absent where the hour is not known.' }) at?: string;
  @Flag({ optional: true, description: 'It was towards that hour.' }) about?: boolean;
  @Text({ max: 300, optional: true }) place?: string;
  @Text({ max: 5000, multiline: true, description: 'With marks: `[2]` is the second of `exhibits`.' })
  fact: string;
}

export class QualificationForm {
  @Choice(OFFENCE_CODES) code: string;
  @Flag({ optional: true, description: 'False leaves the row out; it stands in unless told.' })
  chosen?: boolean;
  @Text({
    max: 20_000,
    multiline: true,
    optional: true,
    description: 'What is declared that answers to the offence, with marks.',
  })
  elements?: string;
}

/** What both doors take: which paper, and the parts of its letter that somebody types. */
class LetterForm {
  @Choice(TEMPLATE_KEYS) template: TemplateKey;
  @Choice(['fr'], { optional: true, description: 'The language of the paper: French.' }) language?: 'fr';
  @Choice(IDENTITIES, {
    description: 'With `initials` nothing of the identity vault is printed. A report names nobody.',
  })
  identity: IdentityShown;
  @Choice(() => codesOf('courts'), {
    optional: true,
    description: 'The prosecutor written to; that of the place of the facts unless told.',
  })
  court?: string;
  @Text({
    max: 200_000,
    multiline: true,
    optional: true,
    description:
      'The facts, a numbered paragraph after each empty line, with marks: `[2]` is the second of `exhibits`; from the record unless told.',
  })
  facts?: string;
  @NestedList(() => ChronologyForm, {
    max: 60,
    optional: true,
    description: 'Printed in the order of days; from the record unless told.',
  })
  chronology?: ChronologyForm[];
  @NestedList(() => QualificationForm, {
    max: 40,
    optional: true,
    description: 'The table of qualifications; what the record leads to unless told.',
  })
  qualifications?: QualificationForm[];
  @Flag({ optional: true, description: 'Photographs are set two to a page, with captions.' })
  photosByTwo?: boolean;
  @Whole({
    min: 1,
    max: 999,
    optional: true,
    description: 'Number of the first exhibit, where exhibits filed before are continued; 1 unless told.',
  })
  firstNumber?: number;
  @Text({ max: 5000, multiline: true, optional: true, description: 'What is asked of a partner.' })
  ask?: string;
  @Choices(REQUESTS, { optional: true, description: 'Acts asked for; all that fit the case unless told.' })
  requests?: RequestCode[];
  @Text({ max: 5000, multiline: true, optional: true, description: 'Further requests, one a line.' })
  furtherRequests?: string;
  @Nested(() => LawyerForm, { optional: true }) lawyer?: LawyerForm;
  @Choice(SIGNERS, { optional: true, description: 'The complainant unless told.' }) signedBy?: Signer;
  @Choice(DELIVERIES, { optional: true, description: 'How it is sent; a registered letter unless told.' })
  delivery?: Delivery;
  @DayField({ optional: true, description: 'Date of the letter; today unless told.' }) letterOn?: string;
}

/** Of one dossier. */
export const MOST_EXHIBITS = 200;

export class DossierForm extends LetterForm {
  @NestedList(() => ExhibitForm, {
    max: MOST_EXHIBITS,
    optional: true,
    description: 'In the order in which they are numbered.',
  })
  exhibits?: ExhibitForm[];
  /**
   * What the marks mean, when they count the lines of a page, chosen or not; null for a line that was not chosen.
   * A program does not send it: its marks count its `exhibits`.
   */
  marks?: readonly (string | null)[];
}

/** A line of the composing page: an exhibit that may be taken, and its place. */
export class ExhibitLine extends ExhibitForm {
  @Flag() chosen: boolean;
  @Whole({ min: 1, max: 9999, optional: true }) order?: number;
}

export class ComposeForm extends LetterForm {
  @NestedList(() => ExhibitLine, { max: MOST_EXHIBITS, optional: true }) exhibits?: ExhibitLine[];
}

/** The chosen lines in their order; those of one place, or of none, in the order of the page. */
export const chosenExhibits = (lines: readonly ExhibitLine[] = []): ExhibitForm[] =>
  lines
    .filter(({ chosen }) => chosen)
    .map((line, index) => ({ line, index }))
    .sort((a, b) => (a.line.order ?? 10_000) - (b.line.order ?? 10_000) || a.index - b.index)
    .map(({ line: { kind, id, title } }) => ({ kind, id, ...(title ? { title } : {}) }));
