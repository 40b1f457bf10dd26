import { ApiProperty } from '@nestjs/swagger';
import {
  CONSENT_MODES,
  GIVERS,
  PURPOSES,
  type ConsentMode,
  type Giver,
  type Purpose,
} from './consents.rules.js';
import type { ConsentRecord } from './consent-record.js';

export class ConsentJson {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty({ enum: PURPOSES }) purpose: Purpose;
  @ApiProperty() given: boolean;
  @ApiProperty({ format: 'date' }) on: string;
  @ApiProperty({ enum: CONSENT_MODES }) mode: ConsentMode;
  @ApiProperty({ example: 'ti' }) language: string;
  @ApiProperty({ type: String, nullable: true }) interpreter: string | null;
  @ApiProperty({ type: String, nullable: true }) noticeVersion: string | null;
  @ApiProperty({ enum: GIVERS }) givenBy: Giver;
  @ApiProperty({ type: String, nullable: true }) representative: string | null;
  @ApiProperty({ format: 'uuid', description: 'The account that recorded it.' }) collectedBy: string;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) withdrawnOn: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why it was withdrawn.' }) reason: string | null;
}

export const consentJson = (consent: ConsentRecord): ConsentJson => ({
  id: consent.id,
  personId: consent.personId,
  purpose: consent.purpose,
  given: consent.given,
  on: consent.saidOn,
  mode: consent.mode,
  language: consent.language,
  interpreter: consent.interpreter,
  noticeVersion: consent.noticeVersion,
  givenBy: consent.givenBy,
  representative: consent.representative,
  collectedBy: consent.collectedBy,
  recordedAt: consent.recordedAt,
  withdrawnOn: consent.withdrawnOn,
  reason: consent.reason,
});
