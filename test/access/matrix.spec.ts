import { ROLES, type Actor } from '../../src/access/actor.js';
import { may } from '../../src/access/may.js';
import { TestApp } from '../support/app.js';
import { routesOf } from '../support/routes.js';
import { ground, join, knock, type Ground } from './grounds.js';
import { KNOWN, OF_A_CASE } from './needs.js';
import { expected, verdictOf, type Standing } from './verdict.js';

/** They end the session with which all the others are called. */
const LAST = ['DELETE /api/session', 'POST /sign-out'];

let test: TestApp;
let routes: string[];
let shared: Ground;
let calls = 0;
beforeAll(async () => {
  test = await TestApp.start();
  routes = routesOf(test.app).sort((a, b) => LAST.indexOf(a) - LAST.indexOf(b));
  shared = await ground(test);
});
afterAll(async () => {
  await test.stop();
  console.log(`access matrix: ${routes.length} routes, ${calls} calls`);
});

type Person = Actor & { email: string };

/** Calls the routes. @returns those that answered otherwise than the permission table says */
async function walk(who: Person | null, on: Ground, standing: Standing, some = routes): Promise<string[]> {
  const caller = await test.as(who);
  const wrong: string[] = [];
  for (const route of some) {
    const told = verdictOf(await knock(LAST.includes(route) ? await test.as(who) : caller, on, route));
    const wanted = expected(route, who, standing);
    if (told !== wanted) wrong.push(`${route}: ${told}, not ${wanted}`);
    calls += 1;
  }
  return wrong;
}

/** What stands on no case answers alike, wherever its caller stands. */
const ofACase = (): string[] => routes.filter((route) => route in OF_A_CASE);

describe('every route of the running application', () => {
  it('has its row in the table, and no row is without its route', () => {
    expect(routes.filter((route) => !KNOWN.includes(route))).toEqual([]);
    expect(KNOWN.filter((route) => !routes.includes(route))).toEqual([]);
    expect(new Set(KNOWN).size).toBe(KNOWN.length);
  });

  it.each(ROLES)('answers as the permission table says: a %s, and a case of others', async (role) => {
    const before = await state();
    expect(await walk(await test.account(role), shared, 'foreign')).toEqual([]);
    expect(await state()).toEqual(before);
  });

  it.each(ROLES)('answers as the permission table says: a %s on the team of the case', async (role) => {
    const who = await test.account(role);
    await join(test, shared, who);
    expect(await walk(who, shared, 'assigned', ofACase())).toEqual([]);
  });

  it.each(ROLES.filter((role) => may({ id: '', name: '', language: 'fr', role }, 'case.open')))(
    'answers as the permission table says: a %s who opened the case',
    async (role) => {
      const who = await test.account(role);
      expect(await walk(who, await ground(test, await test.as(who)), 'own', ofACase())).toEqual([]);
    },
  );

  it('asks whoever is signed out to sign in, unless it is open to all', async () => {
    const before = await state();
    expect(await walk(null, shared, 'foreign')).toEqual([]);
    expect(await state()).toEqual(before);
  });
});

/** The case as a program reads it: a refused call leaves it as it was. */
async function state(): Promise<unknown> {
  const coordinator = await test.as(await test.account('coordinator'));
  return (await coordinator.call('GET', `/api/cases/${shared.ref}`)).json;
}
