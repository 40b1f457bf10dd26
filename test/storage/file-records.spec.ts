import { TestApp } from '../support/app.js';
import { fileRecords, hasFileRecords, knownBlobs } from '../../src/platform/storage/file-records.js';
import { caseOf, PDF, send } from '../documents/evidence.js';

describe('the records that have a stored file', () => {
  let test: TestApp;
  beforeAll(async () => (test = await TestApp.start()));
  afterAll(() => test.stop());

  it('lie in tables that have all that a file is known by', () => {
    const tables = test.db.source.entityMetadatas.filter(({ columns }) =>
      columns.some(({ databaseName }) => /blob/.test(databaseName)),
    );
    expect(tables.map(({ tableName }) => tableName).sort()).toEqual(['document', 'dossier']);
    for (const { columns } of tables)
      expect(columns.map(({ databaseName }) => databaseName)).toEqual(
        expect.arrayContaining(['id', 'case_id', 'blob_id', 'bytes', 'sha256']),
      );
  });

  it('are told with all of it, on either engine', async () => {
    const { read } = test.db;
    expect([await hasFileRecords(read), await fileRecords(read)]).toEqual([false, []]);
    const { caller, ref } = await caseOf(test);
    const { json } = await send(caller, ref, [['a.pdf', PDF]]);
    const records = await fileRecords(read);
    expect(records).toEqual([
      {
        table: 'document',
        id: json.id,
        caseId: expect.any(String),
        blobId: expect.stringMatching(/^[0-9a-f]{32}$/),
        bytes: PDF.length,
        sha256: json.sha256,
      },
    ]);
    const blobId = records[0]?.blobId ?? '';
    expect(await hasFileRecords(read)).toBe(true);
    expect(await knownBlobs(read, [blobId, '0'.repeat(32)])).toEqual(new Set([blobId]));
  });
});
