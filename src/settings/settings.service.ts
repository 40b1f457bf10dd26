import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { may } from '../access/may.js';
import { UnitOfWork } from '../journal/unit-of-work.js';
import { Database } from '../platform/database/database.js';
import { Conflict, Forbidden } from '../platform/errors.js';
import { Organisation } from './organisation.entity.js';
import type { OrganisationForm } from './settings.forms.js';

const ONLY = 'organisation';

/** What is true of the association that runs this copy: its letterhead, its signatory, who answers for the data. */
@Injectable()
export class SettingsService {
  constructor(
    private readonly db: Database,
    private readonly work: UnitOfWork,
  ) {}

  /** Empty lines until somebody has filled them in: letters then show the gap. */
  async organisation(): Promise<Organisation> {
    const known = await this.db.read.findOneBy(Organisation, { id: ONLY });
    return known ?? this.db.read.create(Organisation, { ...EMPTY });
  }

  /** @throws Conflict when somebody changed them since this version was read */
  async edit(actor: Actor, form: OrganisationForm): Promise<Organisation> {
    if (!may(actor, 'settings.edit')) throw new Forbidden();
    return this.work.run(actor, async (work) => {
      const current = await work.manager.findOneBy(Organisation, { id: ONLY });
      if ((current?.version ?? 1) !== form.version) throw new Conflict(undefined, { current, typed: form });
      const { version: _, ...typed } = form;
      const changed = Object.entries(typed).filter(
        ([name, value]) => (current ?? EMPTY)[name as keyof typeof typed] !== value,
      );
      work.note({
        action: 'settings.edit',
        subject: { kind: 'organisation', id: ONLY },
        details: { fields: changed.map(([name]) => name) },
      });
      return work.manager.save(work.manager.create(Organisation, { ...(current ?? { id: ONLY }), ...typed }));
    });
  }
}

const EMPTY = {
  id: ONLY,
  name: '',
  address: '',
  city: '',
  email: '',
  telephone: '',
  controller: '',
  signatoryName: '',
  signatoryFunction: '',
  version: 1,
};
