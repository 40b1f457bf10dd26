import { isNamedIn } from '../../src/dossiers/names.rules.js';
import { JournalEntry } from '../../src/journal/journal-entry.entity.js';
import { TestApp } from '../support/app.js';
import {
  answer,
  document,
  NAME,
  openCase,
  order,
  photograph,
  type CaseInHand,
} from './support/prosecuted-case.js';

describe('a name in a text', () => {
  it('is found in part, whatever its case, accents and hyphens', () => {
    for (const text of ['la tente de SELAM', 'M. Éxemple', 'd’Haile', 'Selam-Exemple'])
      expect([text, isNamedIn(NAME, text)]).toEqual([text, true]);
    expect(isNamedIn('سلام هيلة', 'قالت سلام إنها')).toBe(true);
  });

  it('is not found within a word, nor by what is no name alone', () => {
    expect(isNamedIn('Ali Ben Omar', 'la qualité des alinéas, ben oui')).toBe(false);
    expect(isNamedIn('A. Li', 'il a vu li')).toBe(false);
  });
});

describe('a paper that names nobody', () => {
  let test: TestApp;
  let inHand: CaseInHand;
  let exhibits: object[];
  beforeAll(async () => {
    test = await TestApp.start();
    inHand = await openCase(test);
    exhibits = [await document(inHand, 'x.jpg', await photograph(), 'La tente de Selam')];
  });
  afterAll(() => test.stop());

  const needs = async (over: object) => {
    const asked = inHand.call.call('POST', `/api/cases/${inHand.ref}/dossiers`, order(over));
    return (await asked).json.needs;
  };
  const compared = () => test.db.read.countBy(JournalEntry, { action: 'person.compare' });

  it('is refused with every place in which somebody typed her name', async () => {
    const typed = {
      exhibits,
      facts: 'exemple dormait.',
      chronology: [{ fact: 'Haïlé appelle.' }],
      furtherRequests: 'entendre Selam',
    };
    const places = (words: string[]) =>
      words.map((word) => expect.stringMatching(new RegExp(`nom de S\\. E\\. figure dans .*${word}`)));
    const refused = await needs({ ...typed, identity: 'initials' });
    expect(refused).toEqual(places(['faits', 'chronologie', 'demandes', 'position 1']));
    const report = await needs({ exhibits, template: 'signalement-procureur' });
    expect(report).toEqual(places(['position 1']));
  });

  it('is looked over before its preview too, each time noted as what it is', async () => {
    const before = await compared();
    const typed = { template: 'plainte-simple', identity: 'initials', facts: 'Selam dormait.' };
    const seen = await inHand.call.post(`/cases/${inHand.ref}/dossiers/preview`, typed);
    expect([seen.status, seen.text]).toEqual([422, expect.stringContaining('figure dans les faits')]);
    expect(await compared()).toBe(before + 1);
    expect(await test.db.read.countBy(JournalEntry, { action: 'person.identity' })).toBe(0);
    expect((await inHand.call.get(`/cases/${inHand.ref}/journal`)).text).toContain('que personne n’a vu');
  });

  it('is held back, and says why, where nobody can tell whether a name stands in it', async () => {
    const { call, ref } = inHand;
    const other = { role: 'complainant', initials: 'L. A.', name: '李安' };
    const { json } = await call.call('POST', `/api/cases/${ref}/people`, other);
    const [person] = json.people?.slice(-1) ?? [json];
    await answer(inHand.call, ref, person.id, 'file_criminal', true);
    const typed = { identity: 'initials', facts: '他叫李安先生', furtherRequests: 'entendre Se\u00adlam' };
    expect(await needs(typed)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/faits contiennent peut-être le nom de L\. A\./),
        expect.stringMatching(/nom de S\. E\. figure dans les autres demandes/),
      ]),
    );
  });

  it('is the only one: a complaint in her name says it, and nothing is compared', async () => {
    const before = await compared();
    expect(await needs({ exhibits })).toBeUndefined();
    expect(await compared()).toBe(before);
  });
});
