import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join as path } from 'node:path';
import { Font, PDFDocument } from 'mupdf';
import { peakOf, workOf } from '../memory/processes.mjs';

/**
 * qpdf, a program of the system. It reads and writes plain files only, and lays a second file over the first for the
 * stamps; that file somebody else must make, here MuPDF. The narrative comes first, so that its tags stay.
 */
export async function join(narrative, files, folder) {
  const at = (name) => path(folder, name);
  const sizes = files.map((bytes, index) => {
    writeFileSync(at(`${index}.pdf`), bytes);
    return countPages(bytes);
  });
  const before = countPages(narrative);
  writeFileSync(at('narrative.pdf'), narrative);
  writeFileSync(at('stamps.pdf'), stamps(before, sizes));
  const pages = ['--pages', '.', ...files.map((_, index) => at(`${index}.pdf`)), '--'];
  const over = ['--overlay', at('stamps.pdf'), '--'];
  const besides = await run('qpdf', [
    at('narrative.pdf'),
    ...pages,
    ...over,
    '--object-streams=generate',
    at('joined.pdf'),
  ]);
  return Object.assign(readFileSync(at('joined.pdf')), { besides });
}

/** What cannot be counted gets no stamp; qpdf says itself what it thinks of it. */
function countPages(bytes) {
  const document = new PDFDocument(bytes);
  const count = document.needsPassword() ? 0 : document.countPages();
  document.destroy();
  return count;
}

function stamps(before, sizes) {
  const document = new PDFDocument();
  const font = document.addSimpleFont(new Font('Helvetica-Bold'), 'Latin');
  const add = (content) =>
    document.insertPage(-1, document.addPage([0, 0, 595, 842], 0, { Font: { F: font } }, content));
  for (let page = 0; page < before; page += 1) add('');
  for (const [index, size] of sizes.entries())
    for (let page = 1; page <= size; page += 1)
      add(`BT /F 9 Tf 470 816 Td (Piece ${index + 1} - p. ${page}/${size}) Tj ET`);
  return document.saveToBuffer('compress').asUint8Array().slice();
}

/** @returns qpdf's own peak of memory in bytes and its work in milliseconds, as far as they could be seen */
async function run(command, args) {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  const seen = { peak: 0, worked: 0 };
  child.stderr.on('data', (text) => (said += text));
  const watch = setInterval(() => {
    seen.peak = Math.max(seen.peak, peakOf(child.pid));
    seen.worked = Math.max(seen.worked, workOf(child.pid));
  }, 10);
  const [code] = await once(child, 'close');
  clearInterval(watch);
  // 3: done, with warnings.
  if (code !== 0 && code !== 3) throw new Error(said);
  return seen;
}
