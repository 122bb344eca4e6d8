import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get, type RequestListener } from 'node:http';
import { createServer as createTlsServer, Agent as TlsAgent } from 'node:https';
import { connect, createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { agentFor } from '../../src/http/agent.ts';
import { downloadFile } from '../../src/http/download.ts';
import { uploadFile } from '../../src/http/upload.ts';
import { selfSigned } from '../support/certificate.ts';
import { listen, serve } from './servers.ts';

const VARIABLES = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY'];
const before = VARIABLES.map((name) => [name, process.env[name]] as const);
const folder = mkdtempSync(join(tmpdir(), 'agent-'));
const file = join(folder, 'package.mda');
writeFileSync(file, Buffer.alloc(3_000_000, 'x'));

afterEach(() => {
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function environment(variables: Readonly<Record<string, string>>): void {
  for (const name of VARIABLES) delete process.env[name];
  Object.assign(process.env, variables);
}

/** A CONNECT proxy that resolves every name to this machine; it can ask for credentials. */
async function proxy(credentials?: string): Promise<{ port: number; tunnels: string[] }> {
  const tunnels: string[] = [];
  const server = createServer();
  server.on('connect', (request, client, head) => {
    const given = request.headers['proxy-authorization'];
    const wanted = credentials && `Basic ${Buffer.from(credentials).toString('base64')}`;
    if (given !== wanted) {
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
      return;
    }
    tunnels.push(request.url ?? '');
    const upstream = connect(Number(request.url?.split(':')[1]), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  return { port: await listen(server), tunnels };
}

/** A service that swallows uploads. */
async function service(): Promise<number> {
  const origin = await serve((request, response) => {
    request.resume();
    request.once('end', () => response.end('{}'));
  });
  return Number(origin.port);
}

describe('the agent', () => {
  test.each(['http_proxy', 'HTTP_PROXY'])('sends uploads through %s', async (variable) => {
    const { port, tunnels } = await proxy();
    environment({ [variable]: `http://127.0.0.1:${port}` });
    const url = new URL(`http://deploy.example.com:${await service()}/`);
    expect(await uploadFile({ url, file, field: 'file' })).toMatchObject({ status: 200 });
    expect(tunnels).toEqual([url.host]);
  });

  test('gives the proxy its credentials, decoded', async () => {
    const { port, tunnels } = await proxy('us er:p@ss');
    environment({ http_proxy: `http://us%20er:p%40ss@127.0.0.1:${port}` });
    const url = new URL(`http://deploy.example.com:${await service()}/`);
    expect(await uploadFile({ url, file, field: 'file' })).toMatchObject({ status: 200 });
    expect(tunnels).toHaveLength(1);
  });

  test('that the proxy turns away has sent nothing', async () => {
    const { port } = await proxy('user:secret');
    environment({ http_proxy: `http://user:wrong@127.0.0.1:${port}` });
    const url = new URL(`http://deploy.example.com:${await service()}/`);
    const failure: unknown = await uploadFile({ url, file, field: 'file' }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'PROXY_REFUSED', outcomeUnknown: false, transient: false });
    expect(String(failure)).not.toContain('wrong');
  });

  test('reaches https through https_proxy, encrypted to the service itself', async () => {
    const { port, tunnels } = await proxy();
    environment({ https_proxy: `http://127.0.0.1:${port}` });
    const { key, cert } = selfSigned(['deploy.example.com']);
    const server = createTlsServer({ key, cert }, (request, response) => {
      request.resume();
      request.once('end', () => response.end(request.method === 'POST' ? '{}' : Buffer.alloc(2_000_000)));
    });
    const url = new URL(`https://deploy.example.com:${await listen(server)}/`);

    const refused: unknown = await uploadFile({ url, file, field: 'file' }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT', kind: 'network', outcomeUnknown: false });

    const agent = await agentFor(url);
    Object.assign((agent as TlsAgent).options, { ca: cert });
    expect(await uploadFile({ url, file, field: 'file', agent })).toMatchObject({ status: 200 });
    const download = downloadFile({ link: () => Promise.resolve(url), to: join(folder, 'a'), agent });
    expect(await download).toMatchObject({ size: 2_000_000 });
    expect(tunnels).toEqual([url.host, url.host, url.host]);
  });

  test.each([
    ['no_proxy', 'deploy.example.com'],
    ['NO_PROXY', 'other.org, .example.com'],
    ['NO_PROXY', '*'],
  ])('goes straight where %s says %s', async (variable, value) => {
    environment({ http_proxy: 'http://127.0.0.1:1', https_proxy: 'http://127.0.0.1:1', [variable]: value });
    for (const address of ['http://deploy.example.com/', 'https://deploy.example.com/']) {
      expect(await agentFor(new URL(address))).not.toHaveProperty('proxyOptions');
    }
    environment({ http_proxy: 'http://127.0.0.1:1', [variable]: 'unrelated.org' });
    expect(await agentFor(new URL('http://deploy.example.com/'))).toHaveProperty('proxyOptions');
  });

  test('goes straight to this machine', async () => {
    environment({ http_proxy: 'http://127.0.0.1:1' });
    const url = new URL(`http://127.0.0.1:${await service()}/`);
    expect(await uploadFile({ url, file, field: 'file' })).toMatchObject({ status: 200 });
  });

  test('keeps connections only when asked to', async () => {
    environment({});
    const sockets = new Set<unknown>();
    const origin = await serve((request, response) => {
      sockets.add(request.socket);
      response.end();
    });
    const agent = await agentFor(origin, { keepAlive: true });
    for (let i = 0; i < 2; i++) {
      await new Promise((resolve) => get(origin, { agent }, (response) => response.resume().once('close', resolve)));
      await new Promise((resolve) => setImmediate(resolve));
    }
    agent.destroy();
    expect(sockets.size).toBe(1);
    expect(await agentFor(origin)).toMatchObject({ keepAlive: false });
  });
});

describe('the time for a connection', () => {
  const { key, cert } = selfSigned();
  const slow: RequestListener = (request, response) => {
    request.resume();
    setTimeout(() => response.end('{}'), 4_000);
  };

  test('does not count once it stands: an answer may come later, with TLS or without', async () => {
    const http = new URL(`http://localhost:${await listen(createServer(slow))}/`);
    const https = new URL(`https://localhost:${await listen(createTlsServer({ key, cert }, slow))}/`);
    const given = { file, field: 'file', connectMs: 3_000 };
    const agent = new TlsAgent({ ca: cert });
    const answers = await Promise.all([
      uploadFile({ ...given, url: http }),
      uploadFile({ ...given, url: https, agent }),
    ]);
    expect(answers).toMatchObject([
      { status: 200, text: '{}' },
      { status: 200, text: '{}' },
    ]);
  });

  test('counts until TLS stands, and its end says that nothing was sent', async () => {
    const url = new URL(`https://localhost:${await listen(createTcpServer())}/`);
    const failure: unknown = await uploadFile({ url, file, field: 'file', connectMs: 200 }).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({
      code: 'CONNECT_TIMEOUT',
      kind: 'timeout',
      transient: true,
      outcomeUnknown: false,
      message: expect.stringContaining('no connection within 200 ms'),
    });
  });
});

describe('over TLS', () => {
  const { key, cert } = selfSigned();
  const agent = new TlsAgent({ ca: cert });

  test('an early refusal is read although the connection breaks', async () => {
    const server = createTlsServer({ key, cert }, (_request, response) => {
      response.writeHead(413, { connection: 'close' }).end('too large');
    });
    const url = new URL(`https://localhost:${await listen(server)}/`);
    const large = join(folder, 'large');
    writeFileSync(large, Buffer.alloc(16_000_000));
    expect(await uploadFile({ url, file: large, field: 'file', agent })).toMatchObject({
      status: 413,
      text: 'too large',
    });
  });

  test('a download comes whole, but never goes on without TLS', async () => {
    const body = Buffer.alloc(2_000_000, 'abc');
    const server = createTlsServer({ key, cert }, (request, response) => {
      if (request.url === '/whole') response.end(body);
      else response.writeHead(302, { location: 'http://127.0.0.1:1/x?sig=secret' }).end();
    });
    const origin = `https://localhost:${await listen(server)}`;
    const to = join(folder, 'b');
    await downloadFile({ link: () => Promise.resolve(new URL(`${origin}/whole`)), to, agent });
    expect(readFileSync(to).equals(body)).toBe(true);
    const failure: unknown = await downloadFile({ link: () => Promise.resolve(new URL(origin)), to, agent }).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ code: 'BAD_REDIRECT', kind: 'remote-failed' });
    expect(String(failure)).not.toContain('secret');
  });
});
