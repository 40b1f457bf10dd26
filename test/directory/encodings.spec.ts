import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readListFiles } from '../../src/directory/list-files.js';
import { ListFileProblem } from '../../src/directory/list-file-problem.js';

const folder = mkdtempSync(join(tmpdir(), 'recours-lists-'));
afterAll(() => rmSync(folder, { recursive: true }));

const LIST = JSON.stringify([{ code: 'cote', fr: 'À côté', en: 'Beside' }]);
const UTF8 = Buffer.from(LIST);
const UTF16 = Buffer.from(LIST, 'utf16le');
const read = (bytes: Buffer) => {
  writeFileSync(join(folder, 'contexts.json'), bytes);
  return readListFiles(folder).contexts?.map(({ fr }) => fr);
};

describe('a file of a list, as an editor saved it', () => {
  it('is read with the mark that Windows writes before UTF-8, and without', () => {
    expect(read(UTF8)).toEqual(['À côté']);
    expect(read(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), UTF8]))).toEqual(['À côté']);
  });

  it.each([
    ['Latin-1', Buffer.from(LIST, 'latin1')],
    ['UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), UTF16])],
    ['UTF-16 without', UTF16],
    ['UTF-16 the other way round', Buffer.from(UTF16).swap16()],
    [
      'UTF-8 with a stray byte in the middle',
      Buffer.concat([UTF8.subarray(0, 24), Buffer.from([0xc3]), UTF8.subarray(24)]),
    ],
    ['UTF-8 that was lost in a conversion before', Buffer.from(LIST.replace('ô', '\ufffd'))],
  ])('is refused in %s, with a sentence', (_how, bytes) => {
    expect(() => read(bytes)).toThrow(ListFileProblem);
    expect(() => read(bytes)).toThrow(
      expect.objectContaining({
        file: 'contexts.json',
        entry: null,
        fields: { '': [{ key: 'directory.faults.encoding' }] },
      }),
    );
  });

  it('keeps a mark inside a word for what it is: a character of the word', () => {
    expect(read(Buffer.from(LIST.replace('Bes', 'Be\ufeffs')))).toEqual(['À côté']);
  });
});
