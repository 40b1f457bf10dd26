import * as fc from 'fast-check';
import { cleanFileName, contentDisposition, extensionOf } from '../../src/platform/storage/file-name.js';

describe("a file's name", () => {
  it('stays as it is, in every script', () => {
    for (const name of [
      'Plainte de mars.pdf',
      'شهادة.pdf',
      'ምስክርነት.jpg',
      'می‌خواهم.txt',
      '👩‍⚖️ note.md',
      'reçu (2).png',
    ]) {
      expect(cleanFileName(name)).toBe(name);
    }
  });

  it('loses its path, its controls and what reverses it', () => {
    const cases: Record<string, string> = {
      '../../etc/passwd': 'passwd',
      'C:\\Users\\x\\photo.jpg': 'photo.jpg',
      'a/../..': 'a',
      'photo\u202Egpj.exe': 'photogpj.exe',
      '\u2067شهادة\u2069\u200f.pdf': 'شهادة.pdf',
      'a\r\nSet-Cookie: x=1.txt': 'aSet-Cookie_ x=1.txt',
      'a\0b\ud800.txt': 'ab.txt',
      '.htaccess': 'htaccess',
      'evil.exe. . ': 'evil.exe',
      'CON.txt': '_CON.txt',
      con: '_con',
      'contrat.txt': 'contrat.txt',
      'a<b>"c"?.txt': 'a_b__c__.txt',
      '\u200b..': '_',
      '': '_',
    };
    for (const [given, clean] of Object.entries(cases))
      expect([given, cleanFileName(given)]).toEqual([given, clean]);
  });

  it('is cut to 255 bytes between letters, and keeps its extension', () => {
    const cut = cleanFileName(`${'é'.repeat(300)}.pdf`);
    expect(cut).toBe(`${'é'.repeat(125)}.pdf`);
    expect(Buffer.byteLength(cleanFileName(`${'👩‍⚖️'.repeat(50)}.jpeg`))).toBeLessThanOrEqual(255);
    expect(cleanFileName(`${'👩‍⚖️'.repeat(50)}.jpeg`)).toMatch(/^(👩‍⚖️)+\.jpeg$/u);
    expect(extensionOf(cleanFileName('x.' + 'y'.repeat(400)))).toBe('');
  });

  it('is looked at from its end alone where it is longer than any system makes, and at once', () => {
    const ending = `${'é'.repeat(996)}.pdf`;
    expect(cleanFileName('a'.repeat(100_000) + ending)).toBe(cleanFileName(ending));
    // Trimmed by one expression without a bound, this took hours.
    const dots = ' .'.repeat(500_000);
    expect(cleanFileName(`a${dots}x.pdf`)).toBe('x.pdf');
    expect(cleanFileName(`${'a'.repeat(500)}${dots}`)).toBe('_');
    expect(cleanFileName(`x.pdf${' .'.repeat(400)}`)).toBe('x.pdf');
  });

  it('is harmless whatever was typed, and cleaning it twice changes nothing', () => {
    const anything = fc.string({
      unit: fc.constantFrom(...'a.é/\\:<" \u202e\u200f\ud83d\ude00\0\n\u0301٣con'),
      maxLength: 400,
    });
    fc.assert(
      fc.property(fc.oneof(anything, fc.string({ unit: 'binary' })), (name) => {
        const clean = cleanFileName(name);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u200e\u200f/\\:"]|^\.|[. ]$|^$/u);
        expect(Buffer.byteLength(clean)).toBeLessThanOrEqual(255);
        expect(cleanFileName(clean)).toBe(clean);
        expect(contentDisposition(name)).toMatch(
          /^attachment; filename="[ !#-$&-[\]-~]+"; filename\*=UTF-8''[\w!#$&+.^`|~%-]+$/,
        );
      }),
    );
  });

  it('is sent in its own script and in ASCII', () => {
    expect(contentDisposition("reçu d'Omar.pdf", 'inline')).toBe(
      `inline; filename="recu d'Omar.pdf"; filename*=UTF-8''re%C3%A7u%20d%27Omar.pdf`,
    );
    expect(contentDisposition('شهادة.pdf')).toMatch(
      /^attachment; filename="_\.pdf"; filename\*=UTF-8''(%[0-9A-F]{2})+\.pdf$/,
    );
  });
});
