import { createHash, randomBytes } from 'node:crypto';
import { sending } from '../documents/evidence.js';
import type { Answer, Caller } from '../support/app.js';
import type { FullCase } from '../support/full-case.js';
import { hashOf, type Acknowledged, type CaseState } from './acknowledged.js';

/** The way a case goes on and on. */
const STEPS: Record<string, { step: string; to: string }> = {
  alert: { step: 'triage', to: 'triage' },
  triage: { step: 'gather', to: 'evidence' },
  evidence: { step: 'analyse', to: 'analysis' },
  analysis: { step: 'choose', to: 'strategy' },
  strategy: { step: 'prepare', to: 'preparation' },
  preparation: { step: 'file', to: 'filed' },
  filed: { step: 'follow', to: 'follow_up' },
  follow_up: { step: 'learn', to: 'outcome' },
  outcome: { step: 'follow', to: 'follow_up' },
};

/** Everybody writes at once, until the service is gone under them; nothing else ends this. */
export async function workUntilKilled(
  call: Caller,
  full: FullCase,
  known: Acknowledged,
  random: () => number,
): Promise<void> {
  const done = await Promise.allSettled([
    edit(call, known),
    upload(call, full.ref, known, random),
    upload(call, full.ref, known, random),
    print(call, full, known),
  ]);
  for (const each of done)
    if (each.status === 'rejected' && each.reason instanceof Unexpected) throw each.reason;
}

/** An answer that no kill explains. */
class Unexpected extends Error {}

async function demand(known: Acknowledged, asked: Promise<Answer>, status: number): Promise<Answer['json']> {
  const answer = await asked;
  if (answer.status !== status)
    throw new Unexpected(`answered ${answer.status} ${answer.text.slice(0, 300)}`);
  known.writes += 1;
  return answer.json;
}

async function edit(call: Caller, known: Acknowledged): Promise<never> {
  for (;;) {
    const opened = await demand(
      known,
      call.call('POST', '/api/cases', { summary: 'Résumé 0', channel: 'field' }),
      201,
    );
    const at = `/api/cases/${opened.ref}`;
    let { version } = opened;
    let told: CaseState = { stage: opened.stage, summary: opened.summary };
    known.cases.set(opened.ref, { told, asked: null });
    for (let change = 1; change <= 12; change += 1) {
      const { step, to } = STEPS[told.stage]!;
      const isStep = change % 2 === 0;
      const asked = isStep ? { ...told, stage: to } : { ...told, summary: `Résumé ${change}` };
      known.cases.set(opened.ref, { told, asked });
      const answer = isStep
        ? call.call('POST', `${at}/steps`, { step })
        : call.call('PATCH', at, { version, summary: asked.summary });
      ({ version } = await demand(known, answer, 200));
      told = asked;
      known.cases.set(opened.ref, { told, asked: null });
    }
  }
}

/** One to three files of up to three megabytes at a time. */
async function upload(call: Caller, ref: string, known: Acknowledged, random: () => number): Promise<never> {
  for (;;) {
    const files = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, index): [string, Buffer] => {
      const noise = randomBytes(1 + Math.floor(random() * 3_000_000));
      return [`${index}.pdf`, Buffer.concat([Buffer.from('%PDF-1.4\n'), noise])];
    });
    const { items } = await demand(
      known,
      call.call('POST', `/api/cases/${ref}/documents`, sending(files)),
      201,
    );
    for (const [index, [, content]] of files.entries())
      known.files.set(items[index].id, createHash('sha256').update(content).digest('hex'));
  }
}

async function print(call: Caller, full: FullCase, known: Acknowledged): Promise<never> {
  for (;;) {
    const order = {
      template: 'plainte-simple',
      language: 'fr',
      identity: 'nominative',
      exhibits: [{ kind: 'document', id: full.documentId, title: 'Photographie' }],
    };
    const { id } = await demand(known, call.call('POST', `/api/cases/${full.ref}/dossiers`, order), 202);
    known.dossiers.set(id, null);
    if ((await ended(call, id)) === 'done')
      known.dossiers.set(id, await hashOf(call, `/api/dossiers/${id}/pdf`));
  }
}

/** Waits until a print is over. @returns `done`, `failed` or `cancelled` */
export async function ended(call: Caller, id: string): Promise<string> {
  for (;;) {
    const { json } = await call.call('GET', `/api/dossiers/${id}`);
    if (!['queued', 'running'].includes(json.status)) return json.status as string;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
