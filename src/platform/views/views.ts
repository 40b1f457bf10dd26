import { helpers } from './helpers.js';
import type { Language } from './language.js';
import { newFrame, titleOf, type PageContext } from './page-context.js';
import { readTemplates, Renderings, type Rendering } from './templates.js';
import { TEMPLATES } from './templates-folder.js';
import { translate } from './translate.js';

/**
 * Pages and papers, from Handlebars. Every template is read once, when this is made, and compiled once; a name that the
 * model lacks throws instead of printing nothing (`strict-paths.ts`). Models are plain objects: values that live on
 * a prototype (an entity's getter) are not seen.
 */
export class Views {
  private readonly renderings: Renderings;

  constructor({ templatesDir = TEMPLATES }: { templatesDir?: string } = {}) {
    this.renderings = new Renderings(readTemplates(templatesDir), helpers);
  }

  /** A whole HTML page: the template `room/name` set in the layout, with the rail for whoever is signed in. */
  async page(template: string, model: object, context: PageContext): Promise<string> {
    const { language, title, code, notice, actor } = context;
    const [content, layout] = [
      await this.ready(template),
      await this.ready(actor ? 'layouts/page' : 'layouts/plain'),
    ];
    const frame = newFrame(language);
    let body = content(model, frame);
    // The error summary stands above the fields whose names it tells: they are known when all was drawn once.
    if (frame.page.wrong) body = content(model, frame);
    const around = {
      ...context,
      ...frame.page,
      body,
      title: titleOf(translate(language, title), code),
      notice: notice ? translate(language, notice.key, notice.params) : null,
      nav: context.nav.map((place) => ({ ...place, wide: place.wide === true })),
    };
    return layout(around, frame);
  }

  /** A document for paper, with no layout of ours: the template is the whole HTML document. */
  async paper(template: string, model: object, language: Language): Promise<string> {
    return (await this.ready(template))(model, newFrame(language));
  }

  private async ready(name: string): Promise<Rendering> {
    const found = this.renderings.get(name);
    if (!found) throw new Error(`there is no template "${name}"`);
    await this.renderings.prepare(name);
    return found;
  }
}
