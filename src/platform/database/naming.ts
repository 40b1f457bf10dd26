import { DefaultNamingStrategy, type Table } from 'typeorm';

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
const tableName = (table: Table | string): string =>
  (typeof table === 'string' ? table : table.name).split('.').pop() ?? '';
const joined = (kind: string, table: Table | string, columns: string[]): string =>
  `${kind}_${tableName(table)}_${columns.map(snake).join('_')}`;

/** snake_case columns; constraints named `pk_ fk_ uq_ ix_`, the same in entities and in migrations. */
export class Naming extends DefaultNamingStrategy {
  override tableName(className: string, custom?: string): string {
    return custom ?? snake(className);
  }
  override columnName(property: string, custom: string, prefixes: string[]): string {
    return [...prefixes, custom || property].map(snake).join('_');
  }
  override joinColumnName(relation: string, referenced: string): string {
    return `${snake(relation)}_${snake(referenced)}`;
  }
  override primaryKeyName(table: Table | string): string {
    return `pk_${tableName(table)}`;
  }
  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return joined('uq', table, columns);
  }
  override foreignKeyName(table: Table | string, columns: string[]): string {
    return joined('fk', table, columns);
  }
  override indexName(table: Table | string, columns: string[]): string {
    return joined('ix', table, columns);
  }
}
