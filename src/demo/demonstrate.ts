import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { tell, words, type Terminal } from '../cli/terminal.js';
import { loadConfig } from '../config.js';
import { MasterKey } from '../platform/crypto/master-key.js';
import { serve } from '../serve.js';
import { TEAM } from './cast.js';
import { COMPLETE, DOSSIER, findPlace } from './place.js';
import { tellTheCases } from './tell.js';
import { gatherTeam } from './team.js';

/**
 * Starts the service on a folder of invented people and cases, which it makes unless they are there, and tells how
 * to sign in. The key lies with the data: here, and only here, there is nothing to protect.
 * @throws Refused when the folder holds anything but a demonstration
 */
export async function demonstrate(terminal: Terminal): Promise<NestExpressApplication> {
  const { env } = terminal;
  const place = await findPlace(env['RECOURS_DATA'], terminal.folder);
  // Nothing else of the environment: it may be that of the real service, with the real key.
  const config = loadConfig({ PORT: env['PORT'], RECOURS_DATA: place.folder }, true);
  if (place.isNew) MasterKey.write(config.keyFile, MasterKey.generate());
  let app: NestExpressApplication | undefined;
  const dossier = join(place.folder, DOSSIER);
  try {
    app = await serve(config, place.isNew);
    if (place.isNew) {
      tell(terminal, 'demo.begin', { folder: place.folder });
      await gatherTeam(app);
      const pdf = await tellTheCases(app, `http://127.0.0.1:${config.port}`);
      if (pdf) writeFileSync(dossier, pdf);
      else tell(terminal, 'demo.noDossier');
      writeFileSync(join(place.folder, COMPLETE), '');
    }
  } catch (error) {
    await app?.close();
    // Half a demonstration is worth nothing, and everything in it is invented.
    if (place.isOurs) rmSync(place.folder, { recursive: true, force: true });
    throw error;
  }
  for (const { role, email, password } of TEAM) terminal.out(`${role} ${email} ${password}\n`);
  if (existsSync(dossier)) terminal.out(`${words(terminal, 'demo.dossier', { file: dossier })}\n`);
  terminal.out(`Recours is ready at ${config.publicUrl}\n`);
  return app;
}
