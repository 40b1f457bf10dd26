import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { may } from '../access/may.js';
import { UnitOfWork } from '../journal/unit-of-work.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { dayInParis } from '../platform/day.js';
import { Conflict, Forbidden, Invalid } from '../platform/errors.js';
import { changesBetween } from '../platform/forms/changes.js';
import { inOrderOfNames } from '../platform/in-order.js';
import { channelLimits, ownLimits, withTyped, type ChannelLimit } from './channels.rules.js';
import type { ChannelCode } from './channels.js';
import { Logo } from './logo.entity.js';
import { ONLY, Organisation } from './organisation.entity.js';
import type { SettingsChange } from './settings.forms.js';
import { settingsJson, type SettingsRecord } from './settings.json.js';
import { settingsFaults } from './settings.rules.js';
import { Signatory } from './signatory.entity.js';
import { signsOn } from './signatories.rules.js';

/** The association as papers speak of it, with whoever signs for it today; empty lines where nobody has filled them in. */
export interface Association extends Organisation {
  readonly signatoryName: string;
  readonly signatoryFunction: string;
}

/** What is true of the association that runs this copy. Who signs and the logo are changed elsewhere in this room. */
@Injectable()
export class SettingsService {
  constructor(
    private readonly db: Database,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async organisation(): Promise<Association> {
    const { organisation, signatories } = await this.record();
    const signs = signsOn(signatories, organisation.signatoryId, dayInParis(this.clock.now()));
    return Object.assign(organisation, {
      signatoryName: signs?.name ?? '',
      signatoryFunction: signs?.function ?? '',
    });
  }

  /** The row, who signs and signed, and what the logo is, without its picture. */
  async record(manager: EntityManager = this.db.read): Promise<SettingsRecord> {
    const organisation = await manager.findOneByOrFail(Organisation, { id: ONLY });
    const { logoId } = organisation;
    return {
      organisation,
      signatories: inOrderOfNames(await manager.find(Signatory)),
      logo: logoId === null ? null : await manager.findOneByOrFail(Logo, { id: logoId }),
    };
  }

  /** The letters that a new case's reference begins with. */
  async referencePrefix(manager: EntityManager = this.db.read): Promise<string> {
    const row = { where: { id: ONLY }, select: { referencePrefix: true } } as const;
    return (await manager.findOneOrFail(Organisation, row)).referencePrefix;
  }

  /** What each channel takes, in this house. */
  async limits(): Promise<ChannelLimit[]> {
    const { channels } = await this.db.read.findOneByOrFail(Organisation, { id: ONLY });
    return channelLimits(ownLimits(channels));
  }

  /** Bytes; null where no limit is known. */
  async limitsOf(code: ChannelCode): Promise<Pick<ChannelLimit, 'fileBytes' | 'togetherBytes'>> {
    const found = (await this.limits()).find(({ channel }) => channel === code);
    return found ?? { fileBytes: null, togetherBytes: null };
  }

  /**
   * Changes what is sent and leaves the rest.
   * @throws Forbidden, Invalid, Conflict with what stands now when somebody changed it since this version was read
   */
  async edit(actor: Actor, change: SettingsChange): Promise<void> {
    const { version, channels, ...rest } = change;
    const sent = Object.fromEntries(Object.entries(rest).filter(([, answer]) => answer !== undefined));
    const acts = [
      ...(channels === undefined ? [] : ['channels.edit' as const]),
      ...(channels === undefined || Object.keys(sent).length > 0 ? ['settings.edit' as const] : []),
    ];
    if (!acts.every((act) => may(actor, act))) throw new Forbidden();
    await this.work.run(actor, async (work) => {
      const current = await this.record(work.manager);
      const before = current.organisation;
      const faults = settingsFaults({ ...before, ...sent });
      if (Object.keys(faults).length > 0) throw new Invalid(faults, change);
      const limits = JSON.stringify(withTyped(ownLimits(before.channels), channels ?? []));
      const written = await work.manager.update(
        Organisation,
        { id: ONLY, version },
        { ...sent, channels: limits },
      );
      if (written.affected !== 1)
        throw new Conflict(undefined, { current: settingsJson(current), typed: change });
      const changed = changesBetween(before, sent, Object.keys(sent)).map(({ path }) => path);
      const isOther = limits !== (before.channels ?? '{}');
      const fields = { 'settings.edit': changed, 'channels.edit': isOther ? ['channels'] : [] };
      for (const action of acts)
        work.note({
          action,
          subject: { kind: 'organisation', id: ONLY },
          details: { fields: fields[action] },
        });
    });
  }
}
