import { assemble } from '../../src/platform/printing/assemble.js';
import { awkwardPdfs } from './awkward-pdfs.js';
import { pagesOfTiff } from './awkward-pictures.js';
import { bundle, exhibit, plainPdf } from './bundles.js';
import { iphonePhoto } from './heic-files.js';

describe('awkward files in one thread', () => {
  it('are read, and a damaged one leaves the next of its kind whole', async () => {
    const bomb = (await awkwardPdfs()).find(({ name }) => name === 'bombe.pdf')!;
    const image = (number: string, bytes: Uint8Array) => exhibit(number, { kind: 'image', bytes });
    const { report } = await assemble(
      bundle(plainPdf('récit'), [
        image('1', iphonePhoto(1).subarray(0, 690)),
        image('2', iphonePhoto(1)),
        exhibit('3', { kind: 'pdf', bytes: bomb.bytes }),
        image('4', await pagesOfTiff()),
      ]),
    );
    expect(report).toMatchObject([
      { number: '1', outcome: 'kept-beside', reason: 'broken' },
      { number: '2', outcome: 'joined', pages: 1, firstPage: 2 },
      { number: '3', outcome: 'kept-beside', reason: 'too-slow' },
      { number: '4', outcome: 'joined', pages: 3, firstPage: 3 },
    ]);
  });
});
