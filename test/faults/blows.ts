import type { ChildService } from '../support/child-service.js';
import type { WorkPoint } from './kill-order.js';
import { letSessionsRest } from './sessions-at-rest.js';

export interface Blow extends WorkPoint {
  readonly name: string;
  /** How the case then stands whose change nobody answered any more, where this decides it. */
  readonly stands?: 'told' | 'asked';
  /** Whether it falls only while dossiers are printed. */
  readonly prints?: true;
  /** What it needs besides that everybody works. */
  readonly first?: (service: ChildService) => Promise<void>;
}

const COMMIT = '^COMMIT';
const SEALED = '[0-9a-f]{32}\\.part$';

/** Where the work can be torn apart, each kind of write once. Names of statements are those that TypeORM makes. */
export const BLOWS: readonly Blow[] = [
  {
    name: 'after the commit of an edit, before its answer',
    at: COMMIT,
    having: 'UPDATE "legal_case" SET .*"summary"',
    when: 'after',
    stands: 'asked',
  },
  {
    name: 'between a step’s entry in the journal and the head of the chain',
    at: 'UPDATE journal_head',
    having: 'UPDATE "legal_case" SET "stage"',
    when: 'before',
    stands: 'told',
  },
  {
    name: 'between the head of a chain and the count of all',
    at: 'UPDATE key_check',
    having: 'UPDATE "legal_case" SET "stage"',
    when: 'before',
    stands: 'told',
  },
  { name: 'while a file is written', at: `^WRITE ${SEALED}`, when: 'after', nth: 3 },
  {
    name: 'between the entries of one upload, whose files are whole',
    at: 'INSERT INTO journal_entry',
    having: 'INSERT INTO "document"[^]*INSERT INTO journal_entry',
    when: 'before',
  },
  {
    name: 'before the commit of a session’s touch',
    at: COMMIT,
    having: 'UPDATE "session"',
    when: 'before',
    first: letSessionsRest,
  },
  {
    name: 'after the commit of an order to print, before its answer',
    at: COMMIT,
    having: 'INSERT INTO "dossier"',
    when: 'after',
    prints: true,
  },
  {
    name: 'before the commit of how far a print is',
    at: COMMIT,
    having: 'UPDATE "job" SET .*"step"',
    when: 'before',
    prints: true,
  },
  {
    name: 'before the commit of a print’s registration',
    at: COMMIT,
    having: 'UPDATE "dossier"',
    when: 'before',
    prints: true,
  },
  {
    name: 'between a print’s registration and the end of its job',
    at: COMMIT,
    having: 'UPDATE "dossier"',
    when: 'after',
    prints: true,
  },
];
