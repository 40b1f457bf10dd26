import Handlebars from 'handlebars';
import { helpers } from '../../../src/platform/views/helpers.js';
import { ALL_TEMPLATES } from '../../views/template-tree.js';

/** Where a walk stands: the value that names are looked up in, and by what path of the model it was reached. */
interface Place {
  readonly value: unknown;
  readonly path: string;
  readonly above: Place | null;
}
export interface Walked {
  /** Names that a template reads and its model does not have. */
  readonly strangers: Set<string>;
  /** Paths of the model that a template read, without the numbers of lists. */
  readonly read: Set<string>;
}

const sources = new Map(ALL_TEMPLATES.map(({ name, source }) => [name, source]));

/** Follows every branch of a template and of the partials that it calls, name by name, through a model. */
export function walk(template: string, model: object): Walked {
  const walked: Walked = { strangers: new Set(), read: new Set() };
  into(template, { value: model, path: '', above: null }, walked);
  return walked;
}

function into(template: string, at: Place, walked: Walked): void {
  const source = sources.get(template);
  if (source === undefined) walked.strangers.add(`{{> ${template}}}`);
  else body(Handlebars.parse(source).body, at, { ...walked, template } as Walked & { template: string });
}

// oxlint-disable-next-line typescript/no-explicit-any -- a syntax tree has two dozen shapes, of which this follows seven
type Node = any;
type Told = Walked & { template: string };

function body(nodes: Node[], at: Place, told: Told): void {
  for (const node of nodes) {
    if (node.type === 'MustacheStatement') call(node, at, told);
    if (node.type === 'PartialStatement') partial(node, at, told);
    if (node.type === 'BlockStatement') block(node, at, told);
  }
}

function block(node: Node, at: Place, told: Told): void {
  const name = node.path.original;
  if (name === 'if' || name === 'unless') {
    const [condition] = node.params;
    const holds = valueOf(condition, at, told).value;
    const isCase =
      condition.type === 'SubExpression' && condition.path.original === 'eq' && typeof holds === 'boolean';
    if (!isCase || holds) body(node.program.body, at, told);
    if (!isCase || !holds) body(node.inverse?.body ?? [], at, told);
    return;
  }
  const over = valueOf(node.params[0], at, told);
  const places = name === 'each' ? elements(over, at) : [{ ...over, above: at }];
  for (const place of places) body(node.program.body, place, told);
  body(node.inverse?.body ?? [], at, told);
}

const elements = (over: Place, above: Place): Place[] =>
  Array.isArray(over.value) ? over.value.map((value) => ({ value, path: over.path, above })) : [];

function partial(node: Node, at: Place, told: Told): void {
  const given = node.params[0] ? valueOf(node.params[0], at, told) : at;
  const pairs: Node[] = node.hash?.pairs ?? [];
  const named = pairs.map(({ key, value }) => [key, valueOf(value, at, told)] as const);
  const place: Place =
    named.length === 0 ? { ...given, above: null } : { value: new Named(named), path: '', above: null };
  into(node.name.original, place, told);
}

/** Arguments of a partial: each keeps the path of the model from which it came. */
class Named {
  constructor(readonly given: readonly (readonly [string, Place])[]) {}
}

/** A helper with what it is handed, or a name. */
function call(node: Node, at: Place, told: Told): Place {
  for (const param of node.params) valueOf(param, at, told);
  for (const { value } of node.hash?.pairs ?? []) valueOf(value, at, told);
  const isHelper = node.params.length > 0 || node.hash;
  return isHelper ? { value: undefined, path: '', above: null } : valueOf(node.path, at, told);
}

function valueOf(node: Node, at: Place, told: Told): Place {
  if (node.type === 'SubExpression') {
    const [first, second] = node.params.map((param: Node) => valueOf(param, at, told));
    const result = { value: undefined as unknown, path: '', above: null };
    if (node.path.original === 'args') return first;
    if (node.path.original === 'eq') result.value = first.value === second.value;
    return result;
  }
  if (node.type !== 'PathExpression') return { value: node.value, path: '', above: null };
  if (node.data) return { value: 0, path: '', above: null };
  // Handlebars would call the helper; `this.number` is the field.
  if (node.original in helpers) told.strangers.add(`${told.template}: ${node.original} is a helper`);
  let place: Place = at;
  for (let depth = node.depth; depth > 0; depth -= 1) place = place.above ?? place;
  for (const part of node.parts as string[]) place = field(place, part, told);
  return place;
}

function field({ value, path }: Place, name: string, told: Told): Place {
  const nothing = { value: undefined, path: '', above: null };
  if (value instanceof Named) {
    const found = value.given.find(([given]) => given === name);
    if (!found) told.strangers.add(`${told.template}: ${name}`);
    return found?.[1] ?? nothing;
  }
  if (value === null || typeof value !== 'object' || !(name in value)) {
    told.strangers.add(`${told.template}: ${name}`);
    return nothing;
  }
  const deeper = path === '' ? name : `${path}.${name}`;
  told.read.add(deeper);
  return { value: (value as Record<string, unknown>)[name], path: deeper, above: null };
}

/** Every path of a model, without the numbers of lists. */
export function pathsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => pathsOf(each, path));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, each]) => {
    const deeper = path === '' ? name : `${path}.${name}`;
    return [deeper, ...pathsOf(each, deeper)];
  });
}
