import { reasonOpener } from '../../src/cases/journal.reasons.js';
import { JournalEntry } from '../../src/journal/journal-entry.entity.js';
import { JournalService } from '../../src/journal/journal.service.js';
import { MasterKey } from '../../src/platform/crypto/master-key.js';
import { TestApp } from '../support/app.js';
import { asThief } from './thief.js';

let test: TestApp;
let entries: JournalEntry[];
beforeEach(async () => {
  test = await TestApp.start();
  const jurist = await test.as(await test.account('jurist'));
  for (const reason of ['Urgence', 'Autre raison']) {
    const people = [{ role: 'complainant', initials: 'I. P.' }];
    const { ref } = (await jurist.call('POST', '/api/cases', { people })).json;
    await jurist.call('POST', `/api/cases/${ref}/steps`, { step: 'triage', reason });
  }
  entries = (await test.db.read.findBy(JournalEntry, {})).filter(({ reasonHash }) => reasonHash);
});
afterEach(() => test.stop());

const breaks = async () => {
  const open = reasonOpener(MasterKey.read(test.config.keyFile));
  return (await test.app.get(JournalService).look([], open)).breaks;
};
const seal = (entry: JournalEntry | undefined, reasonSealed: string | null) =>
  asThief(test, (m) => m.update(JournalEntry, entry!.id, { reasonSealed }));

describe('a reason that lies sealed beside its entry', () => {
  it('is what was typed', async () => {
    expect(entries).toHaveLength(2);
    expect(await breaks()).toEqual([]);
  });

  it('is missed when it was taken away', async () => {
    await seal(entries[0], null);
    expect(await breaks()).toEqual([{ kind: 'reason', chain: 'main', seq: entries[0]!.seq }]);
  });

  it('is known for another’s, or for noise', async () => {
    for (const other of [entries[1]!.reasonSealed!, 'v1.AAAA']) {
      await seal(entries[0], other);
      expect(await breaks()).toEqual([{ kind: 'reason', chain: 'main', seq: entries[0]!.seq }]);
    }
  });

  it('is not given to an entry that had none', async () => {
    const [bare] = await test.db.read.findBy(JournalEntry, { chain: 'main', seq: 1 });
    await seal(bare, entries[0]!.reasonSealed);
    expect(await breaks()).toEqual([{ kind: 'reason', chain: 'main', seq: 1 }]);
  });
});
