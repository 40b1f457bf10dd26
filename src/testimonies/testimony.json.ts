import { ApiProperty } from '@nestjs/swagger';
import {
  CHANNELS,
  RECORD_LANGUAGES,
  settingOf,
  TESTIMONY_MODES,
  type Channel,
  type RecordLanguage,
  type TestimonyMode,
} from './testimony.rules.js';
import type { TestimonyReading, TestimonyRow } from './testimony-texts.service.js';
import { TRANSLATION_KINDS, type Translation, type TranslationKind } from './translation.entity.js';
import { TRANSLATION_STATUSES, type TranslationStatus } from './translation.workflow.js';

export class TextVersionJson {
  @ApiProperty({ minimum: 1, type: 'integer' }) number: number;
  @ApiProperty({ format: 'uuid', description: 'The account that typed it.' }) recordedBy: string;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
}

export class TranslationStateJson {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: RECORD_LANGUAGES }) language: RecordLanguage;
  @ApiProperty({ enum: TRANSLATION_KINDS }) kind: TranslationKind;
  @ApiProperty({ enum: TRANSLATION_STATUSES }) status: TranslationStatus;
  @ApiProperty({ type: 'integer', description: 'Which version of the testimony it translates.' })
  testimonyVersion: number;
  @ApiProperty({ description: 'Whether the testimony was changed since.' }) ofOlderVersion: boolean;
}

/** How a testimony was taken, without its words. */
export class TestimonyRowJson {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'HRO-7KQ4X' }) caseRef: string;
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty({ format: 'date' }) takenOn: string;
  @ApiProperty({ enum: TESTIMONY_MODES }) mode: TestimonyMode;
  @ApiProperty({ example: 'ti', description: 'What the person spoke or wrote.' }) language: string;
  @ApiProperty({ example: 'Ethi' }) script: string;
  @ApiProperty({ enum: ['ltr', 'rtl'] }) direction: 'ltr' | 'rtl';
  @ApiProperty({
    enum: RECORD_LANGUAGES,
    nullable: true,
    type: String,
    description: 'Set when it was interpreted.',
  })
  recordLanguage: RecordLanguage | null;
  @ApiProperty({ enum: CHANNELS, nullable: true, type: String }) channel: Channel | null;
  @ApiProperty({ type: String, nullable: true }) interpreter: string | null;
  @ApiProperty() readBack: boolean;
  @ApiProperty({ type: 'integer', description: 'Which version of the text this is.' }) textVersion: number;
  @ApiProperty({ type: () => TranslationStateJson, isArray: true }) translations: TranslationStateJson[];
  @ApiProperty({ format: 'uuid' }) recordedBy: string;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ type: 'integer', description: 'To be sent back with a change.' }) version: number;
}

export class TestimonyJson extends TestimonyRowJson {
  @ApiProperty() text: string;
  @ApiProperty({
    example: 'ti',
    description: 'The language of the text: that of the record when it was interpreted.',
  })
  textLanguage: string;
  @ApiProperty({ type: () => TextVersionJson, isArray: true }) versions: TextVersionJson[];
}

export const testimonyRowJson = ({ testimony, caseRef, translations }: TestimonyRow): TestimonyRowJson => ({
  id: testimony.id,
  caseRef,
  personId: testimony.personId,
  takenOn: testimony.takenOn,
  mode: testimony.mode,
  language: testimony.language,
  script: testimony.script,
  direction: testimony.direction,
  recordLanguage: testimony.recordLanguage,
  channel: testimony.channel,
  interpreter: testimony.interpreter,
  readBack: testimony.readBack,
  textVersion: testimony.textNumber,
  translations: translations.map((translation) => translationState(translation, testimony.textNumber)),
  recordedBy: testimony.recordedBy,
  createdAt: testimony.createdAt,
  version: testimony.version,
});

export const testimonyJson = (reading: TestimonyReading): TestimonyJson =>
  Object.assign({}, testimonyRowJson(reading), {
    textVersion: reading.text.number,
    text: reading.text.text,
    textLanguage: settingOf(reading.testimony).language,
    versions: reading.versions.map(({ number, recordedBy, recordedAt }) => ({
      number,
      recordedBy,
      recordedAt,
    })),
  });

const translationState = (translation: Translation, current: number): TranslationStateJson => ({
  id: translation.id,
  language: translation.language,
  kind: translation.kind,
  status: translation.status,
  testimonyVersion: translation.testimonyNumber,
  ofOlderVersion: translation.testimonyNumber < current,
});
