import { randomInt, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { newToken, tokenHash } from '../../dist/accounts/passwords.js';
import { ENTITIES, MIGRATIONS } from '../../dist/entities.js';
import { CaseKey } from '../../dist/platform/crypto/case-key.js';
import { MasterKey } from '../../dist/platform/crypto/master-key.js';
import { openHouse } from '../../dist/platform/database/open-house.js';
import { newPersonCode, newReference } from '../../dist/platform/reference.js';
import { caseRows } from './case-rows.mjs';
import { History } from './history.mjs';
import { sealsOf } from './seals.mjs';
import { lot } from './words.mjs';

/** What one jurist follows at a time; whoever followed the older cases has left. */
const CASES_EACH = 40;
const JURISTS_HERE = 12;
const HOUR = 3_600_000;
/** In one statement; SQLite takes some 32 000. */
const VALUES = 5_000;

/**
 * An invented office of so many cases, newest last, written in one transaction by the application's own schema, seals
 * and journal; not by its services, which would take an hour.
 * @returns {Promise<{ dataDir: string, keyFile: string, databaseUrl: string | null, refs: string[], coordinator: object, jurist: object }>}
 *   where it lies, and two people who are signed in: `{ id, token, refs }`
 */
export async function makeOffice(folder, cases, databaseUrl = null) {
  const at = { dataDir: join(folder, 'data'), keyFile: join(folder, 'recours.key'), databaseUrl };
  mkdirSync(folder, { recursive: true });
  MasterKey.write(at.keyFile, MasterKey.generate());
  const tables = { entities: ENTITIES, migrations: MIGRATIONS };
  const { db, keys, store } = await openHouse(at, tables, { begin: true });
  try {
    const staff = accounts(Math.max(JURISTS_HERE, Math.ceil(cases / CASES_EACH)));
    const made = await db.write((manager) => write(manager, keys, cases, staff));
    // Its files are rows alone, but a folder without any is taken for a disk that is not mounted.
    const filing = { record: randomUUID(), limit: 1 };
    await store.put(Readable.from([Buffer.alloc(1)]), await CaseKey.generate(), filing);
    return { ...at, ...made };
  } finally {
    await db.close();
  }
}

async function write(manager, keys, cases, { coordinator, jurists }) {
  const signedIn = (account) => ({ id: account.id, token: newToken(), refs: [] });
  const [chief, newest] = [signedIn(coordinator), signedIn(jurists.at(-1))];
  const now = new Date().toISOString();
  await insert(manager, 'account', [coordinator, ...jurists]);
  await insert(
    manager,
    'session',
    [chief, newest].map(({ id, token }) => session(id, token, now)),
  );
  const seals = await sealsOf(keys, chief.id);
  const history = new History(keys.journal);
  const codes = { refs: unique((draw) => newReference(draw, 'HRO')), people: unique(newPersonCode) };
  const held = {};
  const refs = [];
  for (let nth = 0; nth < cases; nth += 1) {
    const at = new Date(Date.now() - (cases - nth) * 3 * HOUR).toISOString();
    const owner = jurists[Math.floor(nth / CASES_EACH)];
    // Every hundredth belongs to nobody yet.
    const jurist = lot(100, 'ownerless', nth) === 0 ? null : owner.id;
    const ref = codes.refs();
    const people = Array.from({ length: 1 + lot(2, 'people', nth) }, codes.people);
    const { caseId, rows } = caseRows({ nth, ref, codes: people, at, jurist, seals });
    refs.push(ref);
    if (jurist === newest.id) newest.refs.push(ref);
    rows.journal_entry = history.entriesOf({ caseId, at, by: owner.id });
    for (const [table, more] of Object.entries(rows)) (held[table] ??= []).push(...more);
    if (nth % 500 === 499 || nth === cases - 1) await empty(manager, held);
  }
  await insert(manager, 'journal_head', history.heads());
  return { refs, coordinator: { ...chief, refs }, jurist: newest };
}

function accounts(count) {
  const row = (role, nth, endedAt) => ({
    id: randomUUID(),
    email: `${role}-${nth}@bench.invalid`,
    name: `Inventée Numéro ${nth}`,
    role,
    language: 'fr',
    password_hash: 'none that any password has',
    ends_on: null,
    ended_at: endedAt,
    version: 1,
    created_at: '2019-01-01T08:00:00.000Z',
  });
  const jurists = Array.from({ length: count }, (_, nth) =>
    row('jurist', nth, nth < count - JURISTS_HERE ? '2024-01-01T08:00:00.000Z' : null),
  );
  return { coordinator: row('coordinator', 0, null), jurists };
}

const session = (account_id, token, at) => ({
  id: randomUUID(),
  account_id,
  token_hash: tokenHash(token),
  created_at: at,
  seen_at: at,
  ended_at: null,
});

function unique(draw) {
  const known = new Set();
  return () => {
    for (;;) {
      const code = draw(randomInt);
      if (known.has(code)) continue;
      known.add(code);
      return code;
    }
  };
}

/** In the order in which the tables were first met: what is referred to comes before what refers. */
async function empty(manager, held) {
  for (const [table, rows] of Object.entries(held)) await insert(manager, table, rows.splice(0));
}

async function insert(manager, table, rows) {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]);
  const size = Math.floor(VALUES / columns.length);
  const isPostgres = manager.connection.options.type === 'postgres';
  const written = (value) => (typeof value === 'boolean' && !isPostgres ? Number(value) : value);
  for (let from = 0; from < rows.length; from += size) {
    const chunk = rows.slice(from, from + size);
    const place = (row, column) => (isPostgres ? `$${row * columns.length + column + 1}` : '?');
    const lines = chunk.map((_, row) => `(${columns.map((_name, column) => place(row, column)).join(', ')})`);
    const values = chunk.flatMap((row) => columns.map((column) => written(row[column])));
    await manager.query(
      `INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join(', ')}) VALUES ${lines.join(', ')}`,
      values,
    );
  }
}
