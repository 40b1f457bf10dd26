import { changing } from '../platform/forms/changing.js';
import { Choice, DayField, Flag, Text } from '../platform/forms/fields.js';
import { Paging } from '../platform/openapi/pages.js';
import { KINDS, type DocumentKind } from './document.rules.js';

/** What is said about a file. In a sending of several, each field once for all of them, or once for each in their order. */
export class DocumentForm {
  @Text({ max: 200, optional: true, description: 'Without one, the file is called by its name.' })
  title?: string;
  @Choice(KINDS, { optional: true, description: 'Without one, what the content suggests.' })
  kind?: DocumentKind;
  @DayField({ optional: true, description: 'The day that the document bears.' }) on?: string;
  @Text({ max: 200, optional: true, description: 'Who made it.' }) origin?: string;
  @Text({ max: 200, optional: true, description: 'How and through whom it came.' }) receivedBy?: string;
  @Flag({ description: 'Sent through a messaging service, which compresses and strips.' })
  viaMessaging: boolean;
}

export class DocumentChange extends changing(DocumentForm) {}

export class DocumentWithdrawal {
  @Text({ max: 1000, lines: 20 }) reason: string;
}

export class DocumentsQuery extends Paging {
  @Flag({ description: 'With those that were taken out of use.' }) withdrawn: boolean;
}
