import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Language, type Role } from '../access/actor.js';
import type { Account } from './account.entity.js';

export class SessionJson {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: ROLES }) role: Role;
  @ApiProperty({ enum: ['fr', 'en'] }) language: Language;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Last day of the account, in Paris.',
  })
  endsOn: string | null;
}

export const sessionJson = ({ id, name, role, language, endsOn }: Account): SessionJson => ({
  id,
  name,
  role,
  language,
  endsOn,
});
