// The rival: the same rows through the same driver, over a server that does nothing else. It listens on any free port,
// prints it, and tells in a header how many milliseconds the driver alone took.
import { createServer } from 'node:http';
import { MasterKey } from '../../dist/platform/crypto/master-key.js';
import { caseOf, listOf, signedIn, todayOf } from './bare-queries.mjs';
import { openDriver } from './driver.mjs';

const office = JSON.parse(process.argv[2]);
const keys = MasterKey.read(office.keyFile);
const driver = await openDriver(office, keys);

async function rowsOf(url, token) {
  const actor = await signedIn(driver.ask, token);
  const [, ref] = /cases\/(.+)$/.exec(url.pathname) ?? [];
  if (ref) return caseOf(driver, actor, ref, keys.journal);
  if (url.pathname === '/') return todayOf(driver, actor);
  return listOf(driver, actor, Object.fromEntries(url.searchParams));
}

async function answer(request, response) {
  const [, token] = /recours_session=([^;]+)/.exec(request.headers.cookie);
  const began = performance.now();
  const rows = await rowsOf(new URL(request.url, 'http://bare.invalid'), token);
  response.setHeader('driver-ms', performance.now() - began);
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(rows));
}

const server = createServer((request, response) => void answer(request, response));
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
