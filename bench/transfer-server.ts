/**
 * The other side of the transfer bench, a process of its own: swallows whatever is posted, and sends as many bytes as the
 * path of a GET says. Prints its two ports (plain, TLS) as JSON. `node bench/transfer-server.ts key.pem cert.pem`
 */
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';

const block = Buffer.alloc(1024 * 1024, 'paas-actions');

const listener: RequestListener = (request, response) => {
  if (request.method === 'POST') {
    request.on('data', () => undefined);
    request.once('end', () => response.end('{}'));
    return;
  }
  let left = Number(request.url?.slice(1));
  response.writeHead(200, { 'content-length': left });
  const more = (): void => {
    while (left > 0) {
      const bytes = Math.min(left, block.length);
      left -= bytes;
      if (!response.write(block.subarray(0, bytes))) {
        response.once('drain', more);
        return;
      }
    }
    response.end();
  };
  more();
};

function port(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

const [keyFile = '', certFile = ''] = process.argv.slice(2);
const tls = { key: readFileSync(keyFile), cert: readFileSync(certFile) };
const ports = { plain: await port(createServer(listener)), tls: await port(createTlsServer(tls, listener)) };
console.log(JSON.stringify(ports));
