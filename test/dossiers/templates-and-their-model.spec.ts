import { TEMPLATE_KEYS, manifestOf } from '../../src/dossiers/manifest.js';
import { fullLetter, fullReferral } from './support/full-paper.js';
import { pathsOf, walk } from './support/walk-template.js';

const modelOf = (key: string) => (manifestOf(key).recipient === 'cabane' ? fullReferral : fullLetter);
const walked = new Map(TEMPLATE_KEYS.map((key) => [key, walk(`dossiers/${key}/paper`, modelOf(key))]));

describe('the templates of the papers', () => {
  it.each([...TEMPLATE_KEYS])('%s reads nothing that its model does not have', (key) => {
    expect([...(walked.get(key)?.strangers ?? [])]).toEqual([]);
    // A walk that went nowhere would find nothing wrong.
    expect(walked.get(key)?.read.size).toBeGreaterThan(40);
  });

  it('find a misspelt condition, argument of a partial or of a helper', () => {
    const { body, ...bodiless } = fullLetter;
    expect([...walk('dossiers/plainte-simple/paper', bodiless).strangers]).toContain(
      'dossiers/plainte-simple/paper: body',
    );
    const { addressMissing, ...other } = body;
    expect(addressMissing).toBe(true);
    expect([...walk('dossiers/plainte-simple/paper', { ...fullLetter, body: other }).strangers]).toEqual([
      'dossiers/plainte-simple/_complaint: addressMissing',
    ]);
  });

  it('leave no field of a model unread', () => {
    const read = new Set([...walked.values()].flatMap((each) => [...each.read]));
    const kept = new Set([...pathsOf(fullLetter), ...pathsOf(fullReferral)]);
    // By the numbers of a sheet its exhibits are found again; the reader sees its stamp.
    read.add('sheets.numbers');
    expect([...kept].filter((path) => !read.has(path))).toEqual([]);
  });
});
