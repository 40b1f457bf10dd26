import { PDFDocument } from 'mupdf';
import { BareChromium } from './paper/bare.mjs';
import { narrative } from './paper/narrative.mjs';
import { Pipeline } from './paper/pipeline.mjs';
import { clocked, inTurns, median } from './rounds.mjs';
import { seconds, tell, times } from './table.mjs';

/** Testimonies that make narratives of about 10, 50 and 200 pages; the table tells how many they came to. */
const SIZES = [1, 12, 53];
const ROUNDS = 7;

/** Our whole pipeline against Chromium alone, on the very same HTML. */
export async function paper() {
  const ours = new Pipeline();
  const bare = await BareChromium.start(ours.assets);
  const rows = [];
  try {
    for (const size of SIZES) rows.push(await compare(ours, bare, narrative(size)));
  } finally {
    await Promise.all([ours.close(), bare.close()]);
  }
  tell({
    title: `paper: from a model to a finished dossier, against bare warm Chromium (medians of ${ROUNDS} rounds, in turns)`,
    columns: ['pages', 'bare Chromium', 'ours', 'ours / bare', 'setting', 'printing', 'assembly'],
    rows,
    notes: [
      'Aim: at most 1.25 × from 50 pages on. The last three columns are the parts of ours, as shares of bare Chromium.',
    ],
  });
}

async function compare(ours, bare, model) {
  const html = ours.set(model);
  let finished;
  const given = await inTurns(
    { ours: async () => (finished = await ours.dossier(model)), bare: () => clocked(() => bare.print(html)) },
    ROUNDS,
  );
  demandNumbers(finished.pdf);
  const alone = median(given.bare.map(({ took }) => took));
  const share = (step) => median(given.ours.map((round) => round[step])) / alone;
  const whole = median(given.ours.map(({ took }) => took));
  const shares = ['took', 'set', 'printed', 'assembled'].map((step) => times(share(step)));
  return [finished.pages, seconds(alone), seconds(whole), ...shares];
}

/** Without its page numbers the dossier would not be finished, and the ratio would flatter us. */
function demandNumbers(pdf) {
  const document = new PDFDocument(pdf);
  const contents = document.loadPage(1).toStructuredText().asText();
  document.destroy();
  const count = (pattern) => contents.match(pattern)?.length ?? 0;
  if (count(/^\d+$/gm) < count(/^\d+\. /gm)) throw new Error('The contents lack their page numbers.');
}
