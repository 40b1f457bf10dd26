import type { Assets } from './assets.js';
import type { Blank } from './blanks.js';
import { Browser } from './browser.js';
import { openPaper } from './paper-page.js';
import {
  BrowserDied,
  type PrintFailure,
  PrintCancelled,
  PrintTimeout,
  PrintTooLarge,
} from './print-failures.js';
import { withRunningLines } from './running-lines.js';

export type Paper = {
  /** A whole document; it may point at assets by path, and at nothing else. */
  html: string;
  assets: Assets;
  /** Plain text, top left of every sheet. */
  header?: string;
  /** Plain text, bottom left of every sheet; page x / y stands bottom right with it. */
  footer?: string;
  signal?: AbortSignal;
  /** `bytes` bounds what goes in and what comes out, each by itself. */
  limits?: { milliseconds: number; bytes: number };
};

const LIMITS = { milliseconds: 120_000, bytes: 200 * 1024 * 1024 };

/** Sets a paper: HTML and its assets in, a tagged A4 PDF with bookmarks out. Nothing of it touches network or disk. */
export class PaperPrinter {
  constructor(private readonly browser: Browser = new Browser()) {}

  /** Throws a PrintFailure; a Chromium that dies is replaced once before BrowserDied is thrown. */
  async print(paper: Paper): Promise<Uint8Array> {
    const { milliseconds, bytes } = paper.limits ?? LIMITS;
    const weight = weigh(paper);
    if (weight > bytes) throw new PrintTooLarge(`A paper weighs ${weight} bytes, ${bytes} are allowed`);
    const end = new AbortController();
    const cancel = () => end.abort(new PrintCancelled('The print was called off'));
    const clock = setTimeout(
      () => end.abort(new PrintTimeout(`No paper within ${milliseconds} ms`)),
      milliseconds,
    );
    paper.signal?.addEventListener('abort', cancel);
    if (paper.signal?.aborted) cancel();
    try {
      const pdf = await this.twice(paper, end.signal);
      if (pdf.length > bytes)
        throw new PrintTooLarge(`A PDF weighs ${pdf.length} bytes, ${bytes} are allowed`);
      return pdf;
    } finally {
      clearTimeout(clock);
      paper.signal?.removeEventListener('abort', cancel);
    }
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  private async twice(paper: Paper, end: AbortSignal): Promise<Uint8Array> {
    try {
      return await this.once(paper, end);
    } catch (error) {
      if (!(error instanceof BrowserDied)) throw error;
      return this.once(paper, end);
    }
  }

  /** Ending early closes the context, and with it the page: the work then fails, and nobody listens any more. */
  private async once(paper: Paper, end: AbortSignal): Promise<Uint8Array> {
    end.throwIfAborted();
    return this.browser.lend((blank) => {
      // Starting Chromium may have taken all the time there was.
      end.throwIfAborted();
      return new Promise((resolve, reject) => {
        const stop = () => reject(end.reason as PrintFailure);
        end.addEventListener('abort', stop);
        void setAndTake(blank, paper)
          .then(resolve, reject)
          .finally(() => end.removeEventListener('abort', stop));
      });
    });
  }
}

/**
 * The PDF is taken through the protocol in one answer. `page.pdf()`, and `ReturnAsStream` in general, were seen to go
 * through a plain file in the temporary folder; this was not.
 */
async function setAndTake({ page, session }: Blank, paper: Paper): Promise<Uint8Array> {
  await openPaper(page, withRunningLines(paper.html, paper), paper.assets);
  const { data } = await session.send('Page.printToPDF', {
    transferMode: 'ReturnAsBase64',
    paperWidth: 210 / 25.4,
    paperHeight: 297 / 25.4,
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  return Buffer.from(data, 'base64');
}

/** A body that lies on the disk is not read for this: there are hundreds, of which a paper shows ten. */
function weigh({ html, assets }: Paper): number {
  const sizes = [...assets.values()].map((asset) => asset.size ?? asset.body.length);
  return sizes.reduce((sum, size) => sum + size, Buffer.byteLength(html));
}
