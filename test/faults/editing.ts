import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Caller } from '../support/app.js';
import type { Acknowledged, CaseState } from './acknowledged.js';

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

/** An answer that no kill explains. */
export class Unexpected extends Error {}

/** The answer's JSON, once it is counted. @throws Unexpected when it has another status */
export async function demand(
  known: Acknowledged,
  asked: Promise<Answer>,
  status: number,
): Promise<Answer['json']> {
  const answer = await asked;
  if (answer.status !== status)
    throw new Unexpected(`answered ${answer.status} ${answer.text.slice(0, 300)}`);
  known.writes += 1;
  return answer.json;
}

/** Opens case after case, and changes each of them a dozen times. */
export async function edit(call: Caller, known: Acknowledged, pause: number): Promise<never> {
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
      await sleep(pause);
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
