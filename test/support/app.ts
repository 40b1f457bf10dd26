import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Actor, Role } from '../../src/access/actor.js';
import { Account } from '../../src/accounts/account.entity.js';
import { hashPassword, newToken, tokenHash } from '../../src/accounts/passwords.js';
import { SESSION_COOKIE } from '../../src/accounts/session-cookie.js';
import { Session } from '../../src/accounts/session.entity.js';
import { createApp } from '../../src/app.js';
import type { Config } from '../../src/config.js';
import { MasterKey } from '../../src/platform/crypto/master-key.js';
import { Database } from '../../src/platform/database/database.js';
import type { Browser } from '../../src/platform/printing/browser.js';
import { oneBrowser } from './one-browser.js';
import { dropDatabase, ENGINE, freshDatabase } from './postgres.js';
import { StillClock } from './still-clock.js';

export const PASSWORD = 'un mot de passe inventé';
let hashed: Promise<string> | undefined;

/** The real application on a real database in a folder of its own, listening on a free port of the loopback. */
export class TestApp {
  readonly clock = new StillClock('2026-05-07T08:00:00.000Z');
  app: NestExpressApplication;
  config: Config;
  url: string;
  private constructor(
    readonly folder: string,
    private readonly browser: Browser,
  ) {}

  /**
   * @param parent where its folder is made: a disk of its own, for a test that fills it
   * @param browser a Chromium of its own, for a test that is about its life
   */
  static async start(parent = tmpdir(), browser = oneBrowser()): Promise<TestApp> {
    const test = new TestApp(mkdtempSync(join(parent, 'recours-test-')), browser);
    mkdirSync(join(test.folder, 'data'));
    MasterKey.write(join(test.folder, 'master.key'), MasterKey.generate());
    test.config = {
      port: 0,
      dataDir: join(test.folder, 'data'),
      keyFile: join(test.folder, 'master.key'),
      databaseUrl: ENGINE === 'postgres' ? await freshDatabase() : null,
      publicUrl: 'http://localhost:0',
      demo: false,
    };
    await test.open(true);
    return test;
  }

  /** Starts again on the same folder, as after a stop or a crash. */
  async restart(): Promise<void> {
    await this.app.close();
    await this.open();
  }

  async stop(): Promise<void> {
    await this.app.close();
    if (this.config.databaseUrl) await dropDatabase(this.config.databaseUrl);
    rmSync(this.folder, { recursive: true, force: true });
  }

  get db(): Database {
    return this.app.get(Database);
  }

  /** Somebody of the cast, with an account that is open. */
  async account(role: Role, over: Partial<Account> = {}): Promise<Actor & { email: string }> {
    hashed ??= hashPassword(PASSWORD);
    const id = randomUUID();
    const account = {
      id,
      email: `${role}-${id.slice(0, 8)}@example.org`,
      name: `${role} ${id.slice(0, 4)}`,
      role,
      language: 'fr' as const,
      passwordHash: await hashed,
      endsOn: null,
      endedAt: null,
      createdAt: this.clock.now().toISOString(),
      ...over,
    };
    await this.db.write((manager) => manager.save(manager.create(Account, account)));
    return account;
  }

  /**
   * A program that is signed in as this person (or signed out): `call('POST', '/api/cases', {...})`. By the row that
   * signing in leaves: the door itself, with its slow hash, has tests of its own.
   */
  async as(person: { email: string } | null): Promise<Caller> {
    const caller = new Caller(this.url);
    if (!person) return caller;
    const { id: accountId } = await this.db.read.findOneByOrFail(Account, { email: person.email });
    const token = newToken();
    const at = this.clock.now().toISOString();
    const row = { id: randomUUID(), accountId, tokenHash: tokenHash(token) };
    await this.db.write((manager) =>
      manager.insert(Session, { ...row, createdAt: at, seenAt: at, endedAt: null }),
    );
    caller.cookie = `${SESSION_COOKIE}=${token}`;
    return caller;
  }

  private async open(begin = false): Promise<void> {
    this.app = await createApp(this.config, { clock: this.clock, browser: this.browser, begin });
    await this.app.listen(0, '127.0.0.1');
    const { port } = this.app.getHttpServer().address() as AddressInfo;
    this.url = `http://127.0.0.1:${port}`;
  }
}

export interface Answer {
  status: number;
  headers: Headers;
  /** JSON when it is, else null. */
  json: any; // eslint-disable-line typescript/no-explicit-any -- tests look into answers freely
  text: string;
}

/** Keeps cookies as a browser does and never follows a redirect. */
export class Caller {
  cookie = '';
  constructor(readonly url: string) {}

  async call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const isForm = body instanceof URLSearchParams || body instanceof FormData;
    const response = await fetch(this.url + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(body !== undefined && !isForm ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isForm ? (body as URLSearchParams) : JSON.stringify(body) }),
    });
    for (const set of response.headers.getSetCookie()) this.keep(set);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson ? JSON.parse(text) : null,
    };
  }

  get = (path: string, headers: Record<string, string> = { accept: 'text/html' }): Promise<Answer> =>
    this.call('GET', path, undefined, headers);

  /** Sends a form as a page would. */
  post = (path: string, fields: Record<string, string>): Promise<Answer> =>
    this.call('POST', path, new URLSearchParams(fields), { accept: 'text/html' });

  private keep(set: string): void {
    const [pair = ''] = set.split(';');
    const [name = ''] = pair.split('=');
    const others = this.cookie.split('; ').filter((c) => c && !c.startsWith(`${name}=`));
    this.cookie = [...others, ...(pair.endsWith('=') ? [] : [pair])].join('; ');
  }
}
