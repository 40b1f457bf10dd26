import ts from 'typescript';
import { anyNode, importsOf, parsed, target, type Source } from './source.js';

/** Reckoning alone: the same bytes in give the same bytes out. Every other package is a framework or the world. */
const PURE_PACKAGES: ReadonlySet<string> = new Set(['node:crypto']);

export const mustBePure = (path: string): boolean =>
  /\.(rules|workflow)\.ts$/.test(path) || path.startsWith('access/');

const named = (node: ts.Node | undefined, name: string): boolean =>
  !!node && ts.isIdentifier(node) && node.text === name;

/** Whether a file asks what time it is, instead of being told. */
export const asksTheClock = (source: Source): boolean =>
  anyNode(
    parsed(source),
    (node) =>
      (ts.isNewExpression(node) && named(node.expression, 'Date') && !node.arguments?.length) ||
      (ts.isCallExpression(node) && named(node.expression, 'Date')) ||
      (ts.isPropertyAccessExpression(node) && named(node.expression, 'Date') && node.name.text === 'now'),
  );

/**
 * One line for each thing that makes a rule depend on more than what it is handed. What a pure file imports must be
 * pure itself, however far down; types may come from anywhere, since nothing is left of them when the program runs.
 */
export function impurities(sources: readonly Source[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const waiting = sources.filter((source) => mustBePure(source.path)).map((source) => source.path);
  const reached = new Set(waiting);
  const found: string[] = [];
  for (const path of waiting) {
    const source = byPath.get(path);
    if (!source) continue;
    if (asksTheClock(source)) found.push(`${path} asks the clock`);
    for (const each of importsOf(source).filter((one) => !one.typeOnly)) {
      const next = target(source, each.from);
      if (next === null && !PURE_PACKAGES.has(each.from)) found.push(`${path} imports ${each.from}`);
      if (next === null || reached.has(next)) continue;
      reached.add(next);
      waiting.push(next);
    }
  }
  return found;
}
