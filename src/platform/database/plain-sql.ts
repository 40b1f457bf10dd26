import type { DataSource, EntityManager, EntityMetadata } from 'typeorm';

type Class<T> = abstract new () => T;
export type Values = Record<string, unknown>;

/**
 * Plain SQL for what is asked with every click: TypeORM was seen to take ten times longer over writing such a query
 * and reading its rows than SQLite over answering it (`npm run bench pages`). It must be SQL that both engines
 * understand alike, with `:name` for a value and `:...names` for a list.
 *
 * @returns rows as the driver gives them: no booleans on SQLite, counts as text on PostgreSQL
 */
export function ask<Row>(manager: EntityManager, sql: string, values: Values = {}): Promise<Row[]> {
  const { driver } = manager.connection;
  const bound: unknown[] = [];
  const text = sql.replaceAll(/:(\.\.\.)?([a-z]\w*)/gi, (_all, many: string | undefined, name: string) => {
    if (!(name in values)) throw new Error(`Nothing was said for :${name}.`);
    const each = many ? (values[name] as unknown[]) : [values[name]];
    return each.map((value) => driver.createParameter(name, bound.push(value) - 1)).join(', ');
  });
  return manager.query(text, bound);
}

/** How one kind of entity stands in a query that is written by hand: all its columns, and an entity of a row. */
export class Columns<T extends object> {
  private readonly known = new WeakMap<DataSource, Known>();

  /** @param alias of its table in the query */
  constructor(
    private readonly entity: Class<T>,
    private readonly alias: string,
  ) {}

  /** What stands behind SELECT. */
  of(manager: EntityManager): string {
    return this.in(manager.connection).selected;
  }

  /** Its own part of a row, without relations; null where an outer join found nothing. */
  read(manager: EntityManager, row: Values): T | null {
    const { metadata, properties } = this.in(manager.connection);
    const found = metadata.create() as Values;
    let isThere = false;
    for (const [property, name, read] of properties) {
      const value = row[name];
      isThere ||= value !== null;
      found[property] = read ? read(value) : value;
    }
    return isThere ? (found as T) : null;
  }

  private in(source: DataSource): Known {
    const known = this.known.get(source) ?? describe(source, source.getMetadata(this.entity), this.alias);
    this.known.set(source, known);
    return known;
  }
}

type Known = {
  metadata: EntityMetadata;
  selected: string;
  /** Property, name in the row, and how its value is read where the driver's own will not do. */
  properties: [string, string, ((value: unknown) => unknown) | null][];
};

function describe({ driver }: DataSource, metadata: EntityMetadata, alias: string): Known {
  const columns = metadata.columns.map((column) => ({ column, name: `${alias}_${column.propertyName}` }));
  return {
    metadata,
    selected: columns
      .map(({ column, name }) => `${alias}.${driver.escape(column.databaseName)} AS ${driver.escape(name)}`)
      .join(', '),
    properties: columns.map(({ column, name }) => [
      column.propertyName,
      name,
      column.type === 'boolean' || column.transformer
        ? (value) => driver.prepareHydratedValue(value, column) as unknown
        : null,
    ]),
  };
}
