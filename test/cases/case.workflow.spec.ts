import { PERMISSIONS } from '../../src/access/permissions.js';
import { caseWorkflow, STAGES } from '../../src/cases/case.workflow.js';
import { checkWorkflow } from '../../src/platform/workflow/check-workflow.js';
import { LANGUAGES } from '../../src/platform/views/language.js';
import { translate } from '../../src/platform/views/translate.js';

describe('the steps of a case', () => {
  it('reach every stage from the alert', () => expect(checkWorkflow(caseWorkflow)).toEqual([]));

  it('can always end in closure, and closure can be undone', () => {
    const last = STAGES.map((stage) => caseWorkflow.openSteps(stage).at(-1));
    expect(last).toEqual(STAGES.map((stage) => (stage === 'closure' ? 'reopen' : 'close')));
  });

  it('need somebody known before consents and a testimony', () => {
    expect(caseWorkflow.take('alert', 'inform', { person: false })).toEqual({ unmet: ['person'] });
    expect(caseWorkflow.take('alert', 'inform', { person: true })).toEqual({ next: 'consent' });
  });

  it.each(LANGUAGES)('are told in words, with the stages and all that the journal says (%s)', (language) => {
    for (const stage of STAGES) translate(language, `cases.stages.${stage}`);
    for (const [step, { needs = [] }] of Object.entries<{ needs?: readonly string[] }>(caseWorkflow.steps)) {
      translate(language, `cases.steps.${step}`);
      for (const need of needs) translate(language, `cases.needs.${need}`);
    }
    const ofACase = Object.keys(PERMISSIONS).filter(
      (action) => !/^(account|session|draft|settings|channels|list)\./.test(action),
    );
    for (const action of ofACase) expect(translate(language, `cases.journal.acts.${action}`)).not.toBe('');
  });
});
