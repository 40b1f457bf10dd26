// Ends its own process at the point that an order names (kill-order.ts). The order is written while the service runs,
// so that nothing is counted before all is ready, and is gone before the process is: the next one has none.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOUSE, watch } from './points.mjs';

const order = join(HOUSE, 'kill.json');

let text = '';
let met = 0;

watch(({ what, side, earlier }) => {
  if (!existsSync(order)) return;
  const wanted = readFileSync(order, 'utf8');
  if (wanted !== text) [text, met] = [wanted, 0];
  const { at, having, when, nth = 1 } = JSON.parse(text);
  if (side !== when || !new RegExp(at).test(what)) return;
  if (having && !new RegExp(having).test(earlier.join('\n'))) return;
  met += 1;
  if (met < nth) return;
  writeFileSync(join(HOUSE, 'hit.json'), JSON.stringify({ pid: process.pid, where: `${side} ${what}` }));
  rmSync(order);
  // Taken before this call returns: nothing after it is carried out.
  process.kill(process.pid, 'SIGKILL');
});
