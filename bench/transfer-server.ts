/**
 * The other side of the transfer bench, a process of its own: swallows whatever is posted, and sends as many bytes as the
 * path of a GET says, whole or in ranges: `/1000` as fast as it can, `/capped/1000` as a distant store does that begins late and gives
 * each connection so much and no more. Prints its two ports (plain, TLS) as JSON. `node bench/transfer-server.ts key.pem cert.pem`
 */
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

const block = Buffer.alloc(1024 * 1024, 'paas-actions');
/** Bytes per second and connection, and ms before an answer begins, of a capped line. */
const cap = 25_000_000;
const delayMs = 40;

const listener: RequestListener = async (request, response) => {
  if (request.method === 'POST') {
    request.on('data', () => undefined);
    request.once('end', () => response.end('{}'));
    return;
  }
  const [, capped, bytes] = /^\/(capped\/)?(\d+)$/.exec(request.url ?? '') ?? [];
  const total = Number(bytes);
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
  const first = Number(from ?? 0);
  const last = to ? Math.min(Number(to), total - 1) : total - 1;
  const headers = { 'accept-ranges': 'bytes', etag: '"1"', 'content-length': last - first + 1 };
  if (capped) await delay(delayMs);
  if (from === undefined) response.writeHead(200, headers);
  else response.writeHead(206, { ...headers, 'content-range': `bytes ${first}-${last}/${total}` });
  await send(response, last - first + 1, capped ? cap : Number.POSITIVE_INFINITY);
  response.end();
};

/**
 * Not the same bytes in ranges as in the whole: nobody here compares them. A piece goes out when all of it is due: one at a time, in few
 * pieces, because a distant store would take nothing of the processor that is measured.
 */
async function send(response: ServerResponse, bytes: number, perSecond: number): Promise<void> {
  const startedAt = performance.now();
  const piece = Number.isFinite(perSecond) ? perSecond / 100 : block.length;
  for (let sent = 0; sent < bytes && !response.destroyed; ) {
    const size = Math.min(piece, bytes - sent);
    const waitMs = startedAt + ((sent + size) / perSecond) * 1000 - performance.now();
    if (waitMs > 0) await delay(waitMs);
    sent += size;
    if (!response.write(block.subarray(0, size))) await drained(response);
  }
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
  });
}

function port(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

const [keyFile = '', certFile = ''] = process.argv.slice(2);
const tls = { key: readFileSync(keyFile), cert: readFileSync(certFile) };
const ports = { plain: await port(createServer(listener)), tls: await port(createTlsServer(tls, listener)) };
console.log(JSON.stringify(ports));
