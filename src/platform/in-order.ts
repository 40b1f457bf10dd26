/** As people sort, whatever the engine and its locale: É beside E, no capitals before all small letters, 2 before 10. */
const collator = new Intl.Collator('fr', { numeric: true });

/** Two names as a person would put them in order. */
export const compareNames = (one: string, other: string): number => collator.compare(one, other);

/** Rows by their names; those of one name by their ids, so that a list stands as it stood. */
export const inOrderOfNames = <T extends { readonly id: string; readonly name: string }>(
  rows: readonly T[],
): T[] => rows.toSorted((a, b) => compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1));
