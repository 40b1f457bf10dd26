import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { UnitOfWork } from '../journal/unit-of-work.js';
import { Clock } from '../platform/clock.js';
import { MasterKey } from '../platform/crypto/master-key.js';
import { Vault } from '../platform/crypto/vault.js';
import { Database } from '../platform/database/database.js';
import { Draft } from './draft.entity.js';

/** What is being typed, kept sealed for the one who types it. `page` is the path of the page with the form. */
@Injectable()
export class DraftsService {
  private readonly vault: Vault;
  constructor(
    private readonly db: Database,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    keys: MasterKey,
  ) {
    this.vault = new Vault(keys.drafts);
  }

  async save(actor: Actor, page: string, body: string): Promise<Draft> {
    const known = await this.db.read.findOneBy(Draft, { accountId: actor.id, page });
    const savedAt = this.clock.now().toISOString();
    if (known) {
      const bodySealed = this.vault.seal(body, `draft/body/${known.id}`);
      const touched = await this.db.write((manager) =>
        manager.update(Draft, known.id, { bodySealed, savedAt }),
      );
      if (touched.affected === 1) return { ...known, bodySealed, savedAt };
    }
    return this.work.run(actor, async (work) => {
      await work.manager.delete(Draft, { accountId: actor.id, page });
      const id = randomUUID();
      const draft = work.manager.create(Draft, {
        id,
        accountId: actor.id,
        page,
        bodySealed: this.vault.seal(body, `draft/body/${id}`),
        savedAt,
      });
      await work.manager.insert(Draft, draft);
      work.note({ action: 'draft.begin', subject: { kind: 'draft', id } });
      return draft;
    });
  }

  /** The url-encoded body that was being typed on this page, with its instant, or null. */
  async find(actor: Actor, page: string): Promise<{ body: string; savedAt: string } | null> {
    const draft = await this.db.read.findOneBy(Draft, { accountId: actor.id, page });
    return (
      draft && { body: this.vault.open(draft.bodySealed, `draft/body/${draft.id}`), savedAt: draft.savedAt }
    );
  }

  /** The pages on which this person began to type and did not send, the last first; never what was typed. */
  list(actor: Actor): Promise<Pick<Draft, 'id' | 'page' | 'savedAt'>[]> {
    const select = { id: true, page: true, savedAt: true } as const;
    return this.db.read.find(Draft, { select, where: { accountId: actor.id }, order: { savedAt: 'DESC' } });
  }

  /** Forgets the draft: it was sent, or thrown away. Does nothing when there is none. */
  async end(actor: Actor, page: string): Promise<void> {
    const draft = await this.db.read.findOneBy(Draft, { accountId: actor.id, page });
    if (!draft) return;
    await this.work.run(actor, async (work) => {
      await work.manager.delete(Draft, draft.id);
      work.note({ action: 'draft.end', subject: { kind: 'draft', id: draft.id } });
    });
  }

  /** Carries a form through the sign-in page: only the account that typed it can open it again. */
  sealForm(accountId: string, form: { page: string; body: string }): string {
    return this.vault.seal(JSON.stringify(form), `form/${accountId}`);
  }

  openForm(accountId: string, sealed: string): { page: string; body: string } | null {
    try {
      return JSON.parse(this.vault.open(sealed, `form/${accountId}`)) as { page: string; body: string };
    } catch {
      return null;
    }
  }
}
