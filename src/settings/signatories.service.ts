import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { may } from '../access/may.js';
import { UnitOfWork, type Work } from '../journal/unit-of-work.js';
import { Database } from '../platform/database/database.js';
import type { Day } from '../platform/day.js';
import { Conflict, Forbidden, Invalid, NotFound } from '../platform/errors.js';
import { changesBetween } from '../platform/forms/changes.js';
import { inOrderOfNames } from '../platform/in-order.js';
import { ONLY, Organisation } from './organisation.entity.js';
import type { SignatoryChange, SignatoryForm } from './settings.forms.js';
import { signatoryJson } from './settings.json.js';
import { Signatory } from './signatory.entity.js';
import { isActiveOn } from './signatories.rules.js';

/** Those who sign for the association. Nobody is deleted: her last day is told. */
@Injectable()
export class Signatories {
  constructor(
    private readonly db: Database,
    private readonly work: UnitOfWork,
  ) {}

  /** Whoever may be chosen to sign a letter of that day, by name. */
  async activeOn(day: Day): Promise<Signatory[]> {
    const all = await this.db.read.find(Signatory);
    return inOrderOfNames(all.filter((each) => isActiveOn(each, day)));
  }

  /** @throws Forbidden, NotFound */
  async one(actor: Actor, id: string): Promise<Signatory> {
    if (!may(actor, 'settings.edit')) throw new Forbidden();
    const found = await this.db.read.findOneBy(Signatory, { id });
    if (!found) throw new NotFound();
    return found;
  }

  /** @throws Forbidden */
  async add(actor: Actor, { isDefault, ...answers }: SignatoryForm): Promise<Signatory> {
    if (!may(actor, 'settings.edit')) throw new Forbidden();
    return this.work.run(actor, async (work) => {
      const id = randomUUID();
      const blank = { activeFrom: null, activeTo: null };
      const signatory = await work.manager.save(work.manager.create(Signatory, { ...blank, ...answers, id }));
      const changed = Object.keys(answers);
      const fields = isDefault ? [...changed, 'isDefault'] : changed;
      if (isDefault) await name(work, id);
      work.note({ action: 'settings.edit', subject: { kind: 'signatory', id }, details: { fields } });
      return signatory;
    });
  }

  /** @throws Forbidden, NotFound, Invalid, Conflict with her as she stands when the version is stale */
  async edit(actor: Actor, id: string, change: SignatoryChange): Promise<Signatory> {
    await this.one(actor, id);
    const { version, isDefault, ...answers } = change;
    const sent = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined));
    return this.work.run(actor, async (work) => {
      const current = await work.manager.findOneByOrFail(Signatory, { id });
      const { signatoryId } = await work.manager.findOneByOrFail(Organisation, { id: ONLY });
      const next = { ...current, ...sent };
      if (next.activeFrom && next.activeTo && next.activeTo < next.activeFrom)
        throw new Invalid({ activeTo: [{ key: 'settings.endsBeforeItBegins' }] }, change);
      const written = await work.manager.update(Signatory, { id, version }, { name: current.name, ...sent });
      if (written.affected !== 1)
        throw new Conflict(undefined, { current: signatoryJson(current, signatoryId), typed: change });
      const wasDefault = signatoryId === id;
      if (isDefault !== undefined && isDefault !== wasDefault) await name(work, isDefault ? id : null);
      const before = { ...current, isDefault: wasDefault };
      const after = { ...sent, isDefault };
      const fields = changesBetween(before, after, Object.keys(after)).map(({ path }) => path);
      work.note({ action: 'settings.edit', subject: { kind: 'signatory', id }, details: { fields } });
      return work.manager.findOneByOrFail(Signatory, { id });
    });
  }
}

/** Who signs by default is one column of the one row, so that there are never two. */
async function name(work: Work, signatoryId: string | null): Promise<void> {
  await work.manager.update(Organisation, { id: ONLY }, { signatoryId });
}
