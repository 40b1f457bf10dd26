import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const spellings = (word: string): Buffer[] => [
  Buffer.from(word),
  Buffer.from(word, 'utf16le'),
  Buffer.from(word.toUpperCase()),
  Buffer.from(word.toLowerCase()),
];

/**
 * Every one of the words that can be read in some file, or its name, below the folder: "word in /path".
 * @param mark what all of them begin with: looked for first, for a folder may be large
 */
export function tracesOf(words: readonly string[], folder: string, mark = ''): string[] {
  const found = new Set<string>();
  for (const { name, content } of filesBelow(folder)) {
    if (!spellings(mark).some((spelling) => content.includes(spelling))) continue;
    for (const word of words)
      if (spellings(word).some((spelling) => content.includes(spelling))) found.add(`${word} in ${name}`);
  }
  return [...found];
}

/** What can be read below a folder; files come and go while Chromium works. */
function* filesBelow(folder: string): Generator<{ name: string; content: Buffer }> {
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      yield { name: path, content: Buffer.from(entry.name) };
      if (entry.isDirectory()) yield* filesBelow(path);
      else if (entry.isFile()) yield { name: path, content: readFileSync(path) };
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
