import { assemble } from '../../src/platform/printing/assemble.js';
import { PrintTooLong } from '../../src/platform/printing/print-failures.js';
import { bundle, exhibit, plainPdf } from './bundles.js';

const eleven = bundle(plainPdf('récit', 5), [
  exhibit('1', { kind: 'in-narrative', firstPage: 4, pages: 2 }),
  exhibit('2', { kind: 'pdf', bytes: plainPdf('certificat', 4) }),
  exhibit('3', { kind: 'pdf', bytes: plainPdf('rapport', 2) }),
]);

describe('a dossier of more pages than a file may have', () => {
  it('is refused, where one page less is not', async () => {
    await expect(assemble(eleven, undefined, { pages: 10 })).rejects.toBeInstanceOf(PrintTooLong);
    await expect(assemble(eleven, undefined, { pages: 11 })).resolves.toMatchObject({ pages: 11 });
  });
});
