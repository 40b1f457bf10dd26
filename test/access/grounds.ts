import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/access/actor.js';
import { CaseMember } from '../../src/cases/case-member.entity.js';
import { LegalCase } from '../../src/cases/case.entity.js';
import { Caller, type TestApp } from '../support/app.js';
import { approved, fullCase, type FullCase } from '../support/full-case.js';

/** Where routes are tried: a case, its records and what else has an id or a word of its own. */
export type Ground = FullCase & { ownerId: string; bystanderId: string; signatoryId: string; token: string };

/** A case with everything in it, opened by `opener`; its dossier is printed and approved. */
export async function ground(test: TestApp, opener?: Caller): Promise<Ground> {
  const coordinator = await test.as(await test.account('coordinator'));
  const made = await fullCase(opener ?? coordinator, undefined, coordinator);
  await approved(coordinator, made.dossierId);
  const { id: ownerId } = await test.account('jurist');
  await coordinator.call('PATCH', `/api/cases/${made.ref}`, { juristId: ownerId, version: 1 });
  const signs = { name: 'Camille Exemple', function: 'coordination' };
  const { json: signatory } = await coordinator.call('POST', '/api/settings/signatories', signs);
  const invited = {
    email: `${randomUUID()}@example.org`,
    name: 'Sacha Exemple',
    role: 'staff',
    language: 'fr',
  };
  const { text } = await coordinator.post('/accounts', invited);
  const token = /\/invitations\/([\w-]{43})/.exec(text)?.[1];
  if (!token) throw new Error('the invitation told no link');
  const { id: bystanderId } = await test.account('administrator');
  return { ...made, ownerId, bystanderId, signatoryId: signatory.id, token };
}

/**
 * Puts somebody on the team, past the doors that would refuse an administrator: even on the team the case must not
 * exist for her.
 */
export async function join(test: TestApp, { ref }: Ground, { id: accountId, role }: Actor): Promise<void> {
  const duty = role === 'intern' || role === 'staff' ? role : 'jurist';
  const addedAt = test.clock.now().toISOString();
  await test.db.write(async (manager) => {
    const { id: caseId } = await manager.findOneByOrFail(LegalCase, { ref });
    await manager.insert(CaseMember, { id: randomUUID(), caseId, accountId, duty, addedAt });
  });
}

/** What a route is called with. No form takes this body: a door that answers 422 has let its caller in. */
const BODY = { unheardOf: 'nothing' };

/** @returns the status with which the route answers on this ground */
export async function knock(caller: Caller, on: Ground, route: string): Promise<number> {
  const { method, path } = addressOn(on, route);
  const accept = path.startsWith('/api/') ? 'application/json' : 'text/html';
  return (await caller.call(method, path, method === 'GET' ? undefined : BODY, { accept })).status;
}

/** The address of a route on this ground. @throws on a record of a kind that it does not know */
export function addressOn(on: Ground, route: string): { method: string; path: string } {
  const [method = '', template = ''] = route.split(' ');
  const room = /^(?:\/api)?\/(\w+)\//.exec(template)?.[1] ?? '';
  const ids: Record<string, string> = {
    accounts: on.bystanderId,
    incidents: on.incidentId,
    consents: on.consentId,
    testimonies: on.testimonyId,
    translations: on.translationId,
    documents: on.documentId,
    dossiers: on.dossierId,
  };
  // The owner of a case cannot be taken off its team: whoever may try is told so, and the ground stays as it is.
  const { ref, personId, ownerId: userId, signatoryId, token } = on;
  const values: Record<string, string | undefined> = {
    ref,
    personId,
    userId,
    signatoryId,
    token,
    tag: 'fr',
    list: 'sites',
    code: 'bmx',
    id: ids[room],
  };
  const path = template.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${route}: nothing is known to stand for :${name}`);
    return value;
  });
  return { method, path };
}
