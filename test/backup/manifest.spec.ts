import { compare, isBlobEntry, manifestOf, type ManifestEntry } from '../../src/platform/backup/manifest.js';

const entry = (name: string, sha256 = 'aa'): ManifestEntry => ({ name, bytes: 3, sha256 });
const blob = entry(`blobs/ab/cd/abcd${'0'.repeat(28)}`);
const whole = [entry('recours.key'), entry('recours.sqlite'), blob];

describe("a backup's manifest", () => {
  it('agrees with exactly what it lists', () => {
    expect(compare(JSON.stringify(manifestOf(whole)), whole)).toMatchObject({ blobs: 1, bytes: 9 });
  });

  it('disagrees with one entry more, one less, or another hash or length', () => {
    const text = JSON.stringify(manifestOf(whole));
    const others = [
      [...whole, entry(`blobs/ab/cd/abcd${'1'.repeat(28)}`)],
      whole.slice(0, 2),
      [whole[0]!, entry('recours.sqlite', 'bb'), blob],
      [whole[0]!, whole[1]!, { ...blob, bytes: 4 }],
    ];
    for (const found of others) expect(() => compare(text, found)).toThrow('broken');
  });

  it('is none without a key and a database, with an entry twice, or when it is no JSON', () => {
    for (const found of [[], whole.slice(1), [whole[0]!, blob], [...whole, blob]]) {
      expect(() => compare(JSON.stringify(manifestOf(found)), found)).toThrow('broken');
    }
    for (const text of ['', 'null', '[]', '{']) expect(() => compare(text, whole)).toThrow('broken');
  });

  it('knows a stored file by a path that cannot lead elsewhere', () => {
    expect(isBlobEntry(blob.name)).toBe(true);
    for (const name of [
      `${blob.name}.part`,
      `${blob.name}\n`,
      `/${blob.name}`,
      blob.name.replace('ab/', 'ac/'),
      'blobs/..',
    ]) {
      expect(isBlobEntry(name)).toBe(false);
    }
  });
});
