import { checkWorkflow } from '../../src/platform/workflow/check-workflow.js';
import { defineWorkflow } from '../../src/platform/workflow/workflow.js';

const translation = defineWorkflow({
  initial: 'draft',
  states: ['draft', 'reviewed', 'withdrawn'],
  steps: {
    review: { from: ['draft'], to: 'reviewed', needs: ['text_present', 'reviewer_is_another'] },
    reopen: { from: ['reviewed'], to: 'draft' },
    withdraw: { from: ['draft', 'reviewed'], to: 'withdrawn', needs: ['reason_given'] },
  },
});

describe('taking a step', () => {
  it('leads to the next state once all it needs is there', () => {
    expect(translation.take('draft', 'review', { text_present: true, reviewer_is_another: true })).toEqual({
      next: 'reviewed',
    });
    expect(translation.take('reviewed', 'reopen')).toEqual({ next: 'draft' });
  });

  it('tells every unmet need at once, and nothing that is met', () => {
    expect(translation.take('draft', 'review', {})).toEqual({
      unmet: ['text_present', 'reviewer_is_another'],
    });
    expect(translation.take('draft', 'review', { text_present: true, reviewer_is_another: false })).toEqual({
      unmet: ['reviewer_is_another'],
    });
  });

  it('is refused from another state, whatever is met', () => {
    expect(translation.take('withdrawn', 'withdraw', { reason_given: true })).toEqual({
      unmet: ['step_open'],
    });
  });

  it('offers the steps of the state in the table’s order, and none at its end', () => {
    expect(translation.openSteps('draft')).toEqual(['review', 'withdraw']);
    expect(translation.openSteps('withdrawn')).toEqual([]);
  });

  it('is known by its name in the table, and by nothing that every object has', () => {
    expect(['review', 'burn', 'constructor'].map((text) => translation.isStep(text))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('does not compile with a name that the table lacks', () => {
    const wrong = () => [
      // @ts-expect-error no such state
      translation.openSteps('lost'),
      // @ts-expect-error no such step
      translation.take('draft', 'burn'),
      // @ts-expect-error no such need
      translation.take('draft', 'review', { text_presnt: true }),
      // @ts-expect-error a step leads to a state that is not listed
      defineWorkflow({ initial: 'a', states: ['a'], steps: { go: { from: ['a'], to: 'b' } } }),
    ];
    expect(wrong).toThrow(TypeError);
  });
});

describe('checking a table', () => {
  it('finds nothing in a sound one', () => {
    expect(checkWorkflow(translation)).toEqual([]);
  });

  it('finds states that nothing reaches, also those that only reach each other', () => {
    const steps = { go: { from: ['b'], to: 'c' }, back: { from: ['c'], to: 'b' } };
    expect(checkWorkflow({ initial: 'a', states: ['a', 'b', 'c'], steps })).toEqual([
      'state b is never reached',
      'state c is never reached',
    ]);
  });

  it('finds names that are not listed, said twice, and steps that leave nothing', () => {
    const steps = { go: { from: ['a', 'a'], to: 'x', needs: ['n', 'n'] }, stay: { from: [], to: 'a' } };
    expect(checkWorkflow({ initial: 'a', states: ['a', 'a'], steps })).toEqual([
      'state a is listed twice',
      'state x is not listed',
      'step stay leaves no state',
      'step go says a twice',
      'step go says n twice',
    ]);
  });

  it('reaches far states whatever the order of the steps', () => {
    const steps = {
      last: { from: ['c'], to: 'd' },
      middle: { from: ['b'], to: 'c' },
      first: { from: ['a'], to: 'b' },
    };
    expect(checkWorkflow({ initial: 'a', states: ['d', 'c', 'b', 'a'], steps })).toEqual([]);
  });
});
