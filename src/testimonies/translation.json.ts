import { ApiProperty } from '@nestjs/swagger';
import { TextVersionJson } from './testimony.json.js';
import { RECORD_LANGUAGES, type RecordLanguage } from './testimony.rules.js';
import type { TranslationReading } from './translation-texts.service.js';
import { TRANSLATION_KINDS, type TranslationKind } from './translation.entity.js';
import { TRANSLATION_STATUSES, type TranslationStatus } from './translation.workflow.js';

export class ReviewJson {
  @ApiProperty({ description: 'Name of the second reader.' }) reviewer: string;
  @ApiProperty({ description: 'Whether the reader is the account that recorded the review.' })
  byAccount: boolean;
  @ApiProperty({ format: 'uuid' }) recordedBy: string;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  @ApiProperty({ format: 'date-time' }) reviewedAt: string;
  @ApiProperty({ type: 'integer', description: 'The version of the text that was read.' })
  textVersion: number;
}

export class TranslationJson {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) testimonyId: string;
  @ApiProperty({ example: 'HRO-7KQ4X' }) caseRef: string;
  @ApiProperty({ enum: RECORD_LANGUAGES }) language: RecordLanguage;
  @ApiProperty({ enum: TRANSLATION_KINDS }) kind: TranslationKind;
  @ApiProperty() translator: string;
  @ApiProperty({ enum: TRANSLATION_STATUSES }) status: TranslationStatus;
  @ApiProperty({ type: 'integer', description: 'Which version of the testimony it translates.' })
  testimonyVersion: number;
  @ApiProperty({ description: 'Whether the testimony was changed since.' }) ofOlderVersion: boolean;
  @ApiProperty() text: string;
  @ApiProperty({ type: 'integer', description: 'Which version of its own text this is.' })
  textVersion: number;
  @ApiProperty({ type: () => TextVersionJson, isArray: true }) versions: TextVersionJson[];
  @ApiProperty({ type: () => ReviewJson, isArray: true, description: 'The last first.' })
  reviews: ReviewJson[];
  @ApiProperty({ format: 'uuid', description: 'The account that entered it first.' }) enteredBy: string;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ type: 'integer', description: 'To be sent back with a change.' }) version: number;
}

export const translationJson = ({
  translation,
  text,
  original,
  versions,
  reviews,
}: TranslationReading): TranslationJson => ({
  id: translation.id,
  testimonyId: translation.testimonyId,
  caseRef: original.caseRef,
  language: translation.language,
  kind: translation.kind,
  translator: translation.translator,
  status: translation.status,
  testimonyVersion: text.testimonyNumber,
  ofOlderVersion: translation.testimonyNumber < original.testimony.textNumber,
  text: text.text,
  textVersion: text.number,
  versions: versions.map(({ number, recordedBy, recordedAt }) => ({ number, recordedBy, recordedAt })),
  reviews: reviews.map((review) => ({
    reviewer: review.reviewer,
    byAccount: review.byAccount,
    recordedBy: review.recordedBy,
    note: review.note,
    reviewedAt: review.reviewedAt,
    textVersion: review.number,
  })),
  enteredBy: translation.enteredBy,
  createdAt: translation.createdAt,
  version: translation.version,
});
