import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Request, Response } from 'express';
import { haste, takeTime } from '../../src/platform/http/haste.js';

/** Longer than any test: what ends sooner was not waited for. */
const NEVER = 2 ** 31 - 1;
const held: Socket[] = [];
afterEach(() => {
  for (const socket of held.splice(0)) socket.destroy();
});

/** A sender of half a body, and what the server does with it. */
async function half(body: number, linger: number, room: (request: IncomingMessage) => string | null) {
  const hurry = haste(body, linger);
  const server = createServer((request, response) => {
    request.on('error', () => undefined);
    hurry(request as Request, response as Response, () => {
      const answer = room(request);
      if (answer !== null) response.end(answer);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  held.push(socket);
  socket.on('error', () => undefined);
  let heard = '';
  socket.on('data', (piece) => (heard += piece.toString()));
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf of it');
  const closed = once(socket, 'close').then(() => heard);
  return { closed, end: () => new Promise((resolve) => server.close(resolve)) };
}

describe('a body that does not come to its end', () => {
  it('is cut off, though nobody reads it', async () => {
    const { closed, end } = await half(20, NEVER, () => null);
    expect(await closed).toBe('');
    await end();
  });

  it('is cut off after the answer, which was heard', async () => {
    const { closed, end } = await half(NEVER, 20, () => 'refused');
    expect(await closed).toContain('refused');
    await end();
  });

  it('may take its time where a room that knows the sender says so', async () => {
    let isCutOff = false;
    const { closed, end } = await half(20, NEVER, (request) => {
      takeTime(request);
      return null;
    });
    void closed.then(() => (isCutOff = true));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(isCutOff).toBe(false);
    for (const socket of held) socket.destroy();
    await end();
  });
});
