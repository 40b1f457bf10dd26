import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { assemble } from '../platform/printing/assemble.js';
import type { Assembled, Exhibit, ExhibitContent } from '../platform/printing/assembly/bundle.js';
import type { Asset } from '../platform/printing/assets.js';
import { PaperPrinter } from '../platform/printing/paper.js';
import { Views } from '../platform/views/views.js';
import type { PaperModel } from './dossier.model.js';
import type { SheetModel } from './sheet.model.js';
import type { TemplateKey } from './manifest.js';
import { withBeside, type BesideReason, type Outcome } from './outcome.model.js';
import { paperAssets } from './paper-style.js';
import type { NumberedExhibit } from './readiness.service.js';
import { sayFr, stampOf } from './wording.js';

export interface Bound {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** On which page each section of the text begins, from 1. */
  readonly sections: Readonly<Record<string, number>>;
  readonly outcomes: readonly Outcome[];
}

export interface ToBind {
  readonly template: TemplateKey;
  readonly model: PaperModel;
  readonly exhibits: readonly NumberedExhibit[];
  /** Of the documents, by id. */
  readonly contents: ReadonlyMap<string, ExhibitContent | BesideReason>;
  /** What the sheets show besides text. */
  readonly assets: ReadonlyMap<string, Asset>;
  readonly signal: AbortSignal;
  /** Told before each step, by its locale key. */
  readonly at: (step: string) => Promise<void>;
}

/**
 * Sets, prints and assembles. Chromium prints once: the assembly writes the page numbers where the text left room for
 * them. It prints again only when an exhibit turned out not to be paper, for the list of exhibits must say why.
 */
@Injectable()
export class Bind {
  constructor(
    private readonly views: Views,
    private readonly printer: PaperPrinter,
    private readonly clock: Clock,
  ) {}

  /** @throws PrintFailure */
  async bind(work: ToBind): Promise<Bound> {
    for (let beside = knownBefore(work); ;) {
      const { pdf, pages, report, sections } = await this.once(work, beside);
      const outcomes = work.exhibits.map(({ number }) => outcomeOf(number, report, beside));
      const found = new Map(outcomes.flatMap(({ number, reason }) => (reason ? [[number, reason]] : [])));
      if (found.size === beside.size) return { pdf, pages, sections, outcomes };
      beside = found;
    }
  }

  private async once(
    { template, model, exhibits, contents, assets, signal, at }: ToBind,
    beside: ReadonlyMap<string, BesideReason>,
  ): Promise<Assembled & Pick<Bound, 'sections'>> {
    await at('dossiers.steps.print');
    const html = await this.views.paper(`dossiers/${template}/paper`, withBeside(model, beside), 'fr');
    const narrative = await this.printer.print({
      html,
      assets: new Map([...paperAssets(), ...assets]),
      signal,
    });
    const { sheets, annex, sections } = await placesOf(narrative, model);
    await at('dossiers.steps.assemble');
    const assembled = await assemble(
      {
        narrative,
        exhibits: exhibits
          .filter(({ number }) => !beside.has(number) && !standsOnAnothers(number, model.sheets))
          .flatMap((exhibit) => {
            const content = sheets.get(exhibit.number) ?? contents.get(exhibit.id);
            return content && typeof content !== 'string'
              ? [bundled(exhibit, content, model.sheets, exhibits)]
              : [];
          }),
        closing: annex,
        runningHeader: sayFr('dossiers.runningHeader', {
          ref: model.cover.ref,
          number: model.cover.number ?? 0,
        }),
        language: 'fr',
        title: model.title,
        createdAt: this.clock.now(),
      },
      signal,
    );
    return { ...assembled, sections };
  }
}

/** What cannot be opened at all, by the exhibit's number. */
const knownBefore = ({ exhibits, contents }: ToBind): Map<string, BesideReason> =>
  new Map(
    exhibits.flatMap(({ kind, id, number }) => {
      const content = kind === 'document' ? contents.get(id) : undefined;
      return typeof content === 'string' ? [[number, content]] : [];
    }),
  );

function outcomeOf(
  number: string,
  report: Assembled['report'],
  beside: ReadonlyMap<string, BesideReason>,
): Outcome {
  const known = beside.get(number);
  const found = report.find((each) => each.number === number);
  if (!found && !known) throw new Error(`Nothing is known of exhibit ${number}.`);
  if (found?.outcome === 'joined') return { ...found, reason: null };
  const reason = known ?? (found && 'reason' in found ? found.reason : 'broken');
  return { number, outcome: 'kept-beside', pages: 0, firstPage: null, reason };
}

const standsOnAnothers = (number: string, sheets: readonly SheetModel[]): boolean =>
  sheets.some(({ numbers }) => numbers.indexOf(number) > 0);

/** What stands on the same sheets goes with the first of them and keeps a bookmark of its own. */
function bundled(
  { number, title }: NumberedExhibit,
  content: ExhibitContent,
  sheets: readonly SheetModel[],
  exhibits: readonly NumberedExhibit[],
): Exhibit {
  const [, ...others] = sheets.find(({ numbers }) => numbers[0] === number)?.numbers ?? [];
  const bookmark = (of: string, words: string): string => `${stampOf([of])} — ${words}`;
  return {
    number,
    stamp: `${stampOf([number, ...others])} — p. {page}/{pages}`,
    title: bookmark(number, title),
    also: exhibits
      .filter((each) => others.includes(each.number))
      .map((each) => ({ number: each.number, title: bookmark(each.number, each.title) })),
    content,
  };
}

/**
 * On which pages of the narrative its sections, the sheets and the annex stand. Sheets and annex come last and each opens with the only heading
 * of the first rank in it, so that the last top bookmarks are theirs, in their order.
 */
async function placesOf(narrative: Uint8Array, { sheets, annex, contents }: PaperModel) {
  const { PDFDocument } = await import('mupdf');
  const document = new PDFDocument(narrative);
  const outline = document.loadOutline() ?? [];
  const tops = outline.map(({ page }) => page ?? 0);
  const closing = annex.length > 0 ? 1 : 0;
  const starts = [...tops.slice(tops.length - sheets.length - closing), document.countPages()];
  document.destroy();
  const place = (index: number) => ({
    firstPage: (starts[index] ?? 0) + 1,
    pages: (starts[index + 1] ?? 0) - (starts[index] ?? 0),
  });
  return {
    sheets: new Map<string, ExhibitContent>(
      sheets.map(({ numbers: [first = ''] }, index) => [first, { kind: 'in-narrative', ...place(index) }]),
    ),
    ...(closing ? { annex: place(sheets.length) } : { annex: undefined }),
    sections: Object.fromEntries(
      contents.flatMap(({ section }) => {
        const title = section && sayFr(`papers.sections.${section}`);
        const found = outline.find((each) => each.title === title);
        return section && found ? [[section, (found.page ?? 0) + 1]] : [];
      }),
    ),
  };
}
