import { linesFor, pathOnPage, tickedRows } from '../../src/dossiers/compose-rows.js';
import { takenAtFirst } from '../../src/dossiers/compose.model.js';
import { ExhibitContents } from '../../src/dossiers/exhibit-contents.service.js';
import type { NumberedExhibit } from '../../src/dossiers/readiness.service.js';
import type { Offer } from '../../src/dossiers/shelf.service.js';
import { TestApp } from '../support/app.js';
import { document, openCase, photograph, scan, type CaseInHand } from './support/prosecuted-case.js';

const offer = (index: number): Offer => ({
  kind: 'document',
  id: `id-${index}`,
  title: `Pièce ${index}`,
  on: null,
  nature: 'Photo',
  origin: null,
  language: null,
  personId: null,
  natureKey: 'documents.kinds.photo',
  tag: null,
  toAsk: null,
  fault: null,
});
const offers = Array.from({ length: 900 }, (_, index) => offer(index));

describe('a case with more to show than one dossier holds', () => {
  let test: TestApp;
  let inHand: CaseInHand;
  beforeAll(async () => {
    test = await TestApp.start();
    inHand = await openCase(test);
  });
  afterAll(() => test.stop());

  it('is composed on its page: only what is ticked is read', async () => {
    const photo = await document(inHand, 'x.jpg', await photograph(), 'photo');
    const fields = Object.fromEntries(
      offers.flatMap(({ kind, title }, index) => [
        [`exhibits[${index}][kind]`, kind],
        [`exhibits[${index}][id]`, photo.id],
        [`exhibits[${index}][title]`, title],
      ]),
    );
    const ticked = { 'exhibits[700][chosen]': 'true', 'exhibits[700][order]': '701' };
    const typed = { template: 'plainte-simple', identity: 'initials', ...fields, ...ticked };
    expect((await inHand.call.post(`/cases/${inHand.ref}/dossiers`, typed)).status).toBe(303);
  });

  it('begins with as many ticks as may be sent, and keeps each sentence and title in its line', () => {
    expect(takenAtFirst(offers)).toHaveLength(200);
    const typed = offers.map(({ id }, index) => ({
      id,
      title: `typed ${index}`,
      chosen: index > 897 ? 'true' : '',
    }));
    const ticked = tickedRows(typed);
    expect(ticked.map(({ id }) => id)).toEqual(['id-898', 'id-899']);
    expect(
      tickedRows([
        { id: 'x', chosen: ['false', 'false'] },
        { id: 'y', chosen: 'false' },
      ]),
    ).toEqual([]);
    expect(pathOnPage('exhibits.1.title', ticked, offers)).toBe('exhibits.899.title');
    expect(pathOnPage('letterOn', ticked, offers)).toBe('letterOn');
    expect(linesFor(offers, typed)[3]).toMatchObject({ title: 'typed 3' });
  });

  it('keeps beside what would not fit into memory together', async () => {
    const pdf = { kind: 'document', media: 'application/pdf', sha256: 'x' } as const;
    const [first, second, third] = [
      await document(inHand, 'a.pdf', scan(1), 'a'),
      await document(inHand, 'b.pdf', scan(40), 'b'),
      await document(inHand, 'c.pdf', scan(1), 'c'),
    ].map(({ id }, index): NumberedExhibit => ({ ...offer(index), ...pdf, id, number: String(index + 1) }));
    const { id: caseId } = await test.db.read
      .query('SELECT id FROM legal_case')
      .then(([row]) => row as { id: string });
    const contents = await test.app
      .get(ExhibitContents, { strict: false })
      .of(caseId, [first!, second!, third!], {
        signal: new AbortController().signal,
        asPictures: false,
        together: 3 * scan(1).length,
      });
    expect([first, second, third].map((each) => typeof contents.get(each!.id))).toEqual([
      'object',
      'string',
      'object',
    ]);
    expect(contents.get(second!.id)).toBe('too-large');
  });
});
