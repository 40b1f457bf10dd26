import { importsOf, target, type Source } from './source.js';

/** Who stands where: the rooms from left to right, and the files and folders above them. */
export interface Row {
  readonly rooms: readonly string[];
  readonly above: readonly string[];
}

/** May be imported from everywhere: it says what the environment says, and knows nobody. */
const FOR_ALL = 'config.ts';

/** Reads the row out of docs/architecture.md, so that what is told and what is tested cannot part. */
export function readRow(document: string): Row {
  const rooms =
    /```\n([\s\S]*?)```/
      .exec(document)?.[1]
      ?.split(/[·\s]+/)
      .filter(Boolean) ?? [];
  const sentence = /^.*stand above the row/ms.exec(document)?.[0].split('```').at(-1) ?? '';
  const above = [...sentence.matchAll(/`([^`]+)`/g)].map((found) => (found[1] ?? '').replace(/\/$/, ''));
  if (rooms.length < 2 || above.length === 0)
    throw new Error('docs/architecture.md no longer tells the row of rooms.');
  return { rooms, above };
}

const top = (path: string): string => path.split('/')[0] ?? path;

export const standsAbove = (path: string, row: Row): boolean => row.above.includes(top(path));

/** One line for each import that reaches to the right or upwards, and for each file that stands nowhere. */
export function strayImports(sources: readonly Source[], row: Row): string[] {
  return sources.flatMap((source) => {
    if (standsAbove(source.path, row)) return [];
    const here = row.rooms.indexOf(top(source.path));
    if (here < 0) return [`${source.path} stands nowhere: docs/architecture.md knows no such room`];
    return importsOf(source)
      .map((each) => target(source, each.from))
      .filter((path) => path !== null && path !== FOR_ALL)
      .filter((path) => {
        const there = row.rooms.indexOf(top(path ?? ''));
        return there < 0 || there > here;
      })
      .map((path) => `${source.path} imports ${path}`);
  });
}
