import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { UnitOfWork } from '../journal/unit-of-work.js';
import { Clock } from '../platform/clock.js';
import { MasterKey } from '../platform/crypto/master-key.js';
import { Vault } from '../platform/crypto/vault.js';
import { Database } from '../platform/database/database.js';
import { NotUnderstood, TooLarge } from '../platform/errors.js';
import { Draft } from './draft.entity.js';
import { JustEnded } from './just-ended.js';
import { pageOfDraft } from './page-path.js';

/** What one person may have begun by a page's script: far more than anybody types, and too little to fill the disk. */
const MOST_DRAFTS = 50;
const MOST_MEGABYTES = 2;

/** What is being typed, kept sealed for the one who types it. `page` is the path of the page with the form. */
@Injectable()
export class DraftsService {
  private readonly vault: Vault;
  private readonly justEnded: JustEnded;
  constructor(
    private readonly db: Database,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    keys: MasterKey,
  ) {
    this.vault = new Vault(keys.drafts);
    this.justEnded = new JustEnded(clock);
  }

  /** Keeps a form that was sent and must not be lost, whatever is kept already: it came through the sign-in page. */
  async save(actor: Actor, page: string, body: string): Promise<string> {
    return (await this.renew(actor, page, body)) ?? this.begin(actor, page, body, Infinity);
  }

  /**
   * Keeps what a page's script saves by itself, unless the form was sent in the meantime. @returns the instant
   * @throws TooLarge beyond two megabytes; NotUnderstood when fifty other pages are begun already
   */
  async autosave(actor: Actor, page: string, body: string): Promise<string> {
    if (Buffer.byteLength(body) > MOST_MEGABYTES * 1024 * 1024) throw new TooLarge(MOST_MEGABYTES);
    const renewed = await this.renew(actor, page, body);
    if (renewed) return renewed;
    if (this.justEnded.has(actor.id, pageOfDraft(page))) return this.clock.now().toISOString();
    return this.begin(actor, page, body, MOST_DRAFTS);
  }

  /** The url-encoded body that was being typed on this page, with its instant, or null. */
  async find(actor: Actor, page: string): Promise<{ body: string; savedAt: string } | null> {
    const draft = await this.db.read.findOneBy(Draft, { accountId: actor.id, page: pageOfDraft(page) });
    return (
      draft && { body: this.vault.open(draft.bodySealed, `draft/body/${draft.id}`), savedAt: draft.savedAt }
    );
  }

  /** The pages on which this person began to type and did not send, the last first; never what was typed. */
  list(actor: Actor): Promise<Pick<Draft, 'id' | 'page' | 'savedAt'>[]> {
    const select = { id: true, page: true, savedAt: true } as const;
    return this.db.read.find(Draft, {
      select,
      where: { accountId: actor.id },
      order: { savedAt: 'DESC', id: 'ASC' },
    });
  }

  /** Forgets the draft: it was sent, or thrown away. Does nothing when there is none. */
  async end(actor: Actor, page: string): Promise<void> {
    const where = { accountId: actor.id, page: pageOfDraft(page) };
    // Through the queue of writes, so that an autosave that is under way is seen.
    const draft = await this.db.write((manager) => manager.findOneBy(Draft, where));
    if (!draft) return;
    this.justEnded.add(where.accountId, where.page);
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

  /** Writes over the draft of this page. @returns the instant, or null when there is none to write over */
  private async renew(actor: Actor, page: string, body: string): Promise<string | null> {
    const known = await this.db.read.findOneBy(Draft, { accountId: actor.id, page: pageOfDraft(page) });
    if (!known) return null;
    const savedAt = this.clock.now().toISOString();
    const bodySealed = this.vault.seal(body, `draft/body/${known.id}`);
    const renewed = await this.db.write((manager) =>
      manager.update(Draft, known.id, { bodySealed, savedAt }),
    );
    return renewed.affected === 1 ? savedAt : null;
  }

  private begin(actor: Actor, page: string, body: string, most: number): Promise<string> {
    const where = { accountId: actor.id, page: pageOfDraft(page) };
    return this.work.run(actor, async (work) => {
      await work.manager.delete(Draft, where);
      if ((await work.manager.countBy(Draft, { accountId: actor.id })) >= most)
        throw new NotUnderstood({ key: 'accounts.tooManyDrafts', params: { count: most } });
      const id = randomUUID();
      const bodySealed = this.vault.seal(body, `draft/body/${id}`);
      await work.manager.insert(Draft, { id, ...where, bodySealed, savedAt: work.at });
      work.note({ action: 'draft.begin', subject: { kind: 'draft', id } });
      return work.at;
    });
  }
}
