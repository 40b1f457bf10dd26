/**
 * Two texts as rows of paragraphs, original beside translation. Only when both have as many paragraphs may the one
 * stand beside the other: otherwise a sentence would be read as the translation of another, and each text stays
 * whole in its own column.
 */
export function sideBySide(original: string, translated: string): { original: string; translated: string }[] {
  const [left, right] = [paragraphs(original), paragraphs(translated)];
  if (left.length !== right.length) return [{ original, translated }];
  return left.map((paragraph, index) => ({ original: paragraph, translated: right[index] ?? '' }));
}

/** Parted by an empty line; a text that has none is parted at each line. */
export function paragraphs(text: string): string[] {
  const parted = text.split(/\n[^\S\n]*\n\s*/);
  return (parted.length > 1 ? parted : text.split('\n')).filter((each) => each.trim() !== '');
}
