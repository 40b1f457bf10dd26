import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assetRoutes, assetUrl } from '../../src/platform/views/assets.js';
import { TEMPLATES } from '../../src/platform/views/templates-folder.js';
import { ALL_TEMPLATES } from './template-tree.js';

const bodyOf = (name: string): string =>
  assetRoutes()
    .find(({ url }) => url === assetUrl(name))!
    .body.toString();

/** WCAG 2 relative luminance and contrast. */
const luminance = (colour: string): number => {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};
const contrast = (a: string, b: string): number => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
};

describe('what the browser fetches', () => {
  it('is all there: every address of the sheet is a file that is served', () => {
    const addresses = [...bodyOf('app.css').matchAll(/url\(([^)]+)\)/g)].map((found) => assetUrl(found[1]!));
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((address) => !assetRoutes().some(({ url }) => url === address))).toEqual([]);
  });

  it('holds every script that the team reads, each fetched only where it stands', () => {
    for (const range of ['U+1200-1399', 'U+0600-06FF', 'U+0900-097F', 'U+0400-045F', 'U+0370-0377'])
      expect(bodyOf('app.css')).toContain(range);
  });

  it('comes from nowhere else', () => {
    for (const name of ['app.css', 'app.js']) expect(bodyOf(name)).not.toMatch(/https?:|\/\/\w+\.\w+\//);
  });

  it('has every icon that a template or a tone names', () => {
    const named = ALL_TEMPLATES.flatMap(({ source }) => [
      ...source.matchAll(/(?:> icon name|\bicon|\btone)="(\w+)"/g),
    ]);
    const tones = new Set(['quiet', 'late', 'near', 'done', 'no', 'plain']);
    const icons = named.map((found) => found[1]!).filter((name) => !tones.has(name));
    expect(icons.filter((icon) => !bodyOf('icons.svg').includes(`id="${icon}"`))).toEqual([]);
    for (const tone of ['late', 'near', 'done', 'no']) expect(bodyOf('icons.svg')).toContain(`id="${tone}"`);
  });
});

describe('the colours', () => {
  const tokens = readFileSync(join(TEMPLATES, 'assets/css/tokens.css'), 'utf8');
  const [day, night] = [1, 2].map((mode) =>
    Object.fromEntries(
      [...tokens.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map((m) => [m[1], m[mode + 1]!]),
    ),
  );

  it.each([
    ['ink', 'paper'],
    ['ink', 'sheet'],
    ['ink', 'margin'],
    ['soft', 'paper'],
    ['soft', 'sheet'],
    ['soft', 'margin'],
    ['accent', 'paper'],
    ['accent', 'sheet'],
    ['accent', 'accent-wash'],
    ['on-accent', 'accent'],
    ['late', 'sheet'],
    ['late', 'paper'],
    ['late', 'late-wash'],
    ['near', 'near-wash'],
    ['done', 'done-wash'],
  ])('keep 7:1 between %s and %s, by day and by night', (text, ground) => {
    for (const mode of [day!, night!]) expect(contrast(mode[text]!, mode[ground]!)).toBeGreaterThanOrEqual(7);
  });

  it('keep 3:1 between the edge of a field and what is around it', () => {
    for (const mode of [day!, night!])
      for (const ground of ['paper', 'sheet'])
        expect(contrast(mode['edge']!, mode[ground]!)).toBeGreaterThanOrEqual(3);
  });

  it('are the same by day for a browser that knows no light-dark()', () => {
    const old = Object.fromEntries([...tokens.matchAll(/--([\w-]+): (#\w{6});/g)].map((m) => [m[1], m[2]]));
    expect(old).toEqual(day);
  });
});
