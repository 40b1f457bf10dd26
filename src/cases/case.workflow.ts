/** Where HRO's own work on a case stands, in order (domain: the life of a case). Not the state of a procedure. */
export const STAGES = [
  'alert',
  'triage',
  'consent',
  'testimony',
  'evidence',
  'translation',
  'analysis',
  'referral',
  'strategy',
  'preparation',
  'filed',
  'follow_up',
  'outcome',
  'closure',
] as const;
export type Stage = (typeof STAGES)[number];
