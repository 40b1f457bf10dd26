import { once } from 'node:events';
import { createServer as createHttp, request, type IncomingMessage } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import pg from 'pg';
import { isAway } from '../../src/platform/database/away.js';

const listening = async (server: Server): Promise<number> => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return (server.address() as AddressInfo).port;
};
/** What the driver says of a PostgreSQL at this address. */
async function refusal(address: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  return client.connect().then(
    () => null,
    (error: unknown) => error,
  );
}

describe('a PostgreSQL that cannot be reached', () => {
  it('is away when it hangs up while a connection is made, at once or after the first word', async () => {
    for (const hangUp of ['resetAndDestroy', 'destroy'] as const) {
      const server = createServer((socket) => void socket.once('data', () => socket[hangUp]()));
      const error = await refusal(`postgres://somebody:secret@127.0.0.1:${await listening(server)}/recours`);
      server.close();
      expect(error).toBeInstanceOf(Error);
      expect(isAway(error)).toBe(true);
    }
  });

  it('is away when nobody listens at any address of its name, and when nobody knows the name', async () => {
    const server = createServer();
    const port = await listening(server);
    server.close();
    for (const host of ['localhost', '127.0.0.1', 'postgres.invalid'])
      expect(isAway(await refusal(`postgres://somebody:secret@${host}:${port}/recours`))).toBe(true);
  });

  it('is not taken for a browser that hangs up in the middle of an upload', async () => {
    const server = createHttp();
    const port = await listening(server);
    const sending = request({ port, method: 'POST', headers: { 'content-length': 1000 } });
    sending.on('error', () => undefined);
    sending.write('a beginning');
    const [received] = (await once(server, 'request')) as [IncomingMessage];
    received.resume();
    sending.socket?.resetAndDestroy();
    const [error] = (await once(received, 'error')) as [Error];
    server.close();
    expect(error).toMatchObject({ code: 'ECONNRESET' });
    expect(isAway(error)).toBe(false);
  });
});
