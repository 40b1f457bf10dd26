import pg from 'pg';
import type { Caller } from '../support/app.js';
import { ChildService } from '../support/child-service.js';
import { fullCase, type FullCase } from '../support/full-case.js';
import { dropDatabase, freshDatabase } from '../support/postgres.js';
import { Beside } from './beside.js';

/** Two processes of the built service on one PostgreSQL, and somebody who is signed in at both. */
export interface HouseOfTwo {
  readonly service: ChildService;
  readonly beside: Beside;
  /** One caller for each process. */
  readonly callers: readonly [Caller, Caller];
  clear(): Promise<void>;
  /** Asks the database itself. */
  rows(sql: string): Promise<Record<string, unknown>[]>;
}

export async function houseOfTwo(): Promise<HouseOfTwo> {
  const url = await freshDatabase();
  const { service, coordinator } = await ChildService.begin({ DATABASE_URL: url });
  const beside = await Beside.start(service, url);
  return {
    service,
    beside,
    callers: [coordinator, beside.as(coordinator)],
    clear: async () => {
      await Promise.all([beside.end(), service.clear()]);
      await dropDatabase(url);
    },
    rows: async (sql) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        return (await client.query<Record<string, unknown>>(sql)).rows;
      } finally {
        await client.end();
      }
    },
  };
}

/** A case with one dossier that is printed, and what asks for another print of it: `order(caller)` gives its id. */
export async function printable(caller: Caller): Promise<{
  made: FullCase;
  order: (by: Caller) => Promise<string>;
}> {
  const made = await fullCase(caller);
  await until(caller, made.dossierId, 'done');
  const body = {
    template: 'plainte-simple',
    language: 'fr',
    identity: 'nominative',
    exhibits: [{ kind: 'testimony', id: made.testimonyId, title: 'Récit' }],
  };
  const order = async (by: Caller): Promise<string> => {
    const answer = await by.call('POST', `/api/cases/${made.ref}/dossiers`, body);
    if (answer.status !== 202) throw new Error(`the order answered ${answer.status} ${answer.text}`);
    return answer.json.id;
  };
  return { made, order };
}

/** What `recours journal verify` says; it holds this process, which then has to hear that sockets have closed. */
export async function verdict(service: ChildService): Promise<{ status: number | null; stderr: string }> {
  const { status, stderr } = service.recours('journal', 'verify');
  await new Promise((resolve) => setTimeout(resolve, 200));
  return { status, stderr };
}

/** Waits until a dossier stands so. @throws when it has come to another end */
export async function until(caller: Caller, id: string, status: string): Promise<void> {
  const now = await whereItComes(caller, id, status);
  if (now.status !== status) throw new Error(`the dossier is not ${status}: ${JSON.stringify(now)}`);
}

/** Orders prints until one is seen at work: on a busy machine one may be over before anybody has looked. */
export async function atWork(caller: Caller, order: () => Promise<string>): Promise<string> {
  for (;;) {
    const id = await order();
    if ((await whereItComes(caller, id, 'running')).status === 'running') return id;
  }
}

async function whereItComes(caller: Caller, id: string, status: string): Promise<{ status: string }> {
  for (;;) {
    const { json } = await caller.call('GET', `/api/dossiers/${id}`);
    if ([status, 'failed', 'cancelled', 'done'].includes(json.status)) return json;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
