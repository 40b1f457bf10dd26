import { assemble } from '../../dist/platform/printing/assemble.js';

/** Ours, as the service calls it: in its worker, each page on a fresh sheet, stamped, with bookmarks and a report. */
export async function join(narrative, files) {
  const { pdf } = await assemble({
    narrative,
    exhibits: files.map((bytes, index) => ({
      number: String(index + 1),
      stamp: `Pièce n° ${index + 1} — p. {page}/{pages}`,
      title: `Pièce n° ${index + 1}`,
      content: { kind: 'pdf', bytes },
    })),
    runningHeader: 'HRO-7KQ4X — {page} / {pages}',
    language: 'fr',
    title: 'HRO-7KQ4X',
    createdAt: new Date(),
  });
  return pdf;
}
