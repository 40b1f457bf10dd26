import Handlebars from 'handlebars';

interface TreeNode {
  type: string;
  strict?: boolean;
}

/**
 * Parses a template so that *every* name in it must exist. Handlebars' own strict mode minds only what is printed:
 * a misspelt `{{#if}}`, helper argument or partial argument is silently nothing, and a page quietly says less than
 * it should. The compiler heeds `strict` on each path of the tree, so it is set on all of them.
 *
 * A name that may be absent is read with `(opt this "name")`. `null` and `undefined` values are fine: they exist.
 */
export function parseStrictly(source: string, name: string): hbs.AST.Program {
  const tree = Handlebars.parse(source, { srcName: name });
  demandPaths(tree);
  return tree;
}

function demandPaths(node: unknown): void {
  if (Array.isArray(node)) return node.forEach(demandPaths);
  if (node === null || typeof node !== 'object') return;
  if ((node as TreeNode).type === 'PathExpression') (node as TreeNode).strict = true;
  Object.values(node).forEach(demandPaths);
}
