import { onPath, run, say } from './run.mjs';

const isRoot = () => process.getuid?.() === 0;

/** Whether packages of the system may be installed without asking anybody for a password. */
async function mayInstall() {
  if (!onPath('apt-get')) return false;
  return isRoot() || (onPath('sudo') && (await run('sudo', ['-n', 'true'], { seconds: 10 })).ok);
}

/**
 * Installs packages of Debian or a system like it, where that is allowed.
 * @param {string} why ends the sentence "Installing g++ with apt-get, …"
 * @returns whether they are installed now
 */
export async function aptInstall(packages, why) {
  if (!(await mayInstall())) return false;
  say(`Installing ${packages.join(', ')} with apt-get, ${why}.`);
  const apt = (...args) => {
    const quiet = [
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-qq',
      '-o',
      'DPkg::Lock::Timeout=300',
      ...args,
    ];
    const command = isRoot() ? ['env', ...quiet] : ['sudo', '-n', 'env', ...quiet];
    return run(command[0], command.slice(1), { seconds: 1200, meanwhile: 'apt-get is still at it' });
  };
  // An old list still finds most packages: a failed update alone is no reason to give up.
  await apt('update');
  return (await apt('install', '-y', '--no-install-recommends', ...packages)).ok;
}
