import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { may } from '../access/may.js';
import { UnitOfWork, type Work } from '../journal/unit-of-work.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { dayInParis, type Day } from '../platform/day.js';
import { Conflict, Forbidden, Invalid, NotFound } from '../platform/errors.js';
import { changesBetween } from '../platform/forms/changes.js';
import { HeldLists } from './held-lists.service.js';
import type { Item } from './item.js';
import { itemOfForm } from './list-files.js';
import { ListItem } from './list-item.entity.js';
import type { ListItemChange, ListItemForm } from './list.forms.js';
import { listItemJson } from './list.json.js';
import { faultsIn, namesakesOf } from './list.rules.js';
import { itemOfRow, lastPlace, listsOf, rowOf } from './loading.rules.js';
import { isListName, LIST_NAMES, type ListName } from './lists.js';

type Step = 'edit' | 'retire' | 'reactivate';

/**
 * The lists of the field, kept by who coordinates: living sites come and go within weeks. Nothing is deleted and no
 * code changed, for cases hold them; what is no longer offered is retired with its last day.
 */
@Injectable()
export class ListsService {
  constructor(
    private readonly db: Database,
    private readonly unit: UnitOfWork,
    private readonly held: HeldLists,
    private readonly clock: Clock,
  ) {}

  today = (): Day => dayInParis(this.clock.now());

  /** All entries, retired ones too, in their order. @throws NotFound for whom the lists are not, or no such list */
  async entries(actor: Actor, list: string): Promise<ListItem[]> {
    if (!may(actor, 'list.read') || !isListName(list)) throw new NotFound();
    return this.db.read.find(ListItem, { where: { list }, order: { position: 'ASC', code: 'ASC' } });
  }

  async entry(actor: Actor, list: string, code: string): Promise<ListItem> {
    const found = (await this.entries(actor, list)).find((row) => row.code === code);
    if (!found) throw new NotFound();
    return found;
  }

  /** @throws Forbidden, NotFound, Invalid */
  async add(actor: Actor, list: string, form: ListItemForm): Promise<ListItem> {
    const name = this.editable(actor, list);
    const item = itemOfForm(form);
    const row = await this.unit.run(actor, async (work) => {
      const rows = await work.manager.find(ListItem);
      const taken = namesakesOf(name).some((each) =>
        rows.some((r) => r.list === each && r.code.toLowerCase() === item.code.toLowerCase()),
      );
      if (taken) throw new Invalid({ code: [{ key: 'directory.faults.taken' }] });
      refuseFaults(name, item, rows);
      const added = { ...rowOf(name, item), position: lastPlace(rows, name) + 1, origin: 'edited' as const };
      const made = work.manager.create(ListItem, { ...added, id: randomUUID(), version: 1 });
      await work.manager.insert(ListItem, made);
      note(work, made, 'add');
      return made;
    });
    await this.held.refresh();
    return row;
  }

  /** @throws Forbidden, NotFound, Invalid; Conflict with `current` when it was changed since that version was read */
  async edit(
    actor: Actor,
    list: string,
    code: string,
    change: ListItemChange,
    step: Step = 'edit',
  ): Promise<ListItem> {
    const name = this.editable(actor, list);
    const row = await this.unit.run(actor, async (work) => {
      const rows = await work.manager.find(ListItem);
      const before = rows.find((each) => each.list === name && each.code === code);
      if (!before) throw new NotFound();
      if (before.version !== change.version)
        throw new Conflict(undefined, { current: listItemJson(before), typed: change });
      const item = changed(itemOfRow(before), change);
      refuseFaults(name, item, rows);
      const after = {
        ...before,
        ...rowOf(name, item),
        origin: 'edited' as const,
        version: change.version + 1,
      };
      await work.manager.update(ListItem, { id: before.id }, after);
      note(work, after, step, fieldsChanged(itemOfRow(before), item));
      return after;
    });
    await this.held.refresh();
    return row;
  }

  /** How many entries each list offers today or later, and how many it only keeps. @throws NotFound */
  async counts(actor: Actor): Promise<{ list: ListName; offered: number; retired: number }[]> {
    if (!may(actor, 'list.read')) throw new NotFound();
    const rows = await this.db.read.find(ListItem);
    const today = this.today();
    return LIST_NAMES.map((list) => {
      const all = rows.filter((row) => row.list === list);
      const retired = all.filter(({ activeTo }) => activeTo !== null && activeTo < today).length;
      return { list, offered: all.length - retired, retired };
    });
  }

  /** Before anything of what she sends is looked at. @throws Forbidden; NotFound for whom the lists are not */
  admit(actor: Actor): void {
    if (!may(actor, 'list.read')) throw new NotFound();
    if (!may(actor, 'list.edit')) throw new Forbidden();
  }

  private editable(actor: Actor, list: string): ListName {
    this.admit(actor);
    if (!isListName(list)) throw new NotFound();
    return list;
  }
}

/** What is left out stays; what is emptied is gone, and refused where it is needed. */
function changed(item: Item, { fr, en, parent, activeFrom, activeTo, more }: ListItemChange): Item {
  return {
    code: item.code,
    fr: fr === undefined ? item.fr : (fr ?? ''),
    en: en === undefined ? item.en : (en ?? ''),
    parent: parent === undefined ? item.parent : parent,
    activeFrom: activeFrom === undefined ? item.activeFrom : (activeFrom as Day | null),
    activeTo: activeTo === undefined ? item.activeTo : (activeTo as Day | null),
    more: more === undefined ? item.more : { ...more },
  };
}

function refuseFaults(list: ListName, item: Item, rows: readonly ListItem[]): void {
  const faults = faultsIn(list, item, listsOf(rows));
  if (Object.keys(faults).length > 0) throw new Invalid(faults);
}

const FIELDS = ['fr', 'en', 'parent', 'activeFrom', 'activeTo', 'more'];
const fieldsChanged = (before: Item, after: Item): string[] =>
  changesBetween(before, after, FIELDS).map(({ path }) => path);

/** The code is no word of a person's: the journal may name it. */
function note(work: Work, row: ListItem, step: 'add' | Step, fields: readonly string[] = []): void {
  work.note({
    action: 'list.edit',
    subject: { kind: 'list_item', id: row.id },
    details: { list: row.list, code: row.code, step, fields },
  });
}
