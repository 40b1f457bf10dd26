import * as mupdf from 'mupdf';
import { join } from '../../src/platform/printing/assembly/join.js';
import type { Exhibit } from '../../src/platform/printing/assembly/bundle.js';
import { bundle, exhibit, plainPdf } from './bundles.js';
import { pageTexts } from './reading-a-pdf.js';

function saved(
  pdf: Uint8Array,
  options: string,
  change: (document: mupdf.PDFDocument) => void = () => undefined,
): Uint8Array {
  const document = new mupdf.PDFDocument(pdf);
  change(document);
  return document.saveToBuffer(options).asUint8Array().slice();
}

const whole = plainPdf('entier', 2);
const portfolio = saved(whole, '', (document) => document.getTrailer().get('Root').put('Collection', {}));
const noPages = saved(whole, '', (document) =>
  document.getTrailer().get('Root').put('Pages', { Type: 'Pages', Kids: [], Count: 0 }),
);
const pagesIsAPage = saved(whole, '', (document) => {
  const root = document.getTrailer().get('Root');
  root.put('Pages', root.get('Pages').get('Kids').get(0));
});
const inACircle = saved(whole, '', (document) => {
  const item = document.addObject({ Title: document.newString('Tour'), Dest: [0, document.newName('Fit')] });
  item.put('Next', item);
  const outlines = document.addObject({ Type: document.newName('Outlines'), First: item, Last: item });
  document.getTrailer().get('Root').put('Outlines', outlines);
});
const locked = saved(whole, 'encrypt=aes-256,user-password=secret,owner-password=other');
const readOnly = saved(whole, 'encrypt=aes-256,owner-password=other,permissions=0');

async function outcomeOf(content: Exhibit['content']): Promise<string> {
  const { report, pdf } = await join(
    bundle(plainPdf('récit'), [exhibit('1', content), exhibit('2', { kind: 'pdf', bytes: whole })]),
  );
  expect(report[1]).toMatchObject({ number: '2', outcome: 'joined', pages: 2 });
  expect(pageTexts(pdf).join('')).toContain('entier 2');
  const [first] = report;
  return first?.outcome === 'kept-beside' ? first.reason : `joined ${first?.pages}`;
}

describe('an exhibit that cannot be joined is kept beside, and the rest goes on', () => {
  it.each<[string, Exhibit['content'], string]>([
    ['noise', { kind: 'pdf', bytes: Buffer.from('nothing like a PDF') }, 'broken'],
    ['nothing at all', { kind: 'pdf', bytes: new Uint8Array() }, 'broken'],
    ['a PDF behind a password', { kind: 'pdf', bytes: locked }, 'encrypted'],
    ['a PDF without a page', { kind: 'pdf', bytes: noPages }, 'empty'],
    [
      'a PDF in which no page is found, though it does not say so',
      { kind: 'pdf', bytes: pagesIsAPage },
      'broken',
    ],
    ['a portfolio, whose pages are not its content', { kind: 'pdf', bytes: portfolio }, 'unsupported'],
    [
      'a picture of no known kind',
      { kind: 'image', bytes: Buffer.from('nothing like a picture') },
      'unsupported',
    ],
    ['half of a JPEG’s head', { kind: 'image', bytes: Buffer.from('ffd8ffe000104a46', 'hex') }, 'broken'],
    ['sheets that the narrative does not have', { kind: 'in-narrative', firstPage: 9, pages: 2 }, 'empty'],
  ])('%s', async (_, content, reason) => {
    expect(await outcomeOf(content)).toBe(reason);
  });

  it.each<[string, Uint8Array]>([
    ['a PDF that was cut short but can be repaired', whole.slice(0, whole.length - 200)],
    ['a PDF whose bookmarks lead in a circle', inACircle],
    ['a PDF that opens without a password and only forbids to copy', readOnly],
  ])('but %s is joined', async (_, bytes) => {
    expect(await outcomeOf({ kind: 'pdf', bytes })).toBe('joined 2');
  });
});
