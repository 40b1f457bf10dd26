import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { chainOf, entryHash, GENESIS, headSignature } from '../../src/journal/chain.rules.js';
import { JournalEntry } from '../../src/journal/journal-entry.entity.js';
import { JournalHead } from '../../src/journal/journal-head.entity.js';

/** An entry as a version before migration 0015 wrote it: its chain had a head, and the chains no count. */
export async function writeAsBefore(
  manager: EntityManager,
  key: Buffer,
  action: string,
  at: string,
): Promise<void> {
  const chain = chainOf(action, at);
  const last = await manager.findOneBy(JournalHead, { id: chain });
  const entry = {
    id: randomUUID(),
    chain,
    seq: (last?.seq ?? 0) + 1,
    at,
    actorId: 'system',
    action,
    subjectKind: 'installation',
    subjectId: 'recours',
    caseId: null,
    details: '{}',
    reasonSealed: null,
    reasonHash: null,
    previousHash: last?.hash ?? GENESIS,
  };
  const hash = entryHash(entry, key);
  await manager.insert(JournalEntry, { ...entry, hash });
  const head = { id: chain, seq: entry.seq, hash };
  await manager.save(JournalHead, { ...head, signature: headSignature(head, key) });
}
