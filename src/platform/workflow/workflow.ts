/**
 * A workflow is one table for one record: each step, the states it leaves, the state it reaches and what it needs.
 * A state changes in no other way. Needs are names; whoever takes a step answers them, and what nobody answered
 * counts as unmet. Tables are pure data, so that a test can walk them and a page can print them.
 */
export interface WorkflowTable<State extends string, Step extends string, Need extends string> {
  readonly initial: NoInfer<State>;
  readonly states: readonly State[];
  readonly steps: {
    readonly [step in Step]: {
      readonly from: readonly NoInfer<State>[];
      readonly to: NoInfer<State>;
      readonly needs?: readonly Need[];
    };
  };
}

/** What holds when a step is taken, by the name of the need. */
export type Facts<Need extends string> = { readonly [need in Need]?: boolean };

/** `step_open` stands alone: somebody else was quicker, and the record is elsewhere by now. */
export type Taken<State extends string, Need extends string> =
  | { readonly next: State; readonly unmet?: undefined }
  | { readonly next?: undefined; readonly unmet: readonly (Need | 'step_open')[] };

export interface Workflow<
  State extends string,
  Step extends string,
  Need extends string,
> extends WorkflowTable<State, Step, Need> {
  /** Whether the text, of a URL or a form, names a step of this table. */
  isStep(text: string): text is Step;
  /** The steps that lead on from this state, in the table's order, whether their needs are met or not. */
  openSteps(state: State): Step[];
  /** The state that the step leads to, or every unmet need at once. Changes nothing itself. */
  take(state: State, step: Step, facts?: Facts<Need>): Taken<State, Need>;
}

export function defineWorkflow<
  const State extends string,
  const Step extends string,
  const Need extends string = never,
>(table: WorkflowTable<State, Step, Need>): Workflow<State, Step, Need> {
  const names = Object.keys(table.steps) as Step[];
  return {
    ...table,
    isStep: (text): text is Step => Object.hasOwn(table.steps, text),
    openSteps: (state) => names.filter((name) => table.steps[name].from.includes(state)),
    take(state, step, facts = {}) {
      const { from, to, needs = [] } = table.steps[step];
      if (!from.includes(state)) return { unmet: ['step_open'] };
      const unmet = needs.filter((need) => facts[need] !== true);
      return unmet.length > 0 ? { unmet } : { next: to };
    },
  };
}
