import type { PDFDocument, PDFObject } from 'mupdf';

/**
 * The tags that Chromium gave the narrative, as far as its links go: what a screen reader is told. Two sides must
 * agree (ISO 32000-2, 14.7.5): an element lists what is marked as its own, and the parent tree leads from each page's
 * marks, and from each link, back to the element. Chromium writes the parent tree as one flat list.
 */
export class Tags {
  private readonly numbers: PDFObject;
  private readonly byKey = new Map<number, PDFObject>();

  constructor(document: PDFDocument) {
    this.numbers = document.getTrailer().get('Root', 'StructTreeRoot', 'ParentTree', 'Nums');
    for (let i = 0; i + 1 < this.numbers.length; i += 2)
      this.byKey.set(this.numbers.get(i).asNumber(), this.numbers.get(i + 1));
  }

  /** The number of the element that the link belongs to, one with the links of its other lines; else its own. */
  ownerOf(link: PDFObject): number {
    return (this.elementOf(link) ?? link).asIndirect();
  }

  /** Gives the link one more piece of marked content on its page; answers with the operators in their marks. */
  mark(page: PDFObject, link: PDFObject, operators: string): string {
    const element = this.elementOf(link);
    const marks = this.byKey.get(page.get('StructParents').valueOf() as number);
    if (!element || !marks) return operators;
    const id = marks.length;
    marks.push(element);
    const [own, links] = parted(childrenOf(element));
    element.put('K', [...own, { Type: 'MCR', Pg: page, MCID: id }, ...links]);
    return `/Link <</MCID ${id}>> BDC ${operators} EMC`;
  }

  /** The link is no more; an element to which no other link belongs (one a line) stays as mere text. */
  forget(link: PDFObject): void {
    const element = this.elementOf(link);
    if (!element) return;
    const key = link.get('StructParent').asNumber();
    this.byKey.delete(key);
    for (let i = this.numbers.length - 2; i >= 0; i -= 2)
      if (this.numbers.get(i).asNumber() === key) for (const at of [i + 1, i]) this.numbers.delete(at);
    const [own, links] = parted(childrenOf(element));
    const others = links.filter((each) => each.get('Obj').asIndirect() !== link.asIndirect());
    element.put('K', [...own, ...others]);
    if (others.length === 0) element.put('S', 'Span');
  }

  private elementOf(link: PDFObject): PDFObject | undefined {
    return this.byKey.get(link.get('StructParent').valueOf() as number);
  }
}

function childrenOf(element: PDFObject): PDFObject[] {
  const kids = element.get('K');
  if (!kids.isArray()) return kids.isNull() ? [] : [kids];
  return Array.from({ length: kids.length }, (_, i) => kids.get(i));
}

/** What an element says itself, and the links that belong to it. */
function parted(children: readonly PDFObject[]): [PDFObject[], PDFObject[]] {
  const isLink = (child: PDFObject) => child.isDictionary() && !child.get('Obj').isNull();
  return [children.filter((child) => !isLink(child)), children.filter(isLink)];
}
