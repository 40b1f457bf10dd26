import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import sharp from 'sharp';
import { textProgram } from '../../src/platform/storage/runnable.js';
import { trueType } from '../../src/platform/storage/true-type.js';
import { zipOf } from './zip.js';

const kindOf = async (head: Buffer | string, name: string): Promise<string> =>
  (await trueType(Buffer.from(head), name)).kind;

const nodeItself = (): Buffer => {
  const head = Buffer.alloc(4096);
  const file = openSync(process.execPath, 'r');
  readSync(file, head);
  closeSync(file);
  return head;
};
const windowsProgram = Buffer.from('4d5a90000300000004000000ffff0000', 'hex');

describe('the true type of a file', () => {
  it('is told by its content, not by its name', async () => {
    const pixel = sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } });
    const jpeg = await pixel.jpeg().toBuffer();
    expect(await trueType(jpeg, 'plainte.pdf')).toEqual({ media: 'image/jpeg', kind: 'image' });
    expect(await trueType(await pixel.webp().toBuffer(), 'IMG')).toEqual({
      media: 'image/webp',
      kind: 'image',
    });
    expect(await trueType(Buffer.from('%PDF-1.7\n1 0 obj'), 'photo.jpg')).toEqual({
      media: 'application/pdf',
      kind: 'pdf',
    });
    expect(await kindOf(Buffer.from('\n\0junk from a scanner\n%PDF-1.4\n'), 'scan.pdf')).toBe('pdf');
    expect(
      await kindOf(Buffer.from('00000020667479706d703432000000006d70343269736f6d', 'hex'), 'a.txt'),
    ).toBe('video');
    expect(
      await kindOf(
        Buffer.from(`OggS\0\x02${'\0'.repeat(22)}\x01\x13OpusHead\x01\0\0\0`, 'latin1'),
        'PTT.opus',
      ),
    ).toBe('audio');
    expect(await kindOf('#!AMR\n<voice', 'call.amr')).not.toBe('executable');
  });

  it('knows a TIFF of which it sees no more than the head', async () => {
    const noise = sharp(randomBytes(90_000), { raw: { width: 300, height: 100, channels: 3 } });
    const tiff = await noise.tiff({ compression: 'none' }).toBuffer();
    expect(tiff.readUInt32LE(4)).toBeGreaterThan(4096);
    expect(await trueType(tiff.subarray(0, 4096), 'carnet.tiff')).toEqual({
      media: 'image/tiff',
      kind: 'image',
    });
  });

  it('knows text in any encoding, and a table by its name', async () => {
    const text = 'Le 3 mars, à Calais, ils ont pris ma tente.';
    for (const encoding of ['utf8', 'latin1', 'utf16le'] as const) {
      const mark = encoding === 'utf16le' ? Buffer.from('fffe', 'hex') : Buffer.alloc(0);
      expect(await trueType(Buffer.concat([mark, Buffer.from(text, encoding)]), 'note.txt')).toEqual({
        media: 'text/plain',
        kind: 'text',
      });
    }
    expect(await kindOf('أخذوا خيمتي', 'شهادة.txt')).toBe('text');
    expect(await kindOf('BMX et MZungu étaient là', 'note.txt')).toBe('text');
    expect((await trueType(Buffer.from('a;b\n1;2'), 'liste.csv')).media).toBe('text/csv');
  });

  it('knows office files and archives', async () => {
    const docx = zipOf({
      '[Content_Types].xml':
        '<Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>',
    });
    expect(await kindOf(docx, 'lettre.docx')).toBe('office');
    expect(await kindOf(zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'lettre.odt')).toBe(
      'office',
    );
    expect(await kindOf('{\\rtf1 bonjour}', 'lettre.rtf')).toBe('office');
    const oldWord = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)]);
    expect(await kindOf(oldWord, 'lettre.doc')).toBe('office');
    expect(await kindOf(zipOf({ 'photos/1.txt': 'x' }), 'photos.zip')).toBe('archive');
  });

  it('tells a program whatever its name', async () => {
    const programs: [string, Buffer | string][] = [
      ['node itself', nodeItself()],
      ['Windows', windowsProgram],
      ['shell', '#!/bin/sh\nrm -rf ~'],
      ['batch', '@echo off\r\ndel *.*'],
      ['VBScript', 'Set sh = CreateObject("WScript.Shell")'],
      ['shortcut', Buffer.from('4c0000000114020000000000c000000000000046', 'hex')],
      ['page', '<!DOCTYPE html><p>bonjour'],
      ['page with a script', '\ufeff\n <!-- x --><script>fetch("/")</script>'],
      ['drawing', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'],
      ['drawing in UTF-16', Buffer.from('\ufeff<svg xmlns="http://www.w3.org/2000/svg"/>', 'utf16le')],
    ];
    for (const [what, head] of programs) {
      for (const name of ['photo.jpg', 'plainte.pdf', 'note.txt', '']) {
        expect([what, name, await kindOf(head, name)]).toEqual([what, name, 'executable']);
      }
    }
  });

  it('finds a script below empty lines, and is soon done with nothing but those', () => {
    for (const line of ['@echo off', '\t[InternetShortcut]', '  [Desktop Entry]'])
      expect([line, textProgram(`\n \n\r\n${line}\n`)]).toEqual([line, 'text/x-script']);
    // Each line would begin the search through all that follow: hours.
    expect(textProgram(`${'\n'.repeat(1_000_000)}bonjour`)).toBeNull();
  });

  it('lets the content of a camera\u2019s .bin decide', async () => {
    expect(await kindOf(Buffer.from([0, 1, 2, 3, 0xfe]), 'MVI_0001.BIN')).toBe('other');
    for (const program of [nodeItself(), windowsProgram, '#!/bin/sh\necho'])
      expect(await kindOf(program, 'MVI_0001.BIN')).toBe('executable');
  });

  it('believes a name that makes a system run the file, however it is hidden', async () => {
    for (const name of [
      'a.exe',
      'a.JS',
      'a.pdf.lnk',
      'photo\u202Egpj.exe',
      'a.bat. . ',
      'a.hta\u200b',
      'C:\\x\\a.vbs',
    ]) {
      expect([name, await kindOf('bonjour', name)]).toEqual([name, 'executable']);
    }
  });

  it('gives no name to what it does not know', async () => {
    expect(await trueType(Buffer.from([0, 1, 2, 3, 0xfe]), 'a.jpg')).toEqual({
      media: 'application/octet-stream',
      kind: 'other',
    });
    expect(await kindOf('', 'a.jpg')).toBe('other');
  });
});
