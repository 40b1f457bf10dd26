import { deflateSync } from 'node:zlib';
import { PDFDocument as Written } from '@cantoo/pdf-lib';
import * as mupdf from 'mupdf';
import { plainPdf } from './bundles.js';

/** Its bytes under the name that it was sent with, and what is to become of it: so many sheets, or why not. */
export type Awkward = { name: string; bytes: Uint8Array; becomes: number | string };

type Change = (document: mupdf.PDFDocument, root: mupdf.PDFObject) => void;

/** A PDF of plain pages, changed and saved. */
function changed(pages: number, change: Change, options = ''): Uint8Array {
  const document = new mupdf.PDFDocument(plainPdf('lisible', pages));
  change(document, document.getTrailer().get('Root'));
  return document.saveToBuffer(options).asUint8Array().slice();
}

const A4: mupdf.Rect = [0, 0, 595, 842];
const boxed = (box: mupdf.Rect, rotate: 0 | 90 | 180 | 270 = 0) => plainPdf('lisible', 1, rotate, box);

function together(...parts: Uint8Array[]): Uint8Array {
  const all = new mupdf.PDFDocument();
  for (const part of parts) all.graftPage(-1, new mupdf.PDFDocument(part), 0);
  return all.saveToBuffer('').asUint8Array().slice();
}

/** A page that says SECRET within a layer, and the layers' settings. */
export function layered(settings: (layer: mupdf.PDFObject) => object, rule = false): Uint8Array {
  return changed(1, (document, root) => {
    const layer = document.addObject({ Type: 'OCG', Name: document.newString('x') });
    root.put('OCProperties', { OCGs: [layer], D: settings(layer) });
    const content = '/OC /L BDC BT /F 20 Tf 60 300 Td (SECRET) Tj ET EMC';
    const shown = rule ? document.addObject({ Type: 'OCMD', OCGs: [layer], P: 'AllOff' }) : layer;
    const font = document.addSimpleFont(new mupdf.Font('Helvetica'));
    document.insertPage(
      -1,
      document.addPage(A4, 0, { Font: { F: font }, Properties: { L: shown } }, content),
    );
  });
}

/** A form with an answer; `XFA` besides, and the sign that only Adobe's programs can lay it out. */
export async function form({ xfa = false, dynamic = false } = {}): Promise<Uint8Array> {
  const document = await Written.create();
  const field = document.addPage([595, 842]);
  const name = document.getForm().createTextField('commune');
  name.setText('Réponse écrite');
  name.addToPage(field, { x: 60, y: 600, width: 300, height: 40 });
  const filled = new mupdf.PDFDocument(await document.save());
  const root = filled.getTrailer().get('Root');
  if (xfa) root.get('AcroForm').put('XFA', filled.addStream('<xdp:xdp/>', {}));
  if (dynamic) root.put('NeedsRendering', true);
  return filled.saveToBuffer('').asUint8Array().slice();
}

const annotated = changed(1, (document) => {
  const page = document.loadPage(0);
  for (const [words, hidden] of [
    ['Note visible', false],
    ['Note SECRET', true],
  ] as const) {
    const note = page.createAnnotation('FreeText');
    note.setRect([60, hidden ? 300 : 200, 360, hidden ? 340 : 240]);
    note.setContents(words);
    if (hidden) note.setFlags(2);
    note.update();
  }
});

const armed = changed(1, (document, root) => {
  root.put('OpenAction', { S: 'JavaScript', JS: document.newString('app.alert("SECRET")') });
  const file = document.addEmbeddedFile('a.exe', 'application/x-dosexec', 'SECRET', new Date(0), new Date(0));
  document.insertEmbeddedFile('a.exe', file);
});

const bookmarked = changed(3, (document) => {
  const outline = document.outlineIterator();
  outline.insert({ title: 'Radiographie', uri: '#page=3', open: true });
});

/** Some writers call their fonts and forms by a single letter, which elsewhere is the name of an action. */
const shortNames = changed(0, (document) => {
  const font = document.addSimpleFont(new mupdf.Font('Helvetica'));
  const fonts = document.addObject({ A: font, AA: font, JS: font, OC: font });
  const lines = ['A', 'AA', 'JS', 'OC'].map(
    (key, i) => `BT /${key} 20 Tf 60 ${700 - i * 30} Td (lisible 1) Tj ET`,
  );
  document.insertPage(-1, document.addPage(A4, 0, { Font: fonts }, lines.join(' ')));
});

/** Two kilobytes that unfold into more than a hundred million. */
const bomb = changed(1, (document) => {
  const folded = deflateSync(deflateSync(Buffer.alloc(2 ** 27, ' '), { level: 9 }), { level: 9 });
  const filters = ['FlateDecode', 'FlateDecode'].map((filter) => document.newName(filter));
  document.findPage(0).put('Contents', document.addRawStream(folded, { Filter: filters }));
});

