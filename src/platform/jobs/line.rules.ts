/** A job that waits, as far as its turn depends on it. */
export interface Waiting {
  readonly id: string;
  readonly actorId: string;
}

/**
 * The order in which jobs come to their turn: one of each person, then the next of each, so that whoever asks for forty
 * papers at once delays a colleague by one. First comes who was served longest ago, or not lately at all; those who are
 * alike in that as they came, and of one person always the oldest.
 *
 * @param waiting oldest first
 * @param served when the last job of each person was begun, by their ids: ISO instants
 */
export function inTurn<T extends Waiting>(waiting: readonly T[], served: ReadonlyMap<string, string>): T[] {
  const lines = new Map<string, T[]>();
  for (const job of waiting) {
    const own = lines.get(job.actorId);
    if (own) own.push(job);
    else lines.set(job.actorId, [job]);
  }
  const last = (person: string): string => served.get(person) ?? '';
  // Stable: who is alike stays in the order of the oldest jobs.
  const people = [...lines].sort(([one], [other]) => compare(last(one), last(other)));
  const rounds = Math.max(0, ...people.map(([, own]) => own.length));
  return Array.from({ length: rounds }, (_, round) => people.flatMap(([, own]) => own[round] ?? [])).flat();
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
