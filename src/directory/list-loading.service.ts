import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SYSTEM } from '../access/actor.js';
import { UnitOfWork } from '../journal/unit-of-work.js';
import { Database } from '../platform/database/database.js';
import type { Origin } from './item.js';
import { ListFileProblem } from './list-file-problem.js';
import { ListItem } from './list-item.entity.js';
import { firstFault } from './list.rules.js';
import { listsOf, planLoad, type LoadPlan } from './loading.rules.js';
import type { Lists } from './registry.js';

export interface Loaded {
  readonly added: number;
  readonly updated: number;
  readonly kept: number;
}

/** Puts entries out of files into the lists. May be repeated: the second time changes nothing and writes nothing. */
@Injectable()
export class ListLoading {
  constructor(
    private readonly db: Database,
    private readonly unit: UnitOfWork,
  ) {}

  /** @throws ListFileProblem when the lists would contradict each other afterwards; nothing is changed then */
  async load(lists: Lists, origin: Exclude<Origin, 'edited'>): Promise<Loaded> {
    const rows = await this.db.read.find(ListItem);
    const plan = planLoad(rows, lists, origin);
    if (changesNothing(plan)) return told(plan);
    refuseContradictions(rows, plan);
    return this.unit.run(SYSTEM, async (work) => {
      // Another service that began together with this one may have added it all meanwhile.
      const now = planLoad(await work.manager.find(ListItem), lists, origin);
      await write(work.manager, now);
      const { added, updated } = told(now);
      // By their codes: what steers paper is told before the next print, whoever changed it.
      const renewed = now.updated.map(({ list, code }) => `${list}/${code}`);
      const details = { added, updated, renewed };
      work.note({ action: 'list.load', subject: { kind: 'lists', id: origin }, details });
      return told(now);
    });
  }
}

async function write(manager: EntityManager, { added, updated }: LoadPlan): Promise<void> {
  if (added.length > 0)
    await manager.insert(
      ListItem,
      added.map((row) => ({ ...row, id: randomUUID() })),
    );
  for (const { id, ...row } of updated) await manager.update(ListItem, { id }, row);
}

const changesNothing = ({ added, updated }: LoadPlan): boolean => added.length + updated.length === 0;

const told = ({ added, updated, kept }: LoadPlan): Loaded => ({
  added: added.length,
  updated: updated.length,
  kept,
});

/** As the lists would stand afterwards: entries of a folder may hang under entries that are there already. */
function refuseContradictions(rows: readonly ListItem[], { added, updated }: LoadPlan): void {
  const renewed = new Map(updated.map((row) => [row.id, row]));
  const after = [
    ...rows.map((row) => renewed.get(row.id) ?? row),
    ...added.map((row) => ({ ...row, id: '' })),
  ];
  const fault = firstFault(listsOf(after));
  if (fault) throw new ListFileProblem(`${fault.list}.json`, fault.code, fault.fields);
}
