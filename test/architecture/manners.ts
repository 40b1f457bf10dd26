import ts from 'typescript';
import { anyNode, parsed, type Source } from './source.js';

/** Lines as a person counts them: a newline at the end begins no further one. */
export const linesOf = (source: Source): number => source.text.replace(/\n$/, '').split('\n').length;

const reads = (node: ts.Node, owner: string, member?: string): boolean =>
  (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) &&
  ts.isIdentifier(node.expression) &&
  node.expression.text === owner &&
  (member === undefined || (ts.isPropertyAccessExpression(node) && node.name.text === member));

/** Whether a file looks at the environment by itself; only a running piece counts, not a comment. */
export const readsEnvironment = (source: Source): boolean =>
  anyNode(parsed(source), (node) => reads(node, 'process', 'env'));

/** Whether a file writes to the console. */
export const usesConsole = (source: Source): boolean =>
  anyNode(parsed(source), (node) => reads(node, 'console'));

/** Whether work was put off in writing. Each word is broken in two, so that this file does not find itself. */
export const putsOff = (source: Source): boolean => /\b(TO(?:DO)|FIX(?:ME)|XX(?:X))\b/.test(source.text);

/** Whether a template lets a value through unescaped: `{{{value}}}` or `{{&value}}`. */
export const letsHtmlThrough = (template: Source): boolean => /\{\{~?(\{|&)/.test(template.text);
