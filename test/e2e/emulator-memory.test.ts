import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { expect, test } from '@jest/globals';
import { documentedUser } from '../support/rehearsal.ts';
import { documentedKey } from '../support/run-step.ts';

const megabyte = 1024 * 1024;

/** Sends 1 GB as a package over v2; gives the status of the answer. */
async function upload(url: string): Promise<number | undefined> {
  const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="large.mda"\r\n\r\nPK\x03\x04';
  const tail = '\r\n--b--\r\n';
  const chunk = Buffer.alloc(megabyte, 7);
  const headers = {
    'mendix-username': documentedUser,
    'mendix-apikey': documentedKey,
    'content-type': 'multipart/form-data; boundary=b',
    'content-length': head.length + 1023 * megabyte + tail.length,
  };
  const sending = request(`${url}/api/v2/apps/calc/packages/upload`, { method: 'POST', headers });
  const answered = once(sending, 'response');
  sending.write(head);
  for (let sent = 0; sent < 1023; sent += 1) if (!sending.write(chunk)) await once(sending, 'drain');
  sending.end(tail);
  const [answer] = await answered;
  answer.resume();
  return answer.statusCode;
}

// Only Linux tells the peak of another process.
(process.platform === 'linux' ? test : test.skip)('an upload of 1 GB takes the emulator at most 120 MB', async () => {
  const server = spawn(process.execPath, ['dist/emulator/serve.js', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = await once(server.stdout, 'data');
    expect(await upload(String(line).trim())).toBe(200);
    const [, peak] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8')) ?? [];
    expect(Number(peak) / 1024).toBeLessThanOrEqual(120);
  } finally {
    server.kill();
  }
});