const whole = plainPdf('lisible', 2);
const circle: Change = (_, root) => root.get('Pages').put('Kids', [root.get('Pages')]);

export const awkwardPdfs = async (): Promise<Awkward[]> => [
  { name: 'coupé.pdf', bytes: whole.slice(0, -200), becomes: 2 },
  { name: 'bruit.pdf', bytes: Buffer.from(`%PDF-1.7\n${'not a document '.repeat(300)}`), becomes: 'broken' },
  {
    name: 'après-un-courriel.pdf',
    bytes: Buffer.concat([Buffer.from('Subject: scan\r\n\r\n'), whole]),
    becomes: 2,
  },
  {
    name: 'mot-de-passe.pdf',
    bytes: changed(1, () => {}, 'encrypt=aes-256,user-password=a,owner-password=b'),
    becomes: 'encrypted',
  },
  {
    name: 'copie-interdite.pdf',
    bytes: changed(1, () => {}, 'encrypt=aes-256,owner-password=b,permissions=0'),
    becomes: 1,
  },
  {
    name: 'sans-page.pdf',
    bytes: changed(1, (_, root) => root.put('Pages', { Type: 'Pages', Kids: [], Count: 0 })),
    becomes: 'empty',
  },
  { name: 'en-rond.pdf', bytes: changed(1, circle), becomes: 'broken' },
  {
    name: 'page-blanche.pdf',
    bytes: changed(1, (document) => document.findPage(0).delete('Contents')),
    becomes: 1,
  },
  { name: 'formulaire.pdf', bytes: await form(), becomes: 1 },
  { name: 'xfa-posé.pdf', bytes: await form({ xfa: true }), becomes: 1 },
  { name: 'xfa-dynamique.pdf', bytes: await form({ xfa: true, dynamic: true }), becomes: 'unsupported' },
  { name: 'calque-caché.pdf', bytes: layered((layer) => ({ OFF: [layer] })), becomes: 2 },
  { name: 'calque-par-règle.pdf', bytes: layered(() => ({}), true), becomes: 2 },
  { name: 'calques-montrés.pdf', bytes: layered(() => ({})), becomes: 2 },
  { name: 'armé.pdf', bytes: armed, becomes: 1 },
  { name: 'signets.pdf', bytes: bookmarked, becomes: 3 },
  { name: 'annoté.pdf', bytes: annotated, becomes: 1 },
  { name: 'noms-courts.pdf', bytes: shortNames, becomes: 1 },
  { name: 'couché.pdf', bytes: boxed([0, 0, 842, 595]), becomes: 1 },
  { name: 'a3.pdf', bytes: boxed([0, 0, 842, 1191]), becomes: 1 },
  { name: 'a5.pdf', bytes: boxed([0, 0, 420, 595]), becomes: 1 },
  {
    name: 'mêlés.pdf',
    bytes: together(boxed(A4), boxed([0, 0, 842, 595]), boxed([0, 0, 420, 595])),
    becomes: 3,
  },
  {
    name: 'tournés.pdf',
    bytes: together(boxed(A4), boxed(A4, 90), boxed(A4, 180), boxed(A4, 270)),
    becomes: 4,
  },
  {
    name: 'rogné.pdf',
    bytes: changed(1, (document) => document.findPage(0).put('CropBox', [40, 500, 400, 842])),
    becomes: 1,
  },
  {
    name: 'grande-unité.pdf',
    bytes: changed(1, (document) => document.findPage(0).put('UserUnit', 4)),
    becomes: 1,
  },
  { name: 'origine-négative.pdf', bytes: boxed([-300, -400, 295, 442], 90), becomes: 1 },
  {
    name: 'un-point.pdf',
    bytes: changed(1, (document) => document.findPage(0).put('MediaBox', [0, 0, 1, 1])),
    becomes: 1,
  },
  {
    name: 'porte-documents.pdf',
    bytes: changed(1, (_, root) => root.put('Collection', {})),
    becomes: 'unsupported',
  },
  {
    name: 'archive-pdfa.pdf',
    bytes: changed(1, (document, root) =>
      root.put('OutputIntents', [
        { Type: 'OutputIntent', S: 'GTS_PDFA1', OutputConditionIdentifier: document.newString('sRGB') },
      ]),
    ),
    becomes: 1,
  },
  { name: 'flux-d-objets.pdf', bytes: changed(2, () => {}, 'objstms=yes,compress'), becomes: 2 },
  { name: 'soixante-pages.pdf', bytes: plainPdf('lisible', 60), becomes: 60 },
  { name: 'bombe.pdf', bytes: bomb, becomes: 'too-slow' },
  { name: 'pdf-nommé-photo.jpg', bytes: whole, becomes: 2 },
];
