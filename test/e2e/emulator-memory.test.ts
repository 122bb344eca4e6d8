import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { describe, expect, it, jest } from '@jest/globals';
import { needDist } from '../../scripts/need-dist.ts';
import { documentedKey, syncanoKey } from '../support/run-step.ts';

jest.setTimeout(120_000);
needDist();

const mebibyte = 1024 * 1024;
/** The kernel tells the most memory that a process ever held; elsewhere than on Linux nobody does. */
const canMeasure = existsSync('/proc/self/status');

/** Most memory that the process ever held, in MiB. */
function peakOf(child: ChildProcess): number {
  const [, kibibytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
  return Number(kibibytes) / 1024;
}

/** Sends a file of so many MiB as the only part of a form; gives the answer's status. */
async function upload(url: string, field: string, size: number, headers: Record<string, string>): Promise<number> {
  const head = `--b\r\nContent-Disposition: form-data; name="${field}"; filename="big.zip"\r\n\r\n`;
  const tail = '\r\n--b--\r\n';
  const sent = request(url, {
    method: 'POST',
    headers: {
      ...headers,
      'content-type': 'multipart/form-data; boundary=b',
      'content-length': head.length + size * mebibyte + tail.length,
    },
  });
  const answered = once(sent, 'response');
  sent.write(head);
  const chunk = Buffer.alloc(mebibyte, 'x');
  chunk.write('PK\x03\x04', 'latin1');
  for (let count = 0; count < size; count += 1) if (!sent.write(chunk)) await once(sent, 'drain');
  sent.end(tail);
  const [response] = await answered;
  response.resume();
  return response.statusCode;
}

(canMeasure ? describe : describe.skip)('the emulator needs at most 120 MB of memory', () => {
  const mendix = { 'mendix-username': 'richard.ford51@example.com', 'mendix-apikey': documentedKey };
  const syncano = { 'x-api-key': syncanoKey };
  it.each([
    ['a package of 1 GB, which is taken', '/api/v2/apps/calc/packages/upload', 'file', 1024, mendix, 200],
    ['an archive of 1 GB, which is too large', '/v1/instances/staging/restores/', 'archive', 1024, syncano, 413],
  ])('for %s', async (_what, path, field, size, headers, status) => {
    const child = spawn(process.execPath, ['dist/emulator/serve.js', '--port', '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const [line] = await once(child.stdout, 'data');
      expect(await upload(`${String(line).trim()}${path}`, field, size, headers)).toBe(status);
      expect(peakOf(child)).toBeLessThan(120);
    } finally {
      child.kill();
    }
  });
});
