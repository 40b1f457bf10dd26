import { changing } from '../platform/forms/changing.js';
import { Choice, Code, DayField, Nested, Text, Version } from '../platform/forms/fields.js';
import { Paging } from '../platform/openapi/pages.js';

export const SIDES = ['front', 'back'] as const;
export const DETAIL_KINDS = ['text', 'count', 'answer'] as const;
export const CONFIDENCES = ['high', 'medium', 'low'] as const;

/** What some lists hold besides labels; `MORE` says which holds which. Read and written in the same shape. */
export class MoreForm {
  @Text({ max: 300, optional: true, description: 'Courts: the prosecutor as the envelope names them.' })
  addressee?: string;
  @Text({ max: 300, optional: true }) addresseeEn?: string;
  @Text({ max: 1000, lines: 6, optional: true, description: 'Courts: left out until somebody checked it.' })
  address?: string;
  @Code({ max: 5, optional: true, description: 'Communes: official geographic code.' }) insee?: string;
  @Code({ max: 32, optional: true, description: 'Communes: code of the court of its facts.' }) court?: string;
  @Choice(CONFIDENCES, { optional: true, description: 'Communes: how sure the court is.' })
  confidence?: string;
  @Text({ max: 300, optional: true, description: 'Communes: where the court is written.' }) source?: string;
  @Text({ max: 300, optional: true }) sourceEn?: string;
  @Code({ max: 3, optional: true, description: 'Languages: ISO 639-3.' }) iso639_3?: string;
  @Code({ max: 4, optional: true, description: 'Languages: usual script, ISO 15924.' }) script?: string;
  @Text({ max: 100, optional: true, description: 'Languages: the name in itself.' }) own?: string;
  @Choice(SIDES, { optional: true, description: 'Zones of the body: the side seen.' }) side?: string;
  @Choice(DETAIL_KINDS, { optional: true, description: 'Signs of officers: how it is answered.' })
  kind?: string;
}

class Answers {
  @Text({ max: 200 }) fr: string;
  @Text({ max: 200 }) en: string;
  @Code({ max: 32, optional: true, description: 'Code of the entry above, where the list has one.' })
  parent?: string;
  @DayField({ optional: true, description: 'First day on which it is offered.' }) activeFrom?: string;
  @DayField({ optional: true, description: 'Last day on which it is offered.' }) activeTo?: string;
  @Nested(() => MoreForm, {
    optional: true,
    description: 'In a change it takes the place of the whole: what is not sent of it is gone.',
  })
  more?: MoreForm;
}

/** A new entry, typed or out of a file. Its code is chosen once and for all. */
export class ListItemForm extends Answers {
  @Code({ max: 32, example: 'puythouck', description: 'Letters, digits, `-` and `_`; never changed later.' })
  code: string;
}

export class ListItemChange extends changing(Answers) {
  /** An emptied label is read, to be refused and not left as it was. */
  @Text({ max: 200, clearable: true, description: 'May be left out, not emptied.' })
  override fr?: string;
  @Text({ max: 200, clearable: true, description: 'May be left out, not emptied.' })
  override en?: string;
}

export class RetirementForm {
  @Version() version: number;
  @DayField() activeTo: string;
}

export class ReactivationForm {
  @Version() version: number;
}

export class ListFilters extends Paging {
  @DayField({ optional: true, description: 'Only what may be chosen on that day.' }) on?: string;
}
