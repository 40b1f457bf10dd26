import { randomUUID } from 'node:crypto';
import { tokenHash } from '../../dist/accounts/passwords.js';
import { piecesOf } from '../../dist/cases/case-search.rules.js';
import { chainOf, countOf, entryHash, headSignature } from '../../dist/journal/chain.rules.js';

// The fewest plain queries that answer what the API answers, as one would write them by hand: who asks, how much of it
// she may see, the rows, how many there are. A case that is read is written into the journal here too.

const LINE = `c.id, c.ref, c.stage, c.jurist_id, a.name AS jurist, i.happened_on, i.site_id, i.place_text, c.created_at, c.version
  FROM legal_case c JOIN incident i ON i.id = c.incident_id LEFT JOIN account a ON a.id = c.jurist_id`;
const MINE = 'c.id IN (SELECT m.case_id FROM case_member m WHERE m.account_id = ?)';
const marks = (list) => list.map(() => '?').join(', ');
const people = async (ask, ids) =>
  ids.length === 0
    ? []
    : ask(
        `SELECT cp.case_id, p.pseudonym, p.initials, p.code FROM case_person cp JOIN person p ON p.id = cp.person_id
         WHERE cp.case_id IN (${marks(ids)}) ORDER BY cp.position`,
        ids,
      );

/** Whose cookie it is. */
export async function signedIn(ask, token) {
  const [account] = await ask(
    'SELECT s.*, a.id AS account_id, a.name, a.role FROM session s JOIN account a ON a.id = s.account_id WHERE s.token_hash = ?',
    [tokenHash(token)],
  );
  return { id: account.account_id, seesAll: account.role === 'coordinator' };
}

/** Through the index that the application has made, where what is sought has letters enough for it. */
function soughtFor(engine, typed) {
  const [piece] = piecesOf(typed);
  const rows = 'c.id IN (SELECT s.case_id FROM case_search s';
  if (engine === 'postgres') return [`${rows} WHERE s.words LIKE ?)`, [`%${piece}%`]];
  if (piece.length < 3) return [`${rows} WHERE instr(s.words, ?) > 0)`, [piece]];
  return [`${rows} JOIN case_trigram t ON t.rowid = s.id WHERE t.words MATCH ?)`, [`"${piece}"`]];
}

export async function listOf({ ask, engine }, actor, { stage, q, page = '1', perPage = '50' }) {
  const conditions = [
    ...(actor.seesAll ? [] : [[MINE, [actor.id]]]),
    ...(stage ? [['c.stage = ?', [stage]]] : []),
    ...(q ? [soughtFor(engine, q)] : []),
  ];
  const values = conditions.flatMap(([, given]) => given);
  const where = conditions.length > 0 ? `WHERE ${conditions.map(([sql]) => sql).join(' AND ')}` : '';
  const from = `FROM legal_case c ${where}`;
  // The ids first: a join before the OFFSET would read the rows of all pages before.
  const ids = `SELECT c.id ${from} ORDER BY c.created_at DESC, c.id DESC LIMIT ? OFFSET ?`;
  const items = await ask(`SELECT ${LINE} WHERE c.id IN (${ids}) ORDER BY c.created_at DESC, c.id DESC`, [
    ...values,
    Number(perPage),
    (Number(page) - 1) * Number(perPage),
  ]);
  const [{ total }] = await ask(`SELECT count(*) AS total ${from}`, values);
  const named = await people(
    ask,
    items.map(({ id }) => id),
  );
  return { items, people: named, total };
}

