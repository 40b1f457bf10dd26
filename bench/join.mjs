import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join as path } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { onPath } from '../setup/run.mjs';
import { AWKWARD_PAGES, awkward } from './join/awkward.mjs';
import { finished, shows } from './join/finished.mjs';
import { scannedFiles, typedFile } from './join/scans.mjs';
import { narrative } from './paper/narrative.mjs';
import { Pipeline } from './paper/pipeline.mjs';
import { inFolder } from './place.mjs';
import { inTurns, median } from './rounds.mjs';
import { megabytes, seconds, tell, times } from './table.mjs';

const [FILES, PAGES, ROUNDS] = [50, 10, 5];
const CANDIDATES = {
  ours: 'with-assembly.mjs',
  'mupdf bare': 'with-mupdf.mjs',
  '@cantoo/pdf-lib': 'with-pdf-lib.mjs',
  ...(onPath('qpdf') ? { qpdf: 'with-qpdf.mjs' } : {}),
};

/** Five hundred scanned pages joined behind a narrative and stamped, by us and by others. */
export async function join() {
  const text = await printedNarrative();
  const scans = await scannedFiles(FILES, PAGES);
  const measured = await inFolder(async (folder) => {
    lay(folder, text, scans);
    const rivals = Object.entries(CANDIDATES).map(([name, file]) => [name, () => run(file, folder)]);
    return inTurns(Object.fromEntries(rivals), ROUNDS);
  });
  const base = median(measured.ours.map(({ took }) => took));
  const rows = [];
  for (const [name, rounds] of Object.entries(measured)) {
    const [took, worked, memory] = ['took', 'worked', 'memory'].map((what) =>
      median(rounds.map((round) => round[what])),
    );
    const { bytes, tags, bookmarks } = rounds[0];
    const told = [
      seconds(took),
      times(took / base),
      seconds(worked),
      megabytes(memory),
      megabytes(bytes),
      tags ? 'kept' : 'lost',
      bookmarks,
    ];
    const fates = [];
    for (const make of Object.values(awkward)) fates.push(await fate(CANDIDATES[name], text, make()));
    rows.push([name, ...told, ...fates]);
  }
  const weight = scans.reduce((sum, { length }) => sum + length, 0);
  tell({
    title: `join: ${FILES * PAGES} scanned pages in ${FILES} files (${megabytes(weight)}) joined and stamped (medians of ${ROUNDS} rounds, in turns)`,
    columns: [
      'with',
      'time',
      'time / ours',
      'processor',
      'memory added',
      'file',
      'tags',
      'bookmarks',
      ...Object.keys(awkward),
    ],
    rows,
    notes: [
      `The narrative has ${finished(text).bookmarks} bookmarks. Last columns: what becomes of a ${AWKWARD_PAGES}-page file that is cut off, restricted or locked.`,
    ],
  });
}

async function printedNarrative() {
  const pipeline = new Pipeline();
  try {
    return await pipeline.print(pipeline.set(narrative(1)));
  } finally {
    await pipeline.close();
  }
}

function lay(folder, text, files) {
  rmSync(path(folder, 'exhibits'), { recursive: true, force: true });
  mkdirSync(path(folder, 'exhibits'));
  writeFileSync(path(folder, 'narrative.pdf'), text);
  for (const [index, bytes] of files.entries())
    writeFileSync(path(folder, 'exhibits', `${index}.pdf`), bytes);
}

async function run(file, folder) {
  const [candidate, module] = ['./join/candidate.mjs', `./join/${file}`].map(
    (each) => new URL(each, import.meta.url),
  );
  const { stdout } = await promisify(execFile)(process.execPath, [
    fileURLToPath(candidate),
    module.href,
    folder,
  ]);
  const joined = path(folder, 'joined.pdf');
  return { ...JSON.parse(stdout), bytes: statSync(joined).size, ...finished(readFileSync(joined)) };
}

/** One awkward file between two healthy ones: is it there to be read, left out, or does it take the others with it? */
async function fate(file, text, bytes) {
  const before = finished(text).pages;
  return inFolder(async (folder) => {
    lay(folder, text, [typedFile(1), bytes, typedFile(1)]);
    let pages;
    try {
      ({ pages } = await run(file, folder));
    } catch {
      return 'all is lost';
    }
    if (pages === before + 2) return 'left out';
    return shows(readFileSync(path(folder, 'joined.pdf')), before + 2) ? 'joined' : 'blank';
  });
}
