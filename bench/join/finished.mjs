import { ColorSpace, Document, Matrix, setLog } from 'mupdf';

// Pages that came out broken are counted here, not described.
setLog(() => undefined);

/** What a joined file still has, as a reader's program would find it. */
export function finished(bytes) {
  const document = Document.openDocument(bytes, 'application/pdf').asPDF();
  const pages = document.countPages();
  const root = document.getTrailer().get('Root');
  const found = {
    pages,
    tags: root.get('StructTreeRoot').isDictionary(),
    bookmarks: countOf(document.loadOutline() ?? []),
  };
  document.destroy();
  return found;
}

const countOf = (items) => items.reduce((sum, { down }) => sum + 1 + countOf(down ?? []), 0);

/** Whether anything is seen on a page (counted from 1): the stamp alone does not count. */
export function shows(bytes, page) {
  const document = Document.openDocument(bytes, 'application/pdf');
  const picture = document.loadPage(page - 1).toPixmap(Matrix.scale(0.5, 0.5), ColorSpace.DeviceGray, false);
  const below = picture.getPixels().slice(picture.getStride() * 60);
  document.destroy();
  return below.some((dot) => dot < 128);
}
