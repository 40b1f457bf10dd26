import { once } from 'node:events';
import {
  Agent,
  createServer,
  request,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { Connections } from '../../src/platform/http/connections.js';

/** A grace that no test lives to see: what ends sooner did not wait for it. */
const NEVER = 2 ** 31 - 1;
const ASKED = 'GET / HTTP/1.1\r\nHost: x\r\n';

let server: Server;
let answer: (response: ServerResponse, request: IncomingMessage) => void;
const held: Socket[] = [];
beforeEach(async () => {
  answer = (response) => response.end('whole');
  server = createServer((request, response) => answer(response, request));
});
afterEach(() => {
  for (const socket of held.splice(0)) socket.destroy();
});

async function serving(grace = NEVER): Promise<Connections> {
  const connections = new Connections(server, grace);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return connections;
}

/** Somebody who is let in, says so much, and hangs up on nobody. */
async function caller(says = ''): Promise<{ socket: Socket; heard: () => string }> {
  const socket = connect({
    port: (server.address() as AddressInfo).port,
    host: '127.0.0.1',
    allowHalfOpen: true,
  });
  held.push(socket);
  let heard = '';
  socket.on('data', (piece) => (heard += piece.toString()));
  // Cut off, it may be told so by a reset.
  socket.on('error', () => undefined);
  const [there] = (await once(server, 'connection')) as [Socket];
  socket.write(says);
  while (there.bytesRead < says.length) await turn();
  return { socket, heard: () => heard };
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await turn();
};

describe('a server that ends', () => {
  it('waits for nobody who asks nothing, though she holds on', async () => {
    const connections = await serving();
    const [silent, before] = [await caller(), await caller(`${ASKED}\r\n`)];
    await until(() => before.heard().endsWith('whole'));
    await connections.end();
    expect([silent.socket.destroyed, before.socket.destroyed, silent.heard()]).toEqual([false, false, '']);
  });

  it('cuts off, after the grace, who asks by halves and who is never answered', async () => {
    const connections = await serving(1);
    answer = () => undefined;
    const all = [
      await caller('GET / HT'),
      await caller('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nhalf'),
      await caller(`${ASKED}\r\n`),
    ];
    await connections.end();
    expect(all.map(({ socket, heard }) => [socket.destroyed, heard()])).toEqual(all.map(() => [false, '']));
  });

  it('lets come in within the grace the other half, and answers it as the last', async () => {
    const connections = await serving();
    const { socket, heard } = await caller('GET / HTTP/1.1\r\n');
    const ended = connections.end();
    socket.write('Host: x\r\n\r\n');
    await ended;
    await until(() => heard().endsWith('whole'));
    expect(heard()).toMatch(/^HTTP\/1\.1 200 OK\r\n(.*\r\n)*Connection: close\r\n/);
  });

  it('answers what had come before, though nobody had read it', async () => {
    const connections = await serving();
    const { socket, heard } = await caller(`${ASKED}\r\n`);
    await until(() => heard().endsWith('whole'));
    answer = (response) => response.end('the second');
    socket.write(`${ASKED}\r\n`);
    await connections.end();
    await until(() => heard().endsWith('the second'));
    expect(heard()).toMatch(/Connection: close\r\n(.*\r\n)*\r\nthe second$/);
  });

  it('answers whole what it is at work on, and says that nothing more is to be sent', async () => {
    const connections = await serving();
    const waiting: ServerResponse[] = [];
    answer = (response) => waiting.push(response);
    const { heard } = await caller(`${ASKED}\r\n`);
    await until(() => waiting.length === 1);
    const ended = connections.end();
    waiting[0]?.end('whole');
    await ended;
    await until(() => heard().endsWith('whole'));
    expect(heard()).toContain('\r\nConnection: close\r\n');
  });

  it('sends to its end an answer that had begun, and hangs up then, whatever it had promised', async () => {
    const connections = await serving();
    const begun: ServerResponse[] = [];
    const film = 'x'.repeat(3_000_000);
    answer = (response) => {
      response.setHeader('Content-Length', film.length);
      response.write(film.slice(0, 10));
      begun.push(response);
    };
    const { heard } = await caller(`${ASKED}\r\n`);
    await until(() => heard().endsWith(film.slice(0, 10)));
    expect(heard()).toContain('\r\nConnection: keep-alive\r\n');
    const ended = connections.end();
    await until(() => !server.listening);
    begun[0]?.end(film.slice(10));
    await ended;
    await until(() => heard().endsWith(`\r\n\r\n${film}`));
  });

  it('lets nobody in any more, and may be asked for twice, or before it has begun', async () => {
    await new Connections(server).end();
    const connections = await serving();
    const { port } = server.address() as AddressInfo;
    await Promise.all([connections.end(), connections.end()]);
    const late = connect(port, '127.0.0.1');
    expect(await once(late, 'error')).toMatchObject([{ code: 'ECONNREFUSED' }]);
  });
});

describe('a connection that is kept for the next request', () => {
  it('is kept longer than a proxy keeps it, and whoever asks is told how long', async () => {
    await serving();
    expect(server.keepAliveTimeout).toBeGreaterThan(60_000);
    const agent = new Agent({ keepAlive: true });
    const asked = request({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', agent }).end();
    const [{ headers }] = (await once(asked, 'response')) as [IncomingMessage];
    expect(headers['keep-alive']).toBe(`timeout=${server.keepAliveTimeout / 1000}`);
    agent.destroy();
    server.closeAllConnections();
    server.close();
  });
});
