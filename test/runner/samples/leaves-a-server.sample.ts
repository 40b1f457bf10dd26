import { createServer } from 'node:net';

it('lets a server listen', async () => {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
