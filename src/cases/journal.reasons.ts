import { reasonPlace } from '../journal/chain.rules.js';
import type { OpenReason } from '../journal/journal-check.js';
import { CaseKey } from '../platform/crypto/case-key.js';
import type { MasterKey } from '../platform/crypto/master-key.js';
import { Vault } from '../platform/crypto/vault.js';
import { CaseKeyRow } from './case-key.entity.js';

/** Opens reasons with the keys of their cases; for whoever verifies that they are still what was typed. */
export function reasonOpener(keys: MasterKey): OpenReason {
  const vault = new Vault(keys.vault);
  return async ({ id, caseId, reasonSealed }, manager) => {
    const row = caseId === null ? null : await manager.findOneBy(CaseKeyRow, { id: caseId });
    if (!row || reasonSealed === null) return null;
    const identity = vault.open(row.identitySealed, `case_key/identity/${row.id}`);
    return (await CaseKey.fromIdentity(identity)).sealing.open(reasonSealed, reasonPlace(id));
  };
}
