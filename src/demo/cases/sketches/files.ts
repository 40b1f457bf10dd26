import sharp from 'sharp';
import { scannedCertificate } from '../../certificate.js';
import { drawnTent } from '../../drawings.js';

/** A file of the demonstration: a drawing, a scan, a sound, a plan, a chat. */
export interface FileSketch {
  readonly title: string;
  readonly kind: string;
  readonly as: 'drawing' | 'scan' | 'sound' | 'plan' | 'chat' | 'pages';
}

/** @returns the file, with a name as a telephone or a scanner gives it */
export async function fileOf({ as }: FileSketch): Promise<File> {
  switch (as) {
    case 'drawing':
      return new File([await drawnTent()], 'IMG_0412.jpg');
    case 'scan':
      return new File([await scannedCertificate()], 'scan.pdf');
    case 'sound':
      return new File([tone(4)], 'message-vocal.wav');
    case 'plan':
      return new File([await plan('png')], 'plan.png');
    case 'pages':
      return new File([await plan('tiff')], 'carnet.tiff');
    case 'chat':
      return new File(
        ['Conversation inventée pour la démonstration.\n– Où es-tu ?\n– Près du pont.\n'],
        'chat.txt',
      );
  }
}

/** A tone that fades, at 8,000 samples of one byte. */
function tone(seconds: number): Uint8Array<ArrayBuffer> {
  const samples = 8000 * seconds;
  const wave = Buffer.alloc(44 + samples, 128);
  wave.write('RIFF', 0);
  wave.writeUInt32LE(36 + samples, 4);
  wave.write('WAVEfmt ', 8);
  for (const [at, value] of [
    [16, 16],
    [24, 8000],
    [28, 8000],
    [40, samples],
  ] as const)
    wave.writeUInt32LE(value, at);
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 1],
    [34, 8],
  ] as const)
    wave.writeUInt16LE(value, at);
  wave.write('data', 36);
  for (let at = 0; at < samples; at += 1)
    wave[44 + at] = 128 + Math.round(100 * (1 - at / samples) * Math.sin((at * 440 * 2 * Math.PI) / 8000));
  return new Uint8Array(wave);
}

/** Lines of a sketched plan, no letters. */
async function plan(format: 'png' | 'tiff'): Promise<Uint8Array<ArrayBuffer>> {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="700"><rect width="1000" height="700" fill="#fffdf6"/>' +
    '<path d="M0 480 C300 420 600 540 1000 460" stroke="#6a8fa8" stroke-width="60" fill="none"/>' +
    '<path d="M120 0 V700 M120 250 H1000" stroke="#555" stroke-width="14" fill="none"/>' +
    '<circle cx="560" cy="330" r="26" fill="none" stroke="#a03030" stroke-width="8"/></svg>';
  return new Uint8Array(await sharp(Buffer.from(svg)).toFormat(format).toBuffer());
}
