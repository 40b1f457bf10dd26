import type { Action } from '../access/permissions.js';
import type { Vault } from '../platform/crypto/vault.js';

/** Entries that no permission row governs: signing in and what the service does of itself. */
export type OwnAction =
  | 'session.open'
  | 'session.refuse'
  | 'account.accept'
  | 'account.first'
  | 'draft.begin'
  | 'draft.end'
  | 'dossier.printed'
  | 'person.compare'
  | 'dossier.fail'
  | 'install.begin'
  | 'list.load'
  | 'folding.renew'
  | 'case.key'
  | 'journal.count';

/** What an act, or a reading, leaves in the journal. */
export interface Note {
  readonly action: Action | OwnAction;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly caseId?: string | null;
  /** Ids, codes and field names only: never what a person said or typed. */
  readonly details?: Record<string, string | number | boolean | null | readonly string[]>;
  /** What the actor typed as a reason; sealed with the case's key. */
  readonly reason?: { readonly text: string; readonly sealing: Vault };
}

/** A note with whose it is, and when it was: an ISO instant. */
export interface Noted {
  readonly note: Note;
  readonly actorId: string;
  readonly at: string;
}
