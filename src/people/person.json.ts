import { ApiProperty } from '@nestjs/swagger';
import type { Person } from './person.entity.js';
import { AGE_BASES } from './people.forms.js';
import { UNANSWERED } from './person.entity.js';

const maybe = { type: String, nullable: true } as const;

/** A person as the other pages know her: nothing of the identity vault. */
export class PersonJson {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'P-7KQ4X' }) code: string;
  @ApiProperty(maybe) pseudonym: string | null;
  @ApiProperty(maybe) initials: string | null;
  @ApiProperty({ type: String, isArray: true, description: 'BCP 47, the best spoken first.' })
  languages: string[];
  @ApiProperty({ type: 'integer', nullable: true }) ageDeclared: number | null;
  @ApiProperty({ ...maybe, enum: AGE_BASES }) ageBasis: string | null;
  @ApiProperty({ ...maybe, enum: UNANSWERED }) birthDateUnanswered: string | null;
  @ApiProperty({ ...maybe, enum: UNANSWERED }) nationalityUnanswered: string | null;
  @ApiProperty({ type: 'integer' }) version: number;
}

export const personJson = (person: Person): PersonJson => ({
  id: person.id,
  code: person.code,
  pseudonym: person.pseudonym,
  initials: person.initials,
  languages: JSON.parse(person.languages) as string[],
  ageDeclared: person.ageDeclared,
  ageBasis: person.ageBasis,
  birthDateUnanswered: person.birthDateUnanswered,
  nationalityUnanswered: person.nationalityUnanswered,
  version: person.version,
});
