import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Server as TcpServer } from 'node:net';
import { afterEach } from '@jest/globals';

const running: (Server | TcpServer)[] = [];

afterEach(() => {
  for (const server of running.splice(0)) {
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
  }
});

/** Starts a server on a free port; it is closed after the test. Gives its port. */
export async function listen(server: Server | TcpServer): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  running.push(server);
  return (server.address() as AddressInfo).port;
}

/** Starts a plain HTTP server; it is closed after the test. Gives its origin with a slash. */
export async function serve(listener: RequestListener): Promise<URL> {
  return new URL(`http://127.0.0.1:${await listen(createServer(listener))}/`);
}