export async function caseOf({ ask, write }, actor, ref, key) {
  const [legalCase] = await ask('SELECT * FROM legal_case WHERE ref = ?', [ref]);
  const { id, incident_id } = legalCase;
  const [member] = await ask('SELECT id FROM case_member WHERE case_id = ? AND account_id = ?', [
    id,
    actor.id,
  ]);
  if (!member && !actor.seesAll) throw new Error('not hers');
  await write((within) => noted(within, actor, id, key));
  return {
    legalCase,
    incident: (await ask('SELECT * FROM incident WHERE id = ?', [incident_id]))[0],
    forces: await ask('SELECT * FROM incident_force WHERE incident_id = ? ORDER BY position', [incident_id]),
    people: await ask(
      'SELECT * FROM case_person cp JOIN person p ON p.id = cp.person_id WHERE cp.case_id = ? ORDER BY cp.position',
      [id],
    ),
    injuries: await ask('SELECT * FROM injury WHERE incident_id = ? ORDER BY position', [incident_id]),
    team: await ask(
      'SELECT m.*, a.name FROM case_member m JOIN account a ON a.id = m.account_id WHERE m.case_id = ? ORDER BY m.added_at, m.id',
      [id],
    ),
  };
}

/** What the first page shows: translations that wait, drafts, alerts, what was printed. */
export async function todayOf(driver, actor) {
  const { ask } = driver;
  const mine = actor.seesAll ? '' : `AND ${MINE}`;
  const values = actor.seesAll ? [] : [actor.id];
  const few = async (columns, from, order, counted = from) => ({
    items: await ask(`SELECT ${columns} ${from} ORDER BY ${order} LIMIT 5`, values),
    total: (await ask(`SELECT count(*) AS total ${counted}`, values))[0].total,
  });
  const drafts = `FROM translation t WHERE t.status = 'draft'`;
  const waits = `FROM translation t JOIN testimony y ON y.id = t.testimony_id JOIN legal_case c ON c.id = y.case_id WHERE t.status = 'draft' ${mine}`;
  const printed = `FROM dossier d JOIN legal_case c ON c.id = d.case_id WHERE d.printed_at IS NOT NULL ${mine}`;
  const ownerless = `FROM legal_case c JOIN incident i ON i.id = c.incident_id WHERE c.jurist_id IS NULL AND c.stage <> 'closure'`;
  return {
    waiting: await few(
      't.*, c.ref, y.language AS spoken',
      waits,
      't.changed_at, t.id',
      mine ? waits : drafts,
    ),
    drafts: await ask('SELECT id, page, saved_at FROM draft WHERE account_id = ? ORDER BY saved_at DESC', [
      actor.id,
    ]),
    ownerless: actor.seesAll ? await few('c.*, i.happened_on', ownerless, 'c.created_at, c.id') : null,
    alerts: await listOf(driver, actor, { stage: 'alert', perPage: '5' }),
    printed: await few('d.*, c.ref', printed, 'd.printed_at DESC, d.id DESC'),
  };
}

async function noted(ask, actor, caseId, key) {
  const at = new Date().toISOString();
  const chain = chainOf('case.read', at);
  const [last] = await ask('SELECT * FROM journal_head WHERE id = ?', [chain]);
  const entry = {
    id: randomUUID(),
    chain,
    seq: last.seq + 1,
    at,
    actorId: actor.id,
    action: 'case.read',
    subjectKind: 'case',
    subjectId: caseId,
    caseId,
    details: '{}',
    reasonHash: null,
    previousHash: last.hash,
  };
  const head = { id: chain, seq: entry.seq, hash: entryHash(entry, key) };
  await ask(
    `INSERT INTO journal_entry (id, chain, seq, at, actor_id, action, subject_kind, subject_id, case_id, details, reason_sealed, reason_hash, previous_hash, hash)
     VALUES (${marks(Array(14).fill(0))})`,
    [
      entry.id,
      chain,
      entry.seq,
      at,
      actor.id,
      'case.read',
      'case',
      caseId,
      caseId,
      '{}',
      null,
      null,
      entry.previousHash,
      head.hash,
    ],
  );
  await ask('UPDATE journal_head SET seq = ?, hash = ?, signature = ? WHERE id = ?', [
    head.seq,
    head.hash,
    headSignature(head, key),
    chain,
  ]);
  const count = countOf(await ask('SELECT id, seq, hash FROM journal_head', []), key);
  await ask('UPDATE key_check SET journal_entries = ?, journal_chains = ?, journal_signature = ?', [
    count.entries,
    count.chains,
    count.signature,
  ]);
}
