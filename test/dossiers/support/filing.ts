import type { Actor } from '../../../src/access/actor.js';
import type { Caller, TestApp } from '../../support/app.js';
import { demand, type CaseInHand } from './prosecuted-case.js';

/** Somebody who prints and sends, on the team of the case. */
export async function staffOf(test: TestApp, { call, ref }: CaseInHand): Promise<Caller & { who: Actor }> {
  const who = await test.account('staff');
  const joining = { userId: who.id, duty: 'staff' };
  await demand(call.call('POST', `/api/cases/${ref}/team`, joining), [200, 201]);
  return Object.assign(await test.as(who), { who });
}

export const approve = (call: Caller, id: string) =>
  demand(call.call('POST', `/api/dossiers/${id}/approval`), 201);

export const withdrawApproval = (call: Caller, id: string, reason = 'une pièce manque') =>
  demand(call.call('POST', `/api/dossiers/${id}/approval/withdrawal`, { reason }), 200);

/** What the page of a posting sends, with the photograph of a slip or without. */
export function posting(call: Caller, id: string, fields: Record<string, string>, slip?: Uint8Array) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('file', slip ? new Blob([new Uint8Array(slip)]) : new Blob([]), slip ? 'recepisse.jpg' : '');
  return call.call('POST', `/dossiers/${id}/posting`, body, { accept: 'text/html' });
}

/** The person takes back the first of her agreements. */
export async function takeBack({ call, ref }: CaseInHand): Promise<void> {
  const { json } = await call.call('GET', `/api/cases/${ref}/consents`);
  const reason = { reason: 'elle ne veut plus' };
  await demand(call.call('POST', `/api/consents/${json.items[0].id}/withdrawal`, reason), 200);
}
