import Handlebars from 'handlebars';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseStrictly } from './strict-paths.js';

/** `explicitPartialContext`: a partial sees only the arguments it is given, never the page around it by accident. */
const OPTIONS: CompileOptions = { strict: true, preventIndent: true, explicitPartialContext: true };

export interface Template {
  /** Path below `templates/`, without `.hbs`: `cases/show`, `cases/_header`, `partials/tag`. */
  readonly name: string;
  readonly source: string;
}

/** Every template there is, those of the rooms that are not yet written excepted. */
export function readTemplates(folder: string): Template[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.hbs'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ name: nameOf(relative(folder, file)), source: readFileSync(file, 'utf8') }));
}

const nameOf = (path: string): string => path.slice(0, -'.hbs'.length).split(sep).join('/');

/** A file of `partials/` is called by its name there (`tag`, `fields/text`), one of a room in full (`cases/_header`). */
export function partialName(name: string): string | null {
  if (name.startsWith('partials/')) return name.slice('partials/'.length);
  return name.split('/').at(-1)?.startsWith('_') ? name : null;
}

export type Rendering = (model: object, frame: object) => string;

/**
 * Compiles each template once, strictly, when it is first drawn: all at once would be a tenth of the start, and a
 * service at rest need not hold them. `frame` is what helpers read beside the model (`@language`, `@page`). What is
 * drawn throws when its template is malformed, naming it; a test walks them all.
 */
export function compileTemplates(
  templates: readonly Template[],
  helpers: Record<string, Handlebars.HelperDelegate>,
): Map<string, Rendering> {
  const engine = Handlebars.create();
  engine.registerHelper(helpers);
  const renderings = new Map<string, Rendering>();
  for (const { name, source } of templates) {
    let made: Handlebars.TemplateDelegate<object> | undefined;
    const compiled: Handlebars.TemplateDelegate<object> = (model, options) =>
      (made ??= engine.compile<object>(parseStrictly(source, name), OPTIONS))(model, options);
    const partial = partialName(name);
    if (partial) engine.registerPartial(partial, compiled);
    else renderings.set(name, (model, frame) => compiled(model, { data: frame }));
  }
  return renderings;
}
