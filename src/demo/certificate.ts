import { ColorSpace, Font, Image, Matrix, PDFDocument, type Rect } from 'mupdf';
import sharp from 'sharp';

const A4: Rect = [0, 0, 595, 842];
const LINES: [size: number, text: string][] = [
  [20, 'DOCUMENT INVENTÉ'],
  [11, 'fait par Recours pour sa démonstration, sans valeur'],
  [11, ''],
  [15, 'Certificat médical initial'],
  [11, 'Dr Exemple, permanence d’accès aux soins (inventée), Calais'],
  [11, ''],
  [11, 'Je certifie avoir examiné une personne qui déclare être tombée'],
  [11, 'après avoir été poussée.'],
  [11, ''],
  [11, 'Constat : hématome du dos de la main droite, 4 cm sur 3 cm,'],
  [11, 'douloureux à la palpation. Mobilité conservée. Pas de fracture visible.'],
  [11, ''],
  [11, 'ITT : deux jours, sous réserve de complications.'],
  [11, ''],
  [11, 'Signature : (dessin)'],
];

/** A page that went over a scanner: one grey picture, a little askew, in a PDF without a word of text. */
export async function scannedCertificate(): Promise<Uint8Array<ArrayBuffer>> {
  const paper = new PDFDocument();
  // mupdf brings its own Helvetica, so no font of the machine is needed.
  const fonts = { Font: { F: paper.addSimpleFont(new Font('Helvetica'), 'Latin') } };
  paper.insertPage(-1, paper.addPage(A4, 0, fonts, typedPage()));
  const seen = paper.loadPage(0).toPixmap(Matrix.scale(150 / 72, 150 / 72), ColorSpace.DeviceGray, false);
  const scan = await sharp(seen.asPNG())
    .rotate(0.8, { background: '#d8d8d8' })
    .blur(0.6)
    .modulate({ brightness: 0.97 })
    .jpeg({ quality: 70 })
    .toBuffer();
  const scanned = new PDFDocument();
  const pictures = { XObject: { I: scanned.addImage(new Image(scan)) } };
  scanned.insertPage(-1, scanned.addPage(A4, 0, pictures, `q ${A4[2]} 0 0 ${A4[3]} 0 0 cm /I Do Q`));
  return new Uint8Array(scanned.saveToBuffer('compress').asUint8Array());
}

function typedPage(): string {
  let height = 740;
  const typed = LINES.map(
    ([size, text]) => `/F ${size} Tf 1 0 0 1 80 ${(height -= size * 2)} Tm ${literal(text)} Tj`,
  );
  const signature = '1.5 w 300 300 m 330 360 350 250 380 310 c 400 350 420 280 470 320 c S';
  return `BT ${typed.join(' ')} ET ${signature}`;
}

/** The font's encoding is Windows' own: of what we type, only the curled apostrophe lies elsewhere than in Unicode. */
function literal(text: string): string {
  const codes = [...text].map((sign) => (sign === '’' ? 0x92 : sign.charCodeAt(0)));
  return `<${Buffer.from(codes).toString('hex')}>`;
}
