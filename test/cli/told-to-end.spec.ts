import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { ChildService } from '../support/child-service.js';

describe('recours serve, told to end', () => {
  it('ends, though connections are held that say nothing, stop in the middle, or wait for a next request', async () => {
    const { service, coordinator } = await ChildService.begin();
    const held: Socket[] = [];
    for (const says of [
      '',
      'POST /cases/new HTTP/1.1\r\nHost: localhost\r\n',
      'GET /health HTTP/1.1\r\nHost: x\r\n\r\n',
    ]) {
      const socket = connect({ port: service.port, host: '127.0.0.1', allowHalfOpen: true });
      socket.on('error', () => undefined);
      await once(socket, 'connect');
      socket.write(says);
      held.push(socket);
    }
    await once(held[2] as Socket, 'data');
    expect((await coordinator.call('GET', '/health')).status).toBe(200);
    await service.end('SIGTERM');
    expect(held.map((socket) => socket.destroyed)).toEqual([false, false, false]);
    for (const socket of held) socket.destroy();
    await service.clear();
  });
});
