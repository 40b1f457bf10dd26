import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SYSTEM } from '../access/actor.js';
import { UnitOfWork } from '../journal/unit-of-work.js';
import { MasterKey } from '../platform/crypto/master-key.js';
import { INDEXED, SealBroken, Vault } from '../platform/crypto/vault.js';
import { Database } from '../platform/database/database.js';
import { ask } from '../platform/database/plain-sql.js';
import { IdentityVault } from './identity.js';

interface Named {
  readonly id: string;
  readonly nameSealed: string;
}

const WAITING = `SELECT p.id, p.name_sealed AS "nameSealed" FROM person p
  WHERE p.name_sealed IS NOT NULL AND p.name_index NOT LIKE :today`;
const RENEWED = 'UPDATE person SET name_index = :index WHERE id = :id AND name_sealed = :nameSealed';

/**
 * The keyed index of names after its folding has changed. Only who has the keys can make it anew, and only by opening
 * every name: nobody sees one, and it is cheap while there are few. All in one act, which may be repeated after a kill.
 */
@Injectable()
export class NameIndex implements OnModuleInit {
  private readonly vault: IdentityVault;
  constructor(
    private readonly db: Database,
    private readonly unit: UnitOfWork,
    keys: MasterKey,
  ) {
    this.vault = new IdentityVault(new Vault(keys.vault), new Vault(keys.index));
  }

  async onModuleInit(): Promise<void> {
    const waiting = await ask<Named>(this.db.read, WAITING, { today: `${INDEXED}%` });
    const renewed = waiting.flatMap((named) => this.renewed(named));
    if (renewed.length === 0) return;
    await this.unit.run(SYSTEM, async (work) => {
      // Another service may have begun, and changed somebody's name meanwhile; her version stays, for she is the same.
      for (const row of renewed) await ask(work.manager, RENEWED, { ...row });
      const details = { people: renewed.length };
      work.note({ action: 'folding.renew', subject: { kind: 'installation', id: 'recours' }, details });
    });
  }

  /** A name that was altered outside of the application breaks its own page, not the start of everybody's service. */
  private renewed({ id, nameSealed }: Named): (Named & { index: string })[] {
    try {
      return [{ id, nameSealed, index: this.vault.indexOf(id, nameSealed) }];
    } catch (thrown) {
      if (thrown instanceof SealBroken) return [];
      throw thrown;
    }
  }
}
