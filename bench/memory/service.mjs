import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Child } from '../child.mjs';
import { freePort } from '../free-port.mjs';
import { LEAN, LEAN_ENVIRONMENT } from '../../setup/lean.mjs';
import { descendants, shareOf } from './processes.mjs';

const built = (name) => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));

/** The real built service in a process of its own. */
export class Service {
  /** On the invented people and cases of the demonstration. */
  static start(folder) {
    return Service.on(built('demo/demo.js'), { RECOURS_DATA: join(folder, 'demo'), TMPDIR: folder });
  }

  /** On an office that was made before. */
  static serve({ dataDir, keyFile, databaseUrl }) {
    const env = { RECOURS_DATA: dataDir, RECOURS_KEY_FILE: keyFile, DATABASE_URL: databaseUrl ?? '' };
    return Service.on(built('main.js'), env);
  }

  static on(program, env) {
    return Service.with([...LEAN, program], { ...LEAN_ENVIRONMENT, ...env });
  }

  /** With Node's own arguments before the program. */
  static async with(args, env) {
    const service = new Service();
    const port = await freePort();
    const origin = { PORT: String(port), RECOURS_PUBLIC_URL: `http://127.0.0.1:${port}` };
    service.url = origin.RECOURS_PUBLIC_URL;
    service.child = await Child.saying('is ready at', args, { ...env, ...origin });
    return service;
  }

  /** Milliseconds from the start of the process to its word that it is ready. */
  get took() {
    return this.child.took;
  }

  /** In bytes: what the service holds, and what Chromium and all its helpers do. */
  weigh() {
    const group = descendants(this.child.pid).map(shareOf);
    return { service: shareOf(this.child.pid), chromium: group.reduce((sum, share) => sum + share, 0) };
  }

  stop() {
    return this.child.stop();
  }
}
