import { ROLES, type Language, type Role } from '../access/actor.js';
import { Choice, DayField, EmailAddress, Secret, Text } from '../platform/forms/fields.js';

export class SignInForm {
  @EmailAddress() email: string;
  @Secret({ min: 1, max: 200 }) password: string;
  /** One-time code of the second factor; not asked for yet. */
  @Text({ max: 20, optional: true }) code?: string;
}

export class PasswordForm {
  @Secret({ min: 12, max: 200 }) password: string;
  @Secret({ min: 1, max: 200 }) again: string;
}

export class InvitationForm {
  @Text({ max: 120 }) name: string;
  @EmailAddress() email: string;
  @Choice(ROLES) role: Role;
  @Choice(['fr', 'en']) language: Language;
  @DayField({ optional: true }) endsOn?: string;
}

/** Inviting somebody again, with the account's last day from now on. */
export class ReinvitationForm {
  @DayField({ optional: true }) endsOn?: string;
}
