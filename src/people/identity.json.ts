import { ApiProperty } from '@nestjs/swagger';
import type { Identity } from './identity.js';
import { CONTACT_CHANNELS, type ContactChannel } from './people.forms.js';

const maybe = { type: String, nullable: true } as const;

export class ContactJson {
  @ApiProperty({ enum: CONTACT_CHANNELS }) channel: ContactChannel;
  @ApiProperty() value: string;
  @ApiProperty({ ...maybe, description: 'What makes it safe.' }) safety: string | null;
}

export class IdentityJson {
  @ApiProperty(maybe) name: string | null;
  @ApiProperty({ ...maybe, format: 'date' }) birthDate: string | null;
  @ApiProperty(maybe) nationality: string | null;
  @ApiProperty({ type: () => ContactJson, isArray: true }) contacts: ContactJson[];
  @ApiProperty(maybe) declaredAddress: string | null;
}

export const identityJson = ({ contacts, ...fields }: Identity): IdentityJson => ({
  ...fields,
  contacts: contacts.map(({ channel, value, safety = null }) => ({ channel, value, safety })),
});
