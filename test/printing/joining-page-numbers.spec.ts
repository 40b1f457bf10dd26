import { join } from '../../src/platform/printing/assembly/join.js';
import type { Assembled, Bundle } from '../../src/platform/printing/assembly/bundle.js';
import { PaperPrinter } from '../../src/platform/printing/paper.js';
import { oneBrowser } from '../support/one-browser.js';
import { bundleWithContents } from './contents.js';
import { bookmarksOf, pageTexts } from './reading-a-pdf.js';
import { inPlain, linksOf, type ReadLink } from './reading-links.js';

const printer = new PaperPrinter(oneBrowser());
afterAll(() => printer.close());

/** How many exhibits, and how many sheets their contents take. */
const SIZES = [[1, 1], [27, 1], [28, 2], [29, 2], [60, 3], [120, 4]] as const; // prettier-ignore

describe.each(SIZES)('contents of %i exhibits on %i sheets, printed once', (many, sheets) => {
  let bundle: Bundle;
  let joined: Assembled;
  let texts: string[];
  /** Every line of the contents in its order: what stands in it, and where its links lead. */
  let lines: ReadLink[];
  beforeAll(async () => {
    bundle = await bundleWithContents(printer, many);
    joined = await join(bundle);
    texts = pageTexts(joined.pdf);
    lines = linksOf(joined.pdf);
  });

  const standing = () => joined.report.filter(({ outcome }) => outcome === 'joined');

  it('say of every exhibit the page that its report, its stamp and its bookmark say, and lead there', () => {
    const bookmarks = bookmarksOf(joined.pdf);
    const names = bundle.exhibits.flatMap((each) =>
      [each, ...(each.also ?? [])].map(({ number, title }) => ({ number, title, stamp: each.stamp })),
    );
    const entries = standing().map(({ number, firstPage, pages }) => {
      const { title, stamp } = names.find((name) => name.number === number)!;
      expect(texts[firstPage! - 1]).toContain(stamp.replace('{page}', '1').replace('{pages}', `${pages}`));
      expect(bookmarks).toContain(`${title}@${firstPage}`);
      return [title, String(pages), String(firstPage)].map((shows) => ({ shows, opens: firstPage }));
    });
    expect(entries.length).toBeGreaterThan(0);
    const exhibits = lines.slice(2, -2);
    expect(exhibits.map(({ shows, opens }) => ({ shows, opens }))).toEqual(entries.flat());
  });

  it('say the page of each section of the text, and of the annex that went to the end', () => {
    const facts = texts.findIndex((text) => text.includes('Un fait.')) + 1;
    expect(lines.slice(0, 2)).toMatchObject([{ shows: 'Faits', opens: facts }, { shows: `${facts}`, opens: facts }]); // prettier-ignore
    expect(lines.slice(-2)).toMatchObject([{ shows: 'Annexe', opens: joined.pages }, { shows: `${joined.pages}`, opens: joined.pages }]); // prettier-ignore
    expect(texts.at(-1)).toContain('Empreintes');
    expect(facts).toBe(sheets + 1);
  });

  it('have a dash, and no link, for what is kept beside', () => {
    const dashes = texts.join('').match(/–/g)?.length ?? 0;
    expect(dashes).toBe(2 * joined.report.filter(({ outcome }) => outcome === 'kept-beside').length);
    expect(inPlain(joined.pdf)).toContain('Annot');
    expect(inPlain(joined.pdf)).not.toContain('paper.invalid');
  });

  it('are followed by the bookmarks in their order', () => {
    const tops = bookmarksOf(joined.pdf).filter((line) => !line.startsWith(' '));
    const pages = tops.map((line) => Number(line.split('@')[1]));
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
    expect(tops).toHaveLength(2 + standing().length + 1);
    expect(tops.at(-1)).toBe(`Annexe@${joined.pages}`);
  });
});
