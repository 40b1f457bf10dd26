import { randomUUID } from 'node:crypto';
import { TableColumn, TableForeignKey, type MigrationInterface, type QueryRunner } from 'typeorm';
import { Naming } from '../platform/database/naming.js';
import { column, createTable } from '../platform/database/schema.js';

const { id, code, text, whole, day, instant, optional } = column;
const naming = new Naming();

/** Whoever signed until now becomes the first signatory; the association's row is there from now on, perhaps blank. */
export class Settings1763700000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'signatory', {
      columns: [
        id(),
        code('name', 120),
        code('function', 120),
        optional(day('active_from')),
        optional(day('active_to')),
        whole('version'),
      ],
    });
    await createTable(runner, 'logo', {
      columns: [
        id(),
        text('png'),
        whole('bytes'),
        whole('width'),
        whole('height'),
        code('sha256', 64),
        id('added_by'),
        instant('added_at'),
      ],
    });
    // Written out: a query builder would look into the entities, which go on changing after this day.
    const signatory = randomUUID();
    await runner.query(
      `INSERT INTO signatory (id, name, "function", version)
       SELECT '${signatory}', signatory_name, signatory_function, 1 FROM organisation WHERE signatory_name <> ''`,
    );
    await runner.dropColumns('organisation', ['signatory_name', 'signatory_function']);
    const added = [
      code('legal_form', 200),
      text('mail_address'),
      text('domiciliation'),
      text('rights_contact'),
      code('partner_name', 200),
      text('partner_address'),
      code('footer_fr', 300),
      code('footer_en', 300),
      text('notice_fr'),
      text('notice_en'),
      text('channels'),
      id('signatory_id'),
      id('logo_id'),
    ].map(optional);
    await runner.addColumns(
      'organisation',
      added.map((each) => new TableColumn(each)),
    );
    await runner.createForeignKeys(
      'organisation',
      ['signatory', 'logo'].map(
        (table) =>
          new TableForeignKey({
            name: naming.foreignKeyName('organisation', [`${table}_id`]),
            columnNames: [`${table}_id`],
            referencedTableName: table,
            referencedColumnNames: ['id'],
          }),
      ),
    );
    await runner.query(
      `UPDATE organisation SET signatory_id = '${signatory}' WHERE EXISTS (SELECT 1 FROM signatory)`,
    );
    await runner.query(
      `INSERT INTO organisation (id, name, address, city, email, telephone, controller, version)
       SELECT 'organisation', '', '', '', '', '', '', 1 WHERE NOT EXISTS (SELECT 1 FROM organisation)`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup to go back.');
  }
}
