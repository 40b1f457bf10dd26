export const ROLES = ['coordinator', 'jurist', 'intern', 'staff', 'administrator'] as const;
export type Role = (typeof ROLES)[number];
export type Language = 'fr' | 'en';

/** Who acts: an account of the team that is signed in, or the service itself. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly role: Role | 'system';
  readonly language: Language;
}

/** The service itself: jobs, start-up, the command line. */
export const SYSTEM: Actor = { id: 'system', name: 'Recours', role: 'system', language: 'fr' };
