import { randomUUID } from 'node:crypto';
import { chainOf, entryHash, GENESIS, headSignature } from '../../dist/journal/chain.rules.js';

/** What is written of a case while it is worked on, and how often it is looked at. */
const ACTIONS = [
  'case.open',
  'person.add',
  'consent.record',
  'testimony.record',
  'document.add',
  'case.edit',
];
const READINGS = 6;

/** The journal of all these cases, as whole chains with their signed heads: `recours journal verify` agrees. */
export class History {
  #heads = new Map();
  #key;

  constructor(key) {
    this.#key = key;
  }

  entriesOf({ caseId, at, by }) {
    const actions = [...ACTIONS, ...Array.from({ length: READINGS }, () => 'case.read')];
    return actions.map((action) => this.#append({ action, caseId, at, by }));
  }

  heads() {
    return [...this.#heads].map(([id, { seq, hash }]) => {
      const head = { id, seq, hash };
      return { ...head, signature: headSignature(head, this.#key) };
    });
  }

  #append({ action, caseId, at, by }) {
    const chain = chainOf(action, at);
    const last = this.#heads.get(chain) ?? { seq: 0, hash: GENESIS };
    const entry = {
      id: randomUUID(),
      chain,
      seq: last.seq + 1,
      at,
      actorId: by,
      action,
      subjectKind: 'case',
      subjectId: caseId,
      caseId,
      details: '{}',
      reasonHash: null,
      previousHash: last.hash,
    };
    const hash = entryHash(entry, this.#key);
    this.#heads.set(chain, { seq: entry.seq, hash });
    return {
      id: entry.id,
      chain,
      seq: entry.seq,
      at,
      actor_id: by,
      action,
      subject_kind: 'case',
      subject_id: caseId,
      case_id: caseId,
      details: '{}',
      reason_sealed: null,
      reason_hash: null,
      previous_hash: last.hash,
      hash,
    };
  }
}
