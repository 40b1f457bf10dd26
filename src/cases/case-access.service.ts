import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { may, scopeOf } from '../access/may.js';
import type { Action } from '../access/permissions.js';
import { CaseKey } from '../platform/crypto/case-key.js';
import { MasterKey } from '../platform/crypto/master-key.js';
import { Vault } from '../platform/crypto/vault.js';
import { Database } from '../platform/database/database.js';
import { ask, Columns, type Values } from '../platform/database/plain-sql.js';
import { Forbidden, NotFound } from '../platform/errors.js';
import { isReference, readReference } from '../platform/reference.js';
import { SettingsService } from '../settings/settings.service.js';
import { CaseKeyRow } from './case-key.entity.js';
import { LegalCase } from './case.entity.js';

const CASE = new Columns(LegalCase, 'c');

/**
 * The door of every record that belongs to a case. What the actor may not read does not exist (404); what she may
 * read and not do is refused (403).
 */
@Injectable()
export class CaseAccess {
  private readonly vault: Vault;
  constructor(
    private readonly db: Database,
    private readonly settings: SettingsService,
    keys: MasterKey,
  ) {
    this.vault = new Vault(keys.vault);
  }

  /** The case of this reference, as typed, if the actor may do `action` on it. @throws NotFound, Forbidden */
  async byRef(actor: Actor, ref: string, action: Action): Promise<LegalCase> {
    return this.admit(actor, await this.find(ref), action);
  }

  /** @throws NotFound when nothing of the case may be read by this actor, be it its printed dossiers alone */
  async demandVisible(actor: Actor, ref: string): Promise<void> {
    const legalCase = await this.find(ref);
    const relation = { team: legalCase !== null && (await this.isOnTeam(actor, legalCase.id)) };
    if (!legalCase || !(may(actor, 'case.read', relation) || may(actor, 'dossier.read', relation)))
      throw new NotFound();
  }

  /** The same by the case's id; for records that hang on a case. */
  async byId(actor: Actor, caseId: string, action: Action): Promise<LegalCase> {
    return this.admit(actor, await this.one('id', caseId), action);
  }

  /** Whether a page may draw what leads to this act. */
  async allows(actor: Actor, caseId: string, action: Action): Promise<boolean> {
    return may(actor, action, { team: await this.isOnTeam(actor, caseId) });
  }

  /** Keeps of a query only the rows whose case (`caseColumn`, like `legalCase.id`) the action reaches. */
  narrow<T extends object>(
    query: SelectQueryBuilder<T>,
    actor: Actor,
    action: Action,
    caseColumn: string,
  ): SelectQueryBuilder<T> {
    const { where, values } = this.reach(actor, action, caseColumn);
    return where === null ? query : query.andWhere(where, values);
  }

  /** The same for a query in plain SQL: its condition, null where there is none, and what that names. */
  reach(actor: Actor, action: Action, caseColumn: string): { where: string | null; values: Values } {
    const scope = scopeOf(actor, action);
    if (scope === 'all') return { where: null, values: {} };
    if (scope !== 'team') return { where: '1 = 0', values: {} };
    return {
      where: `${caseColumn} IN (SELECT m.case_id FROM case_member m WHERE m.account_id = :teamActor)`,
      values: { teamActor: actor.id },
    };
  }

  /** The case's own key, which seals its files, titles and reasons. */
  async key(caseId: string, manager: EntityManager = this.db.read): Promise<CaseKey> {
    const row = await manager.findOneByOrFail(CaseKeyRow, { id: caseId });
    return CaseKey.fromIdentity(this.vault.open(row.identitySealed, `case_key/identity/${caseId}`));
  }

  /** The row that keeps a new case's key. */
  keyRow(caseId: string, key: CaseKey): { id: string; identitySealed: string } {
    return { id: caseId, identitySealed: this.vault.seal(key.identity, `case_key/identity/${caseId}`) };
  }

  private async find(typed: string): Promise<LegalCase | null> {
    const ref = isReference(typed) ? typed : readReference(typed, await this.settings.referencePrefix());
    return ref === undefined ? null : this.one('ref', ref);
  }

  private async admit(actor: Actor, legalCase: LegalCase | null, action: Action): Promise<LegalCase> {
    if (!legalCase) throw new NotFound();
    const relation = { team: await this.isOnTeam(actor, legalCase.id) };
    if (may(actor, action, relation)) return legalCase;
    if (may(actor, 'case.read', relation)) throw new Forbidden();
    throw new NotFound();
  }

  private async one(column: 'id' | 'ref', value: string): Promise<LegalCase | null> {
    const { read } = this.db;
    const sql = `SELECT ${CASE.of(read)} FROM legal_case c WHERE c.${column} = :value`;
    const [row] = await ask<Values>(read, sql, { value });
    return row ? CASE.read(read, row) : null;
  }

  private async isOnTeam(actor: Actor, caseId: string): Promise<boolean> {
    const sql = 'SELECT m.id FROM case_member m WHERE m.case_id = :caseId AND m.account_id = :actorId';
    return (await ask(this.db.read, sql, { caseId, actorId: actor.id })).length > 0;
  }
}
