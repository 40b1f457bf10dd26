import { readFileSync, copyFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stage } from '../demo/stage.js';
it('plays', async () => {
  const stage = new Stage();
  await stage.play();
  const from = join(stage.folder, 'dossier-de-demonstration.pdf');
  if (existsSync(from)) copyFileSync(from, '/tmp/V/demo.pdf');
  writeFileSync('/tmp/V/lines.txt', stage.lines.join('\n'));
  if (process.env['STAY']) for (;;) { await new Promise((r) => setTimeout(r, 1000)); if (existsSync('/tmp/V/stop')) break; }
  await stage.end();
  stage.clear();
  void readFileSync;
}, 1_200_000);
