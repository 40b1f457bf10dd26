import { Table, type QueryRunner, type TableColumnOptions } from 'typeorm';
import { Naming } from './naming.js';

const naming = new Naming();

/** Portable columns only: what stands here is understood alike by SQLite and PostgreSQL. */
export const column = {
  id: (name = 'id'): TableColumnOptions => ({ name, type: 'varchar', length: '36' }),
  code: (name: string, length = 40): TableColumnOptions => ({
    name,
    type: 'varchar',
    length: String(length),
  }),
  text: (name: string): TableColumnOptions => ({ name, type: 'text' }),
  whole: (name: string): TableColumnOptions => ({ name, type: 'integer' }),
  flag: (name: string): TableColumnOptions => ({ name, type: 'boolean' }),
  day: (name: string): TableColumnOptions => ({ name, type: 'varchar', length: '10' }),
  instant: (name: string): TableColumnOptions => ({ name, type: 'varchar', length: '24' }),
  optional: (column: TableColumnOptions): TableColumnOptions => ({ ...column, isNullable: true }),
};

export interface TableShape {
  columns: TableColumnOptions[];
  /** column → table whose `id` it names */
  references?: Record<string, string>;
  unique?: string[][];
  index?: string[][];
}

/** Creates a table whose key is `id`, with every constraint named as the entities name it. */
export async function createTable(runner: QueryRunner, name: string, shape: TableShape): Promise<void> {
  await runner.createTable(
    new Table({
      name,
      columns: shape.columns.map((c) =>
        c.name === 'id'
          ? { ...c, isPrimary: true, primaryKeyConstraintName: naming.primaryKeyName(name) }
          : c,
      ),
      foreignKeys: Object.entries(shape.references ?? {}).map(([from, table]) => ({
        name: naming.foreignKeyName(name, [from]),
        columnNames: [from],
        referencedTableName: table,
        referencedColumnNames: ['id'],
      })),
      uniques: (shape.unique ?? []).map((columnNames) => ({
        name: naming.uniqueConstraintName(name, columnNames),
        columnNames,
      })),
      indices: (shape.index ?? []).map((columnNames) => ({
        name: naming.indexName(name, columnNames),
        columnNames,
      })),
    }),
  );
}
