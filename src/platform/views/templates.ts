import Handlebars from 'handlebars';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { endOfTurn } from '../end-of-turn.js';
import { partialsIn } from './partials-in.js';
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

/** A template or a partial, and once it was compiled, the partials that it calls. */
interface Piece extends Template {
  made?: { readonly draw: Handlebars.TemplateDelegate<object>; readonly calls: ReadonlySet<string> };
}

/**
 * Compiles each template once, strictly, when it is first drawn: all at once would be a tenth of the start, and a
 * service at rest need not hold them. What is drawn throws when its template is malformed; a test walks them all.
 */
export class Renderings {
  private readonly engine = Handlebars.create();
  private readonly pieces = new Map<string, Piece>();

  constructor(templates: readonly Template[], helpers: Record<string, Handlebars.HelperDelegate>) {
    this.engine.registerHelper(helpers);
    for (const template of templates) {
      const piece: Piece = { ...template };
      const partial = partialName(template.name);
      this.pieces.set(partial ?? template.name, piece);
      if (partial)
        this.engine.registerPartial(partial, (model, options) => this.of(piece).draw(model, options));
    }
  }

  /** `frame` is what helpers read beside the model (`@language`, `@page`). */
  get(name: string): Rendering | undefined {
    const piece = this.pieces.get(name);
    return piece && ((model, frame) => this.of(piece).draw(model, { data: frame }));
  }

  /**
   * Compiles a template and all that it calls, one in a turn of the event loop: a page with its layout calls thirty, and
   * everybody waits while they are compiled.
   */
  async prepare(name: string): Promise<void> {
    const called = new Set([name]);
    for (const each of called) {
      const piece = this.pieces.get(each);
      if (!piece) continue;
      if (!piece.made) await endOfTurn();
      for (const call of this.of(piece).calls) called.add(call);
    }
  }

  private of(piece: Piece): NonNullable<Piece['made']> {
    return (piece.made ??= this.compile(piece));
  }

  private compile({ name, source }: Template): NonNullable<Piece['made']> {
    const tree = parseStrictly(source, name);
    // Not by `compile`, which leaves the work to the first drawing: there all of a page's would come together.
    const code = this.engine.precompile(tree, OPTIONS) as string;
    // oxlint-disable-next-line typescript/no-implied-eval -- our own templates; `compile` does the same
    const made = new Function(`return ${code}`) as () => TemplateSpecification;
    return { draw: this.engine.template<object>(made()), calls: partialsIn(tree) };
  }
}
