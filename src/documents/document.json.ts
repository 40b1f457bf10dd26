import { ApiProperty } from '@nestjs/swagger';
import type { DocumentModel } from './document.model.js';
import { KINDS, type DocumentKind } from './document.rules.js';
import type { RefusedFile } from './refused-files.js';
import type { Sentence } from '../platform/errors.js';

class AddedByJson {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
}

export class DocumentJson {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'HRO-7KQ4X' }) caseRef: string;
  @ApiProperty({ type: String, nullable: true }) title: string | null;
  @ApiProperty({ description: 'Without paths and invisible marks.' }) fileName: string;
  @ApiProperty({ enum: KINDS }) kind: DocumentKind;
  @ApiProperty({ type: String, format: 'date', nullable: true }) on: string | null;
  @ApiProperty({ type: String, nullable: true }) origin: string | null;
  @ApiProperty({ type: String, nullable: true }) receivedBy: string | null;
  @ApiProperty() viaMessaging: boolean;
  @ApiProperty({ description: 'The type by content, whatever the name says.', example: 'image/jpeg' })
  media: string;
  @ApiProperty({ type: 'integer', description: 'Of the original.' }) bytes: number;
  @ApiProperty({ pattern: '^[0-9a-f]{64}$', description: 'Of the original.' }) sha256: string;
  @ApiProperty() addedBy: AddedByJson;
  @ApiProperty({ format: 'date-time' }) addedAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) withdrawnAt: string | null;
  @ApiProperty({ type: String, nullable: true }) withdrawalReason: string | null;
  @ApiProperty({ type: 'integer' }) version: number;
}

/** Named one by one: what a program sees never grows by accident. */
export const documentJson = (document: DocumentModel): DocumentJson => ({
  id: document.id,
  caseRef: document.caseRef,
  title: document.title,
  fileName: document.fileName,
  kind: document.kind,
  on: document.on,
  origin: document.origin,
  receivedBy: document.receivedBy,
  viaMessaging: document.viaMessaging,
  media: document.media,
  bytes: document.bytes,
  sha256: document.sha256,
  addedBy: { id: document.addedBy.id, name: document.addedBy.name },
  addedAt: document.addedAt,
  withdrawnAt: document.withdrawnAt,
  withdrawalReason: document.withdrawalReason,
  version: document.version,
});

export class RefusedFileJson {
  @ApiProperty({ type: 'integer', description: 'Its place in the sending, from 0.' }) index: number;
  @ApiProperty() name: string;
  @ApiProperty({ enum: [413, 415, 422] }) status: number;
  @ApiProperty() message: string;
}

/** A sending of files. The first document also stands here itself: who sends one file needs not look into `items`. */
export class AddedJson extends DocumentJson {
  @ApiProperty({ type: () => DocumentJson, isArray: true }) items: DocumentJson[];
  @ApiProperty({ type: () => RefusedFileJson, isArray: true, description: 'The files that were not kept.' })
  refused: RefusedFileJson[];
}

export const refusedJson = (
  { index, name, refusal }: RefusedFile,
  say: (sentence: Sentence) => string,
): RefusedFileJson => ({
  index,
  name,
  status: refusal.status,
  message: say(refusal.sentence),
});
