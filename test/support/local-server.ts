import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createServer as createTcpServer } from 'node:net';

/** One request as a local server saw it. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** Counts the connections from 1: equal for requests over the same one. */
  readonly connection: number;
}

export type Reply = (request: Seen, response: ServerResponse, socket: Socket) => void;

export interface LocalServer {
  readonly url: URL;
  readonly port: number;
  readonly seen: readonly Seen[];
  close(): Promise<void>;
}

/** A server on this machine that answers the n-th request by the n-th reply; the last one goes on answering. */
export async function localServer(...replies: readonly Reply[]): Promise<LocalServer> {
  const seen: Seen[] = [];
  const connections = new Map<Socket, number>();
  const listener: RequestListener = async (request, response) => {
    let body = '';
    request.setEncoding('utf8');
    for await (const piece of request) body += piece;
    const { method = '', url = '', headers, socket } = request;
    const connection = connections.get(socket) ?? connections.size + 1;
    connections.set(socket, connection);
    const one = { method, url, headers, body, connection };
    const reply = replies[Math.min(seen.push(one), replies.length) - 1];
    reply?.(one, response, socket);
  };
  const server = createServer((request, response) => {
    Promise.resolve(listener(request, response)).catch(() => response.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: new URL(`http://127.0.0.1:${port}`),
    port,
    seen,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Reply {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
  };
}

export function status(code: number, headers: Record<string, string> = {}): Reply {
  return (_request, response) => response.writeHead(code, headers).end();
}

/** Carries the request out, as far as anybody can tell, and drops the connection without an answer. */
export const drop: Reply = (_request, _response, socket) => socket.destroy();

/** Never answers. */
export const hang: Reply = () => {};

/** A port on which nobody listens. */
export async function closedPort(): Promise<number> {
  const server = createTcpServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
