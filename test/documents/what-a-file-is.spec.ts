import { gzipSync } from 'node:zlib';
import { faultOf, printsAs } from '../../src/documents/document.rules.js';
import { trueType } from '../../src/platform/storage/true-type.js';

const zip = Buffer.concat([Buffer.from('504b0304140000000800', 'hex'), Buffer.alloc(200, 1)]);
const tiff = Buffer.concat([Buffer.from('49492a00ff000000', 'hex'), Buffer.alloc(300)]);
const packed = gzipSync('<svg xmlns="http://www.w3.org/2000/svg"/>');

describe('what a file is', () => {
  it.each([
    ['a letter that is packed', 'lettre.docx', zip, /wordprocessingml/, null],
    ['another one', 'lettre.odt', zip, /opendocument\.text/, null],
    ['a packed folder', 'photos.zip', zip, /^application\/zip$/, null],
    ['a scan', 'scan.tiff', tiff, /^image\/tiff$/, 'image'],
    ['what a camera keeps of a picture', 'DSC_0001.NEF', tiff, /^image\/x-nef$/, null],
    ['the same of another maker', 'IMG.dng', tiff, /^image\/x-dng$/, null],
  ])('%s is told by its content and its name', async (_, name, bytes, media, prints) => {
    const type = await trueType(bytes, name);
    expect(type.media).toMatch(media);
    expect(printsAs(type.media)).toBe(prints);
    expect(faultOf(bytes.length, type, name)).toBeNull();
  });

  it('is kept where a browser would show it as a drawing, packed or not, and refused where it is a program', async () => {
    const drawn = await trueType(packed, 'plan.svgz');
    expect(faultOf(packed.length, drawn, 'plan.svgz')).toBeNull();
    expect([drawn.kind, printsAs(drawn.media)]).toEqual(['executable', null]);
    expect(faultOf(packed.length, await trueType(packed, 'plan.exe'), 'plan.exe')).toBe('program');
    expect(faultOf(packed.length, await trueType(packed, 'plan.sh'), 'plan.sh')).toBe('program');
  });
});
