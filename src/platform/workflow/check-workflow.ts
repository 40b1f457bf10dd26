import type { WorkflowTable } from './workflow.js';

/** The faults of a table, in words for who wrote it; empty when it is sound. Each workflow's test asks for none. */
export function checkWorkflow(table: WorkflowTable<string, string, string>): string[] {
  const known = new Set(table.states);
  const steps = Object.entries(table.steps);
  const reached = new Set([table.initial]);
  // As many rounds as there are states reach whatever can be reached.
  for (const _ of known)
    for (const [, step] of steps) if (step.from.some((state) => reached.has(state))) reached.add(step.to);

  const named = [table.initial, ...steps.flatMap(([, step]) => [...step.from, step.to])];
  return [
    ...repeated(table.states).map((state) => `state ${state} is listed twice`),
    ...[...new Set(named)]
      .filter((state) => !known.has(state))
      .map((state) => `state ${state} is not listed`),
    ...[...known].filter((state) => !reached.has(state)).map((state) => `state ${state} is never reached`),
    ...steps.filter(([, step]) => step.from.length === 0).map(([name]) => `step ${name} leaves no state`),
    ...steps.flatMap(([name, step]) =>
      [...repeated(step.from), ...repeated(step.needs ?? [])].map(
        (word) => `step ${name} says ${word} twice`,
      ),
    ),
  ];
}

const repeated = (words: readonly string[]): string[] =>
  words.filter((word, index) => words.indexOf(word) !== index);
