import { PDFDocument } from 'mupdf';
import { pageTexts } from '../printing/reading-a-pdf.js';
import { ChildService } from '../support/child-service.js';
import { tracesOf } from '../support/traces.js';
import { Usual } from '../support/what-is-written.js';
import { answer, demand, document, file, order, photograph, written } from './support/prosecuted-case.js';
import type { Caller } from '../support/app.js';

/** Unmistakable, and in no dictionary. */
const WORDS = ['ZqAlphaUnique', 'XvBravoUnique'] as const;
const usual = new Usual();

describe('two dossiers of two cases, asked for at the same moment', () => {
  let service: ChildService;
  let call: Caller;
  const pdfs: Buffer[] = [];
  const seen: string[] = [];

  beforeAll(async () => {
    ({ service, coordinator: call } = await ChildService.begin());
    const cases = await Promise.all(WORDS.map((word) => prepared(call, word)));
    const asked = await Promise.all(
      cases.map(({ ref, asking }) => demand(call.call('POST', `/api/cases/${ref}/dossiers`, asking), 202)),
    );
    const ids = asked.map(({ json }) => json.id as string);
    for (let left = ids; left.length > 0;) {
      seen.push(...tracesOf(WORDS, service.temporary), ...WORDS.flatMap((word) => usual.holding(word)));
      const states = await Promise.all(
        left.map(async (id) => (await call.call('GET', `/api/dossiers/${id}`)).json.status as string),
      );
      if (states.includes('failed')) throw new Error(service.logged);
      left = left.filter((_, index) => states[index] !== 'done');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    for (const id of ids) pdfs.push(await file(call, id));
  }, 180_000);
  afterAll(() => service.clear());

  it('hold their own words, and nothing of each other', () => {
    for (const [index, pdf] of pdfs.entries()) {
      const own = WORDS[index] as string;
      const other = WORDS[1 - index] as string;
      const said = pageTexts(pdf).join(' ');
      // Facts, testimony, title of an exhibit, its line in the list and in the contents.
      expect(said.split(own).length - 1).toBeGreaterThanOrEqual(5);
      expect(said).not.toContain(other);
      expect(unpacked(pdf)).not.toContain(other);
    }
  });

  it('leave nothing of either in temporary folders while they are made, nor in the log', () => {
    expect([...new Set(seen)]).toEqual([]);
    expect(WORDS.filter((word) => service.logged.includes(word))).toEqual([]);
  });
});

/** Every stream of the file, inflated: bookmarks and titles stand outside the text of pages. */
function unpacked(pdf: Buffer): string {
  const document = new PDFDocument(pdf);
  const plain = document.saveToBuffer('decompress=yes,ascii=no').asUint8Array();
  return Buffer.from(plain).toString('latin1');
}

async function prepared(call: Caller, word: string) {
  const person = { role: 'complainant', name: `Nom ${word}`, initials: 'S. E.', languages: ['fr'] };
  const incident = { on: '2026-05-02', place: { siteId: 'calais' }, context: 'living_site', kinds: ['V03'] };
  const { json } = await demand(
    call.call('POST', '/api/cases', { incident, channel: 'field', people: [person] }),
    201,
  );
  const ref = json.ref as string;
  const personId = json.people[0].id as string;
  await answer(call, ref, personId, 'file_criminal', true);
  const inHand = { ref, personId, call } as Parameters<typeof written>[0];
  const exhibits = [
    { kind: 'testimony', id: await written(inHand, `J’ai vu ${word}.`) },
    await document(inHand, `${word}.jpg`, await photograph(), `Photographie ${word}`),
  ];
  return { ref, asking: order({ exhibits, facts: `Un fait ${word} [1].` }) };
}
