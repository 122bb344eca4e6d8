import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

/** Stands in for the calls of GitHub's REST API that releases make; refuses what GitHub would refuse. */
export interface GitHubStandIn {
  readonly url: string;
  readonly token: string;
  /** Bodies of the deployments made, in order; the first has id 1. */
  readonly deployments: unknown[];
  readonly statuses: { readonly deployment: number; readonly state: string; readonly [key: string]: unknown }[];
  /** Hosts that were asked for by CONNECT: the stand-in is a proxy, too, and leads all of them to itself. */
  readonly tunnels: string[];
  /** What to answer instead. */
  answer: { readonly status: number; readonly body: unknown } | 'hang' | undefined;
  /** A path that has moved: what begins so is redirected to the repository octo/calc, by 307. */
  moved: string | undefined;
  /** Origin that it has moved to; this one by default. */
  movedTo: string | undefined;
  /** How many came. */
  requests: number;
  close(): Promise<void>;
}

export async function gitHubStandIn(): Promise<GitHubStandIn> {
  const token = 'ghs_stand-in-token-0123456789';
  const deployments: unknown[] = [];
  const statuses: GitHubStandIn['statuses'] = [];
  const tunnels: string[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    standIn.requests += 1;
    const { moved, movedTo = '' } = standIn;
    if (moved !== undefined && request.url?.startsWith(`${moved}/`)) {
      response.writeHead(307, { location: `${movedTo}${request.url.replace(moved, '/repos/octo/calc')}` }).end();
      return;
    }
    const [status, body] = handle(request.method ?? '', request.url ?? '', request.headers.authorization, text);
    if (status === 0) return;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  server.on('connect', (request, socket) => {
    tunnels.push(request.url ?? '');
    const self = connect((server.address() as AddressInfo).port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      self.pipe(socket).pipe(self);
    });
    for (const end of [self, socket]) end.on('error', () => [self, socket].forEach((one) => void one.destroy()));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const standIn: GitHubStandIn = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    deployments,
    statuses,
    tunnels,
    answer: undefined,
    moved: undefined,
    movedTo: undefined,
    requests: 0,
    close: async () => {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };

  function handle(method: string, path: string, authorization: string | undefined, text: string): [number, unknown] {
    if (standIn.answer === 'hang') return [0, undefined];
    if (standIn.answer) return [standIn.answer.status, standIn.answer.body];
    if (authorization !== `token ${token}`) return [401, { message: 'Bad credentials' }];
    const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
    if (method === 'POST' && path === '/repos/octo/calc/deployments') {
      deployments.push(body);
      return [201, { id: deployments.length, ...body }];
    }
    const { pathname, searchParams } = new URL(path, 'http://github');
    if (method === 'GET' && pathname === '/repos/octo/calc/deployments') {
      const all = deployments.map((one, index) => ({
        id: index + 1,
        payload: '',
        ...(one as { environment: string }),
      }));
      return [200, all.filter(({ environment }) => environment === searchParams.get('environment')).reverse()];
    }
    const [, of] = /^\/repos\/octo\/calc\/deployments\/(\d+)\/statuses\?/.exec(path) ?? [];
    if (method === 'GET' && of) return [200, statuses.filter((one) => one.deployment === Number(of)).reverse()];
    const [, id] = /^\/repos\/octo\/calc\/deployments\/(\d+)\/statuses$/.exec(path) ?? [];
    if (method === 'POST' && id !== undefined && Number(id) <= deployments.length) {
      statuses.push({ deployment: Number(id), state: String(body['state']), ...body });
      return [201, { id: statuses.length, ...body }];
    }
    return [404, { message: 'Not Found' }];
  }
  return standIn;
}
