import Handlebars from 'handlebars';
import { readTemplates, type Template } from '../../src/platform/views/templates.js';
import { TEMPLATES } from '../../src/platform/views/templates-folder.js';

export const ALL_TEMPLATES: readonly Template[] = readTemplates(TEMPLATES);

interface Node {
  type: string;
  path?: { original: string };
  params?: Node[];
  hash?: { pairs: { key: string; value: Node }[] };
  value?: unknown;
  name?: { original?: string };
}

/** Arguments of partials and of their defaults that hold a locale key (or the key above a family of words). */
const KEYED = new Set(
  'label hint title words key submit cancelLabel action summary unit blank labels legend'.split(' '),
);
const looksLikeKey = /^[a-z]\w*(\.\w+)+$/i;

/** Every locale key that a template names, found in its syntax tree. A key that is put together gives its beginning. */
export function keysOf(source: string): string[] {
  const keys: string[] = [];
  visit(Handlebars.parse(source), (node) => {
    if (node.path?.original === 't') keys.push(...literal(node.params?.[0]));
    for (const { key, value } of node.hash?.pairs ?? [])
      if (KEYED.has(key)) keys.push(...literal(value).filter((text) => looksLikeKey.test(text)));
  });
  return keys;
}

/** The partials that a template calls by name, and the helpers that it hands something to. */
export function callsOf(source: string): { partials: string[]; helpers: string[] } {
  const calls = { partials: [] as string[], helpers: [] as string[] };
  visit(Handlebars.parse(source), (node) => {
    if (node.type.startsWith('Partial') && node.name?.original) calls.partials.push(node.name.original);
    else if (node.path && (node.params?.length || node.hash)) calls.helpers.push(node.path.original);
  });
  return calls;
}

function literal(node: Node | undefined): string[] {
  if (node?.type === 'StringLiteral') return [String(node.value)];
  if (node?.type === 'SubExpression' && node.path?.original === 'concat')
    return literal(node.params?.[0])
      .filter((text) => text.endsWith('.'))
      .map((text) => text.slice(0, -1));
  return [];
}

function visit(value: unknown, meet: (node: Node) => void): void {
  if (Array.isArray(value)) return value.forEach((one) => visit(one, meet));
  if (value === null || typeof value !== 'object') return;
  if ('type' in value) meet(value as Node);
  Object.values(value).forEach((one) => visit(one, meet));
}
