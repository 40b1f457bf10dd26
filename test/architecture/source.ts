import { readFileSync, readdirSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../../src/platform/views/templates-folder.js';

/** One file: its path from its tree's root (`cases/case.rules.ts`) and what stands in it. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

export interface Import {
  readonly from: string;
  /** Only types are taken: nothing is left of it when the program runs. */
  readonly typeOnly: boolean;
}

/** Every file below a folder of the project with one of these endings, paths told from that folder. */
export function sourcesIn(folder: string, ...endings: string[]): Source[] {
  const root = join(ROOT, folder);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(root, file), text: readFileSync(file, 'utf8') }));
}

export const parsed = (source: Source): ts.SourceFile =>
  ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true);

/** Whether any piece of the program (comments and strings are none) fits. */
export function anyNode(root: ts.Node, fits: (node: ts.Node) => boolean): boolean {
  return fits(root) || (ts.forEachChild(root, (child) => anyNode(child, fits)) ?? false);
}

/** What a file imports, re-exports or loads while running. */
export function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  anyNode(parsed(source), (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, onlyTypes(node.importClause));
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    return false;
  });
  return found;

  function add(specifier: ts.Node | undefined, typeOnly: boolean): void {
    if (specifier && ts.isStringLiteralLike(specifier)) found.push({ from: specifier.text, typeOnly });
  }
}

function onlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  return (
    !clause.name && !!names && ts.isNamedImports(names) && names.elements.every((name) => name.isTypeOnly)
  );
}

/** The path of what a relative import means, or null for a package. */
export const target = (source: Source, from: string): string | null =>
  from.startsWith('.') ? posix.join(posix.dirname(source.path), from).replace(/\.js$/, '.ts') : null;
