import { AccountsService } from '../../src/accounts/accounts.service.js';
import { compareNames, inOrderOfNames } from '../../src/platform/in-order.js';
import { TestApp } from '../support/app.js';

/** As people sort. */
const NAMES = ['Ana', 'élodie', 'Elsa', 'Étienne', 'Œuvre', 'zoé', 'Zoé 2', 'Zoé 10', 'Сара', 'أحمد', 'ሰላም'];

describe('names', () => {
  it('stand in the order in which people sort, in every script', () => {
    expect(NAMES.toReversed().sort(compareNames)).toEqual(NAMES);
  });

  it('that are one stand in the order of their ids', () => {
    const rows = [
      { id: '2', name: 'Ana' },
      { id: '1', name: 'Ana' },
    ];
    expect(inOrderOfNames(rows).map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('stand so in every list in which a colleague or a signatory is chosen', async () => {
    const test = await TestApp.start();
    for (const name of NAMES.toReversed()) await test.account('jurist', { name });
    const coordinator = await test.account('coordinator', { name: 'Étoile' });
    const accounts = test.app.get(AccountsService);
    const wanted = NAMES.toSpliced(4, 0, 'Étoile');
    expect((await accounts.list(coordinator)).map(({ name }) => name)).toEqual(wanted);
    expect((await accounts.colleagues(['jurist'])).map(({ name }) => name)).toEqual(NAMES);
    const call = await test.as(coordinator);
    for (const name of ['Zoé', 'Éva', 'Ana'])
      await call.call('POST', '/api/settings/signatories', { name, function: 'juriste' });
    const { signatories } = (await call.call('GET', '/api/settings')).json;
    expect(signatories.map(({ name }: { name: string }) => name)).toEqual(['Ana', 'Éva', 'Zoé']);
    await test.stop();
  });
});
