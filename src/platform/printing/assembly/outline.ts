import type { PDFDocument, PDFObject } from 'mupdf';

/** A bookmark to make. */
export type Bookmark = { title: string; sheet: PDFObject; below: readonly Bookmark[] };

/** A bookmark that stands in a document: its own dictionary, kept with whatever it says about where it leads. */
export type Entry = { object: PDFObject; below: Entry[] };

/** The tree of bookmarks. A list that turns in circles is cut where it would repeat itself. */
export function readOutline(document: PDFDocument): Entry[] {
  const seen = new Set<number>();
  const read = (first: PDFObject): Entry[] => {
    const entries: Entry[] = [];
    for (let at = first; at.isDictionary() && !seen.has(at.asIndirect()); at = at.get('Next')) {
      seen.add(at.asIndirect());
      entries.push({ object: at, below: read(at.get('First')) });
    }
    return entries;
  };
  return read(document.getTrailer().get('Root', 'Outlines', 'First'));
}

/** Replaces the tree of bookmarks; only the links between the entries are written anew. */
export function writeOutline(document: PDFDocument, entries: readonly Entry[]): void {
  if (entries.length === 0) return;
  const root = document.addObject({ Type: 'Outlines' });
  chain(root, entries);
  root.put('Count', entries.length);
  document.getTrailer().get('Root').put('Outlines', root);
}

/** Takes the entries that `leadsThere` accepts out of the tree, each with all that stands below it. */
export function takeOut(
  entries: readonly Entry[],
  leadsThere: (page: PDFObject) => boolean,
): { kept: Entry[]; taken: Entry[] } {
  const taken: Entry[] = [];
  const kept = entries.flatMap((entry) => {
    if (leadsThere(entry.object.get('Dest', 0))) {
      taken.push(entry);
      return [];
    }
    const inside = takeOut(entry.below, leadsThere);
    taken.push(...inside.taken);
    return [{ object: entry.object, below: inside.kept }];
  });
  return { kept, taken };
}

export function makeEntry(document: PDFDocument, { title, sheet, below }: Bookmark): Entry {
  const object = document.addObject({
    Title: document.newString(title),
    Dest: [sheet, document.newName('Fit')],
  });
  return { object, below: below.map((bookmark) => makeEntry(document, bookmark)) };
}

function chain(parent: PDFObject, entries: readonly Entry[]): void {
  for (const link of ['First', 'Last', 'Count']) parent.delete(link);
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return;
  parent.put('First', first.object);
  parent.put('Last', last.object);
  // Negative: closed when the document is opened.
  parent.put('Count', -entries.length);
  for (const [i, { object, below }] of entries.entries()) {
    const [previous, next] = [entries[i - 1], entries[i + 1]];
    object.put('Parent', parent);
    if (previous) object.put('Prev', previous.object);
    else object.delete('Prev');
    if (next) object.put('Next', next.object);
    else object.delete('Next');
    chain(object, below);
  }
}
