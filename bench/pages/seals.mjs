import { lot } from './words.mjs';
import { CaseKey } from '../../dist/platform/crypto/case-key.js';
import { Vault } from '../../dist/platform/crypto/vault.js';
import { IdentityVault } from '../../dist/people/identity.js';

/** Making a key takes a millisecond; what a page costs does not depend on how many there are. */
const KEYS = 50;

/** The application's own sealing, under the office's own key. */
export async function sealsOf(keys, coordinator) {
  const vault = new Vault(keys.vault);
  const identities = new IdentityVault(vault, new Vault(keys.index));
  const caseKeys = await Promise.all(Array.from({ length: KEYS }, () => CaseKey.generate()));
  return {
    coordinator,
    identity: (id, plain) => identities.seal(id, plain),
    caseKey: (caseId) => vault.seal(caseKeys[lot(KEYS, caseId)].identity, `case_key/identity/${caseId}`),
    text: (plain, place, caseId) => caseKeys[lot(KEYS, caseId)].sealing.seal(plain, place),
  };
}
