import { DossierExhibit } from '../../src/dossiers/dossier-exhibit.entity.js';
import { Dossier } from '../../src/dossiers/dossier.entity.js';
import { letterFrom, placeOf, type Letter } from '../../src/dossiers/letter.model.js';
import { CaseAccess } from '../../src/cases/case-access.service.js';
import { TestApp } from '../support/app.js';
import {
  demand,
  document,
  openCase,
  order,
  photograph,
  testimony,
  type CaseInHand,
} from './support/prosecuted-case.js';

/** What was asked for, out of its seal, with the exhibits that were taken. */
async function asked(test: TestApp, id: string): Promise<{ letter: Letter; taken: string[] }> {
  const { caseId, letterSealed } = await test.db.read.findOneByOrFail(Dossier, { id });
  const { sealing } = await test.app.get(CaseAccess, { strict: false }).key(caseId);
  const exhibits = await test.db.read.findBy(DossierExhibit, { dossierId: id });
  return {
    letter: letterFrom(sealing.open(letterSealed, placeOf.letter(id))),
    taken: exhibits.map(({ subjectId }) => subjectId),
  };
}

describe('marks, chronology and qualifications, as they are asked for', () => {
  let test: TestApp;
  let inHand: CaseInHand;
  let offered: { kind: string; id: string }[];
  let path: string;

  const lines = (ids: readonly number[]): Record<string, string> =>
    Object.fromEntries(
      offered.flatMap(({ kind, id }, row) => [
        [`exhibits[${row}][kind]`, kind],
        [`exhibits[${row}][id]`, id],
        ...(ids.includes(row) ? [[`exhibits[${row}][chosen]`, 'true']] : []),
      ]),
    );
  const typed = (over: Record<string, string> = {}, ids = [0, 2]) => ({
    _page: path,
    template: 'plainte-simple',
    identity: 'initials',
    facts: 'Un fait [3].',
    ...lines(ids),
    ...over,
  });
  const send = (fields: Record<string, string>) => inHand.call.post(`/cases/${inHand.ref}/dossiers`, fields);

  beforeAll(async () => {
    test = await TestApp.start();
    inHand = await openCase(test);
    offered = [
      ...(await testimony(inHand, 'ar', 'arb')),
      await document(inHand, 'x.jpg', await photograph(), 'photo'),
    ];
    path = `/cases/${inHand.ref}/dossiers/new?template=plainte-simple`;
  });
  afterAll(() => test.stop());

  it('count the lines of the page, chosen or not, and the exhibits that a program sends', async () => {
    const sent = await send(typed());
    const page = await asked(test, sent.headers.get('location')?.split('/').at(-1) ?? '');
    expect(page.letter.marks).toEqual([offered[0]?.id, null, offered[2]?.id]);
    const exhibits = [offered[2], offered[0]];
    const { json } = await demand(
      inHand.call.call('POST', `/api/cases/${inHand.ref}/dossiers`, order({ exhibits })),
      202,
    );
    const { letter } = await asked(test, json.id);
    expect(letter.marks).toEqual(exhibits.map((each) => each?.id));
    expect(letter.facts).toMatch(/mon témoignage \[2\]\.$/);
    expect(letter.chronology[0]).toMatchObject({
      on: '2026-05-02',
      at: '05:00',
      about: true,
      place: expect.stringMatching(/^Calais \(«.sous le pont.»\)$/),
    });
    expect(letter.qualifications.map(({ code }) => code)).toEqual(['VIOL_PDAP', 'DESTR']);
  });

  it('are refused beside their field where they lead to nothing that is joined', async () => {
    const refused = await send(
      typed({
        facts: 'Un fait [2].',
        'chronology[0][fact]': '',
        'chronology[1][fact]': 'Une chute [9].',
        'qualifications[0][code]': 'DESTR',
        'qualifications[0][chosen]': 'true',
        'qualifications[0][elements]': 'Une tente [1][7]',
        'qualifications[1][code]': 'VIOL_PDAP',
        'qualifications[1][elements]': 'Non retenue [9]',
      }),
    );
    expect(refused.status).toBe(422);
    for (const [field, mark] of [
      ['f-facts', '[2]'],
      ['f-chronology-0-fact', '[9]'],
      ['f-qualifications-13-elements', '[7]'],
    ])
      expect(refused.text).toMatch(
        new RegExp(`href="#${field}">[^<]+: Le renvoi ${mark?.replace(/[[\]]/g, '\\$&')} `),
      );
    expect(refused.text.match(/href="#f-[^"]*">(?:[^<]+: )?Le renvoi/g)).toHaveLength(6);
    const api = order({
      facts: 'Un fait [1].',
      chronology: [{ fact: '[4]' }],
      furtherRequests: 'Saisir la vidéo [5]',
      exhibits: [],
    });
    const { json } = await inHand.call.call('POST', `/api/cases/${inHand.ref}/dossiers`, api);
    expect(Object.keys(json.fields)).toEqual(['facts', 'chronology.0.fact', 'furtherRequests']);
  });

  it('keep their lines when the page comes back, whatever came to the case since', async () => {
    const later = await openCase(test);
    const [told, french] = await testimony(later, 'ar', 'arb');
    const body = new URLSearchParams({
      template: 'plainte-simple',
      'exhibits[0][kind]': 'document',
      'exhibits[0][id]': '00000000-0000-4000-8000-000000000000',
      'exhibits[0][title]': 'Une photo retirée',
      'exhibits[1][kind]': 'translation',
      'exhibits[1][id]': french!.id,
      'exhibits[1][chosen]': 'true',
      facts: 'Un fait [2].',
    });
    const page = `/cases/${later.ref}/dossiers/new?template=plainte-simple`;
    await later.call.call('PUT', `/drafts?page=${encodeURIComponent(page)}`, body);
    const { text } = await later.call.get(page);
    expect(text).toMatch(/\[1\].*Une photo retirée.*n’est plus dans l’affaire.*\[2\]/s);
    const ids = [...text.matchAll(/name="exhibits\[\d\]\[id\]" value="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.slice(1)).toEqual([french!.id, told!.id]);
    expect(text).not.toContain('Le renvoi');
  });

  it('come back with a line more or less, without a script', async () => {
    const row = { 'chronology[0][fact]': 'Première', 'chronology[1][fact]': 'Seconde' };
    const added = await send(typed({ ...row, _add: 'chronology' }));
    expect(added.status).toBe(200);
    expect(added.text.match(/name="chronology\[\d\]\[fact\]"/g)).toHaveLength(3);
    const removed = await send(typed({ ...row, _remove: 'chronology.0' }));
    expect(removed.text).not.toContain('Première');
    expect(removed.text).toContain('Seconde');
  });

  it('stand in a table of the rows that were ticked, and of no other', async () => {
    const row = (at: number, code: string) => ({ [`qualifications[${at}][code]`]: code });
    const fields = { ...row(0, 'DESTR'), ...row(1, 'LIBERTE'), 'qualifications[1][chosen]': 'true' };
    const sent = await send(typed(fields));
    const { letter } = await asked(test, sent.headers.get('location')?.split('/').at(-1) ?? '');
    expect(letter.qualifications).toEqual([{ code: 'LIBERTE', elements: '' }]);
  });

  it('print an emptied list as empty, and not as the record would propose it', async () => {
    const sent = await send(typed());
    const { letter } = await asked(test, sent.headers.get('location')?.split('/').at(-1) ?? '');
    expect([letter.chronology, letter.qualifications, letter.requests]).toEqual([[], [], []]);
  });
});

describe('before printing, on the page', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(() => test.stop());

  it('a complaint that was refused shows why, leads to the consents, and is refused when it is sent', async () => {
    const inHand = await openCase(test, { consent: false, over: { name: undefined } });
    const path = `/cases/${inHand.ref}/dossiers/new?template=plainte-simple`;
    const { text } = await inHand.call.get(path);
    expect(text).toMatch(
      new RegExp(`Empêche l’impression.*href="/cases/${inHand.ref}/consents">S. E. refuse`, 's'),
    );
    expect(text).toContain(`href="/cases/${inHand.ref}/people/${inHand.personId}/edit">Le nom de`);
    const fields = { _page: path, template: 'plainte-simple', identity: 'nominative', facts: 'x' };
    const sent = await inHand.call.post(`/cases/${inHand.ref}/dossiers`, fields);
    expect([sent.status, sent.text.includes('Empêche l’impression')]).toEqual([422, true]);
    expect(
      (await inHand.call.get(path.replace('plainte-simple', 'signalement-procureur'))).text,
    ).not.toContain('Empêche l’impression');
  });
});
