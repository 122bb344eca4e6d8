import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The body, when it is JSON. */
  readonly json: unknown;
}

export interface Reply {
  readonly status?: number;
  /** Sent as JSON unless it is text or bytes. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Break the connection instead of answering. */
  readonly drop?: boolean;
}

export interface ScriptedServer extends AsyncDisposable {
  readonly url: string;
  readonly seen: readonly Seen[];
  /** The requests so far as `GET /path?query`. */
  readonly calls: () => string[];
}

/** A server on a free loopback port whose answers are one function. Close it with `await using`. */
export async function serve(answer: (request: Seen) => Reply): Promise<ScriptedServer> {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const url = new URL(request.url ?? '/', 'http://test');
    const { method = '', headers } = request;
    const call = { method, path: url.pathname, query: url.searchParams, headers, text, json: parsed(text) };
    seen.push(call);
    const reply = answer(call);
    if (reply.drop) {
      request.socket.destroy();
      return;
    }
    const { body } = reply;
    const raw = typeof body === 'string' || Buffer.isBuffer(body);
    response.writeHead(reply.status ?? 200, reply.headers);
    response.end(body === undefined ? '' : raw ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    calls: () => seen.map(({ method, path, query }) => `${method} ${path}${query.size > 0 ? `?${query}` : ''}`),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
