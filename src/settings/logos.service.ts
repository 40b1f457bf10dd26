import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { may } from '../access/may.js';
import { UnitOfWork } from '../journal/unit-of-work.js';
import { Database } from '../platform/database/database.js';
import { Forbidden } from '../platform/errors.js';
import { pictureTurns } from '../platform/pictures.js';
import { logoPicture } from './logo-picture.js';
import { Logo } from './logo.entity.js';
import { ONLY, Organisation } from './organisation.entity.js';

/** The picture on the letterhead. */
@Injectable()
export class Logos {
  constructor(
    private readonly db: Database,
    private readonly work: UnitOfWork,
  ) {}

  /** The PNG that stands there now; null where there is none. */
  async current(): Promise<Buffer | null> {
    const { logoId } = await this.db.read.findOneByOrFail(Organisation, { id: ONLY });
    if (logoId === null) return null;
    const { png } = await this.db.read.findOneOrFail(Logo, {
      where: { id: logoId },
      select: { id: true, png: true },
    });
    return Buffer.from(png, 'base64');
  }

  /** @param sent as it came. @throws Forbidden, UnsupportedFile */
  async set(actor: Actor, sent: Buffer): Promise<void> {
    if (!may(actor, 'settings.edit')) throw new Forbidden();
    const { png, width, height } = await pictureTurns.take(actor.id, () => logoPicture(sent));
    const sha256 = createHash('sha256').update(png).digest('hex');
    await this.work.run(actor, async (work) => {
      const id = randomUUID();
      await work.manager.insert(Logo, {
        id,
        png: png.toString('base64'),
        bytes: png.length,
        width,
        height,
        sha256,
        addedBy: actor.id,
        addedAt: work.at,
      });
      await work.manager.update(Organisation, { id: ONLY }, { logoId: id });
      const details = { fields: ['logo'], sha256 };
      work.note({ action: 'settings.edit', subject: { kind: 'organisation', id: ONLY }, details });
    });
  }

  /** The row stays: papers that were printed say the version in which it stood. @throws Forbidden */
  async remove(actor: Actor): Promise<void> {
    if (!may(actor, 'settings.edit')) throw new Forbidden();
    await this.work.run(actor, async (work) => {
      await work.manager.update(Organisation, { id: ONLY }, { logoId: null });
      const details = { fields: ['logo'] };
      work.note({ action: 'settings.edit', subject: { kind: 'organisation', id: ONLY }, details });
    });
  }
}
