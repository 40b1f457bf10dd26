import { Code, DayField, Flag, Whole } from '../platform/forms/fields.js';

/** What is told once the letter is gone. Nothing of it must be known: the slip may come days later. */
export class PostingForm {
  @Code({ max: 60, optional: true, example: '1A 234 567 8901 2', description: 'Of the registered letter.' })
  number?: string;
  @DayField({ optional: true, description: 'The day on which it was posted or handed over.' })
  postedOn?: string;
  @Flag({ optional: true, description: 'It is really this one that left, though a later one is approved.' })
  knowsReplaced?: boolean;
  @Whole({ min: 1, optional: true, description: 'The version that you read; none before the first.' })
  version?: number;
}
