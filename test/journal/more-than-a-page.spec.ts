import { randomUUID } from 'node:crypto';
import { JournalService } from '../../src/journal/journal.service.js';
import { UnitOfWork } from '../../src/journal/unit-of-work.js';
import { TestApp } from '../support/app.js';

describe('the journal of a case', () => {
  it('is read a page at a time, the newest first, and tells how much there is in all', async () => {
    const test = await TestApp.start();
    const jurist = await test.account('jurist');
    const caseId = randomUUID();
    const ids = ['first', 'second', 'third'];
    for (const id of ids) {
      test.clock.advance(1000);
      await test.app
        .get(UnitOfWork)
        .run(jurist, async (work) =>
          work.note({ action: 'case.edit', subject: { kind: 'case', id }, caseId }),
        );
    }
    const page = async (skip: number) => {
      const [entries, total] = await test.app.get(JournalService).ofCase(caseId, { skip, take: 2 });
      return [entries.map(({ subjectId }) => subjectId), total];
    };
    expect(await page(0)).toEqual([['third', 'second'], 3]);
    expect(await page(2)).toEqual([['first'], 3]);
    await test.stop();
  });
});
