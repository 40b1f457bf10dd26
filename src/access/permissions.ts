import type { Role } from './actor.js';

/** `team`: on the team of the case. `own`: the actor's own account, session, draft or print. */
export type Scope = 'all' | 'team' | 'own' | 'none';
type Row = Record<Role, Scope>;

const row = (coordinator: Scope, jurist: Scope, intern: Scope, staff: Scope, administrator: Scope): Row => ({
  coordinator,
  jurist,
  intern,
  staff,
  administrator,
});

/**
 * Who may do what. An action is spelled as its journal entry. What a role may not *read* does not exist for it
 * (404); what it may read and not do is refused (403). Administrators see no case content, staff only the
 * printed dossiers of the cases whose team they are on, once a jurist has approved them for filing. What steers paper is
 * no technique: whoever moves a site to another commune, or writes another address beside a court, sends complaints to
 * another door. Lists and settings are changed by who coordinates; administrators keep accounts, and what channels take.
 */
// prettier-ignore
export const PERMISSIONS = {
  //                      coordinator jurist  intern  staff   administrator
  'case.open':         row('all',     'all',  'all',  'none', 'none'),
  'case.read':         row('all',     'team', 'team', 'none', 'none'),
  'case.list':         row('all',     'team', 'team', 'none', 'none'),
  'case.edit':         row('all',     'team', 'team', 'none', 'none'),
  'case.team':         row('all',     'team', 'none', 'none', 'none'),
  'case.journal':      row('all',     'team', 'none', 'none', 'none'),
  'incident.record':   row('all',     'all',  'all',  'none', 'none'),
  'incident.edit':     row('all',     'team', 'team', 'none', 'none'),
  'person.identity':   row('all',     'team', 'team', 'none', 'none'),
  'person.add':        row('all',     'team', 'team', 'none', 'none'),
  'person.edit':       row('all',     'team', 'team', 'none', 'none'),
  'consent.record':    row('all',     'team', 'team', 'none', 'none'),
  'consent.withdraw':  row('all',     'team', 'team', 'none', 'none'),
  'testimony.read':    row('all',     'team', 'team', 'none', 'none'),
  'testimony.record':  row('all',     'team', 'team', 'none', 'none'),
  'testimony.edit':    row('all',     'team', 'team', 'none', 'none'),
  'translation.record': row('all',    'team', 'team', 'none', 'none'),
  'translation.review': row('all',    'team', 'team', 'none', 'none'),
  'document.read':     row('all',     'team', 'team', 'none', 'none'),
  'document.add':      row('all',     'team', 'team', 'none', 'none'),
  'document.edit':     row('all',     'team', 'team', 'none', 'none'),
  'document.withdraw': row('all',     'team', 'none', 'none', 'none'),
  'dossier.compose':   row('all',     'team', 'none', 'none', 'none'),
  'dossier.print':     row('all',     'team', 'none', 'none', 'none'),
  'dossier.read':      row('all',     'team', 'none', 'team', 'none'),
  'dossier.approve':   row('all',     'team', 'none', 'none', 'none'),
  'approval.withdraw': row('all',     'team', 'none', 'none', 'none'),
  'dossier.post':      row('all',     'team', 'none', 'team', 'none'),
  'account.list':      row('all',     'none', 'none', 'none', 'all'),
  'account.names':     row('all',     'all',  'none', 'none', 'all'),
  'account.invite':    row('all',     'none', 'none', 'none', 'all'),
  'account.reinvite':  row('all',     'none', 'none', 'none', 'all'),
  'account.end':       row('all',     'none', 'none', 'none', 'all'),
  'session.end':       row('own',     'own',  'own',  'own',  'own'),
  'draft.save':        row('own',     'own',  'own',  'own',  'own'),
  'list.read':         row('all',     'all',  'all',  'none', 'all'),
  'list.edit':         row('all',     'none', 'none', 'none', 'none'),
  'settings.read':     row('all',     'none', 'none', 'none', 'all'),
  'settings.edit':     row('all',     'none', 'none', 'none', 'none'),
  'channels.edit':     row('all',     'none', 'none', 'none', 'all'),
} satisfies Record<string, Row>;

export type Action = keyof typeof PERMISSIONS;
