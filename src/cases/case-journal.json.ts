import { ApiProperty } from '@nestjs/swagger';
import type { JournalLine } from './case-journal.service.js';

/** What was done or seen, by whom and when. */
export class JournalEntryJson {
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ description: 'Name of the account.' }) actor: string;
  @ApiProperty() actorId: string;
  @ApiProperty({ example: 'case.edit' }) action: string;
  @ApiProperty({ example: 'case' }) subjectKind: string;
  @ApiProperty() subjectId: string;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Ids, codes and names of fields.' })
  details: Readonly<Record<string, unknown>>;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
}

export const journalEntryJson = ({ entry, actor, details, reason }: JournalLine): JournalEntryJson => ({
  at: entry.at,
  actor,
  actorId: entry.actorId,
  action: entry.action,
  subjectKind: entry.subjectKind,
  subjectId: entry.subjectId,
  details,
  reason,
});
