import type { Language, Role } from '../../../src/access/actor.js';
import { addressOn, ground, join, type Ground } from '../../access/grounds.js';
import type { TestApp } from '../../support/app.js';
import { fullCase, type FullCase } from '../../support/full-case.js';
import { routesOf } from '../../support/routes.js';

/** What a person sees: where she goes, or what she sends a form with nothing in it to. */
export interface Visit {
  readonly path: string;
  readonly sends?: 'form' | 'files';
  /** In how many looks it is worth seeing: a page in all four, one more of its states in two. */
  readonly times: 2 | 4;
}

/** Somebody, and all that she looks at. `email` is null of whoever is signed out. */
export interface Tour {
  readonly email: string | null;
  readonly visits: readonly Visit[];
}

/** Answers that are no page. */
const NO_PAGE = /\/(pdf|content|picture|logo)$|^GET \/(api|health|language)\b/;
/** They end what the others need, or show nothing of their own. */
const NOT_SENT = /^POST \/(api\b|sign-out|drafts|accounts\/:id\/end)|\/(removal|cancel|retire|reactivate)$/;
/** What tells of something that was taken back. */
const WORN =
  /^GET \/(cases\/:ref(\/(consents|testimonies|documents|dossiers))?|\w+\/:id|dossiers\/:id\/posting)$/;

const TEMPLATES = ['plainte-simple', 'signalement-procureur', 'orientation-cabane'];
const TABS = ['', '/consents', '/testimonies', '/documents', '/dossiers', '/team'];

/**
 * Everybody's tours, which together show every page in its states: all of it in French; in English, whose colours are
 * the same, each page in two looks.
 */
export async function everyTour(test: TestApp, language: Language): Promise<Tour[]> {
  const whole = await ground(test);
  const routes = routesOf(test.app);
  const pages = routes.filter((route) => route.startsWith('GET ') && !NO_PAGE.test(route));
  const person = (role: Role) => test.account(role, { language });
  const coordinator = await person('coordinator');
  const signedOut = {
    email: null,
    visits: [
      ...at(
        `/language/${language}`,
        `/cases/${whole.ref}`,
        `/invitations/${whole.token}`,
        '/invitations/none',
      ),
      { path: '/sign-in', sends: 'form', times: 2 } as const,
    ],
  };
  if (language === 'en') return [{ email: coordinator.email, visits: to(whole, pages, 2) }, signedOut];

  const worn = { ...whole, ...(await wornCase(test)) };
  const forms = routes.filter((route) => route.startsWith('POST ') && !NOT_SENT.test(route));
  const bare = `/cases/${await bareCase(test)}`;
  const printed = `/dossiers/${whole.dossierId}`;
  const [intern, staff] = [await person('intern'), await person('staff')];
  for (const who of [intern, staff]) await join(test, whole, who);
  const states = [
    ...TEMPLATES.map((key) => `/cases/${whole.ref}/dossiers/new?template=${key}`),
    ...TABS.map((tab) => bare + tab),
    '/cases?q=nobody',
    `/cases/new?incident=${whole.incidentId}`,
    '/nowhere',
  ];
  return [
    {
      email: coordinator.email,
      visits: [
        ...to(whole, pages, 4),
        ...to(
          worn,
          pages.filter((route) => WORN.test(route)),
          2,
        ),
        ...at(...states),
        ...to(whole, forms, 2).map((visit): Visit => ({
          ...visit,
          sends: /\/(documents|posting|logo)$/.test(visit.path) ? 'files' : 'form',
        })),
      ],
    },
    { email: (await person('jurist')).email, visits: at('/', '/cases', '/translations', '/dossiers') },
    { email: intern.email, visits: at('/', `/cases/${whole.ref}`, `/cases/${whole.ref}/journal`) },
    { email: staff.email, visits: at('/', '/dossiers', printed, `${printed}/posting`) },
    { email: (await person('administrator')).email, visits: at('/', '/accounts') },
    signedOut,
  ];
}

const at = (...paths: string[]): Visit[] => paths.map((path) => ({ path, times: 2 }));
const to = (on: Ground, some: string[], times: 2 | 4): Visit[] =>
  some.map((route) => ({ path: addressOn(on, route).path, times }));

/** A case of which nothing is known but the day. @returns its reference */
async function bareCase(test: TestApp): Promise<string> {
  const coordinator = await test.as(await test.account('coordinator'));
  return (await coordinator.call('POST', '/api/cases', { incident: { on: '2026-05-02' } })).json.ref;
}

/** A case on which much was taken back: its translation is outdated, its paper withdrawn, its dossier held back. */
async function wornCase(test: TestApp): Promise<FullCase> {
  const coordinator = await test.as(await test.account('coordinator'));
  const made = await fullCase(coordinator);
  const act = async (method: string, path: string, body: object): Promise<void> => {
    const { status, text } = await coordinator.call(method, path, body);
    if (status >= 300) throw new Error(`${path} answered ${status} ${text}`);
  };
  await act('PATCH', `/api/testimonies/${made.testimonyId}`, { version: 1, text: 'كنا نائمين في الخيمة' });
  await act('POST', `/api/documents/${made.documentId}/withdrawal`, { reason: 'Une image de trop.' });
  await act('POST', `/api/consents/${made.consentId}/withdrawal`, {
    on: '2026-05-06',
    reason: 'Elle a peur.',
  });
  return made;
}
