import { Injectable } from '@nestjs/common';
import { PDFDocument } from 'mupdf';
import { Clock } from '../platform/clock.js';
import { assemble } from '../platform/printing/assemble.js';
import type { Exhibit, ExhibitContent } from '../platform/printing/assembly/bundle.js';
import { PaperPrinter } from '../platform/printing/paper.js';
import { Views } from '../platform/views/views.js';
import type { PaperModel, SheetModel } from './dossier.model.js';
import type { TemplateKey } from './manifest.js';
import { withOutcomes, type BesideReason, type Outcome } from './outcome.model.js';
import { paperAssets } from './paper-style.js';
import type { NumberedExhibit } from './readiness.service.js';
import { sayFr } from './wording.js';

export interface Bound {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly outcomes: readonly Outcome[];
}

export interface ToBind {
  readonly template: TemplateKey;
  readonly model: PaperModel;
  readonly exhibits: readonly NumberedExhibit[];
  /** Of the documents, by id. */
  readonly contents: ReadonlyMap<string, ExhibitContent | BesideReason>;
  readonly signal: AbortSignal;
  /** Told before each step, by its locale key. */
  readonly at: (step: string) => Promise<void>;
}

/** Enough passes for page numbers to come to rest; a paper that still moves then is a bug. */
const PASSES = 4;

/**
 * Sets, prints and assembles. The list of exhibits tells their pages, which only the assembly knows: so the whole is
 * bound again with what was found, until nothing moves any more. Two passes do, as a rule.
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
    let known: readonly Outcome[] = [];
    for (let pass = 0; pass < PASSES; pass += 1) {
      const bound = await this.once(
        { ...work, contents: withoutSlow(work, known) },
        withOutcomes(work.model, known),
      );
      if (JSON.stringify(bound.outcomes) === JSON.stringify(known)) return bound;
      known = bound.outcomes;
    }
    throw new Error('The page numbers of a dossier never came to rest.');
  }

  private async once(
    { template, exhibits, contents, signal, at }: ToBind,
    model: PaperModel,
  ): Promise<Bound> {
    await at('dossiers.steps.print');
    const html = this.views.paper(`dossiers/${template}/paper`, model, 'fr');
    const narrative = await this.printer.print({ html, assets: paperAssets(), signal });
    const places = placesOf(narrative, model.sheets);
    await at('dossiers.steps.assemble');
    const joinable = exhibits.flatMap((exhibit) => {
      const content = places.get(exhibit.number) ?? contents.get(exhibit.id);
      return content && typeof content !== 'string' ? [bundled(exhibit, content, model.sheets)] : [];
    });
    const { pdf, pages, report } = await assemble(
      {
        narrative,
        exhibits: joinable,
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
    const outcomes = exhibits.map(({ number, id }): Outcome => {
      const beside = contents.get(id);
      if (typeof beside === 'string')
        return { number, outcome: 'kept-beside', pages: 0, firstPage: null, reason: beside };
      const together =
        model.sheets.find(({ translationNumber }) => translationNumber === number)?.number ?? number;
      const found = report.find((each) => each.number === together);
      if (!found) throw new Error(`Nothing is known of exhibit ${number}.`);
      return {
        number,
        outcome: found.outcome,
        pages: found.pages,
        firstPage: found.firstPage,
        reason: 'reason' in found ? found.reason : null,
      };
    });
    return { pdf, pages, outcomes };
  }
}

/** What took all of its time once is not tried again. */
const withoutSlow = ({ contents, exhibits }: ToBind, known: readonly Outcome[]): ToBind['contents'] =>
  new Map([
    ...contents,
    ...exhibits
      .filter(({ number }) => known.some((each) => each.number === number && each.reason === 'too-slow'))
      .map(({ id }) => [id, 'too-slow'] as const),
  ]);

/** Original and translation stand on the same sheets, which bear both numbers. */
function bundled(
  { number, title }: NumberedExhibit,
  content: ExhibitContent,
  sheets: readonly SheetModel[],
): Exhibit {
  const second = sheets.find((sheet) => sheet.number === number)?.translationNumber ?? null;
  const stamp = sayFr(second ? 'dossiers.stampOfTwo' : 'dossiers.stamp', { number, second: second ?? '' });
  return {
    number,
    stamp: `${stamp} — p. {page}/{pages}`,
    title: `${sayFr('dossiers.stamp', { number })} — ${title}`,
    content,
  };
}

/**
 * On which pages of the narrative the sheets stand. They come last and each opens with the only heading of the first
 * rank in it, so that the last top bookmarks are theirs, in their order.
 */
function placesOf(narrative: Uint8Array, sheets: readonly SheetModel[]): Map<string, ExhibitContent> {
  const document = new PDFDocument(narrative);
  const tops = (document.loadOutline() ?? []).map(({ page }) => page ?? 0);
  const starts = [...tops.slice(tops.length - sheets.length), document.countPages()];
  document.destroy();
  return new Map(
    sheets.map(({ number }, index) => {
      const [from = 0, until = 0] = [starts[index], starts[index + 1]];
      return [number, { kind: 'in-narrative', firstPage: from + 1, pages: until - from }];
    }),
  );
}
