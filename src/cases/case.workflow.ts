import { defineWorkflow } from '../platform/workflow/workflow.js';

/** Where the association's own work on a case stands, in order (domain: the life of a case). Not the state of a procedure. */
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

const BEFORE_CLOSURE = STAGES.filter((stage) => stage !== 'closure');

/**
 * The steps of that work. Nobody works in a straight line: no translation where the account is in French, no referral
 * where the jurists stay alone, a second account after the analysis. `person`: somebody is known in the case;
 * `reason`: the one who takes the step says why.
 */
export const caseWorkflow = defineWorkflow({
  initial: 'alert',
  states: STAGES,
  steps: {
    triage: { from: ['alert'], to: 'triage' },
    inform: { from: ['alert', 'triage'], to: 'consent', needs: ['person'] },
    hear: { from: ['consent', 'evidence', 'translation', 'analysis'], to: 'testimony', needs: ['person'] },
    gather: { from: ['triage', 'testimony'], to: 'evidence' },
    translate: { from: ['testimony', 'evidence'], to: 'translation' },
    analyse: { from: ['evidence', 'translation'], to: 'analysis' },
    refer: { from: ['analysis', 'strategy'], to: 'referral' },
    choose: { from: ['analysis', 'referral'], to: 'strategy' },
    prepare: { from: ['strategy'], to: 'preparation' },
    file: { from: ['preparation'], to: 'filed' },
    follow: { from: ['filed', 'outcome'], to: 'follow_up' },
    learn: { from: ['follow_up'], to: 'outcome' },
    close: { from: BEFORE_CLOSURE, to: 'closure', needs: ['reason'] },
    reopen: { from: ['closure'], to: 'triage', needs: ['reason'] },
  },
});

export type CaseStep = keyof typeof caseWorkflow.steps;
