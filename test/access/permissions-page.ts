import { ROLES, type Role } from '../../src/access/actor.js';
import { PERMISSIONS, type Action, type Scope } from '../../src/access/permissions.js';
import { ACTS } from './acts.js';

const SCOPES: Readonly<Record<Scope, string>> = {
  all: 'every one',
  team: 'of her cases',
  own: 'her own',
  none: '–',
};

const HEAD = `# Who may do what

This page is made from \`src/access/permissions.ts\` by a test. When it is stale, make it again with

    WRITE_DOCS=1 npm test -- test/access/permissions-page

- **every one**: of every case, or of the whole house.
- **of her cases**: of the cases whose team she is on. Whoever opens a case is on its team.
- **her own**: of her own account, session or draft.
- **–**: never.

What a role may not read does not exist for it (404); what it may read and not do is refused (403); whoever is signed
out is asked to sign in (401). \`test/access/matrix.spec.ts\` calls every route in every standing and compares. Two things
are narrower than the table: staff see a printed dossier only once it is approved, and administrators invite
only staff and administrators, and renew only the accounts of administrators.
`;

/** The text of \`docs/permissions.md\`. @throws when an action has no words yet */
export function permissionsPage(): string {
  const actions = Object.keys(PERMISSIONS) as Action[];
  return [HEAD, '## By action\n', table(actions), '', ...ROLES.map((role) => byRole(role, actions))].join(
    '\n',
  );
}

const wordsOf = (action: Action): readonly [en: string, fr: string] => {
  const words = ACTS[action];
  if (!words) throw new Error(`${action} has no words in test/access/acts.ts`);
  return words;
};

function table(actions: Action[]): string {
  const head = ['action', 'in words', 'en français', ...ROLES];
  const rows = actions.map((action) => {
    const scopes = ROLES.map((role) => SCOPES[PERMISSIONS[action][role]]);
    return [`\`${action}\``, ...wordsOf(action), ...scopes];
  });
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function byRole(role: Role, actions: Action[]): string {
  const lines = (['all', 'team', 'own', 'none'] as const).flatMap((scope) => {
    const some = actions.filter((action) => PERMISSIONS[action][role] === scope);
    if (some.length === 0) return [];
    const may = scope === 'none' ? 'never' : SCOPES[scope];
    return [`- **${may}**: ${some.map((action) => wordsOf(action)[0]).join('; ')}.`];
  });
  return `## ${role}\n\n${lines.join('\n')}\n`;
}
