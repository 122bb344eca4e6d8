import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needDist } from '../scripts/need-dist.ts';
import { selfSigned } from '../test/support/certificate.ts';

/** Medians of starting a built action, each against its reference in the same run. */
export interface ColdStart {
  /** `node -e 0`, in ms. */
  readonly bareMs: number;
  /** A script that makes one call over TLS and nothing else (bare-call.mjs), in ms. */
  readonly bareCallMs: number;
  /** An action with a missing input, to its exit, as ratio to `node -e 0`. */
  readonly missingInput: number;
  /** An action that makes one call over TLS, for an environment that is not in the list, as ratio to the script. */
  readonly oneCall: number;
  readonly rounds: number;
}

/** Starts all four in turn, so that a slow moment of the machine hits them alike. */
export async function coldStart(rounds = 31): Promise<ColdStart> {
  needDist();
  const folder = mkdtempSync(join(tmpdir(), 'cold-start-'));
  const { key, cert } = selfSigned();
  const authority = join(folder, 'cert.pem');
  writeFileSync(authority, cert);
  const service = createServer({ key, cert }, (_, response) => {
    response.setHeader('content-type', 'application/json').end('[{"Mode":"Test","Status":"Running"}]');
  });
  await new Promise<void>((listening) => service.listen(0, '127.0.0.1', listening));
  const url = `https://127.0.0.1:${(service.address() as AddressInfo).port}`;
  const env = { PATH: process.env['PATH'] ?? '' };
  const calling = { ...env, NODE_EXTRA_CA_CERTS: authority };
  const inputs = {
    INPUT_USERNAME: 'someone@example.com',
    'INPUT_API-KEY': 'a-key-of-nobody',
    'INPUT_API-URL': url,
    'INPUT_APP-ID': 'calc',
    INPUT_ENVIRONMENT: 'Nowhere',
    'INPUT_PACKAGE-ID': 'p',
  };
  const bare: number[] = [];
  const bareCall: number[] = [];
  const missing: number[] = [];
  const called: number[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      bare.push(await run(['-e', '0'], env, 0));
      missing.push(await run(['dist/transport/index.js'], env, 1));
      bareCall.push(await run(['bench/bare-call.mjs', url], calling, 1));
      called.push(await run(['dist/transport/index.js'], { ...calling, ...inputs }, 1));
    }
  } finally {
    service.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const [bareMs, bareCallMs] = [median(bare), median(bareCall)];
  return {
    bareMs,
    bareCallMs,
    missingInput: median(missing) / bareMs,
    oneCall: median(called) / bareCallMs,
    rounds,
  };
}

async function run(args: readonly string[], env: NodeJS.ProcessEnv, expected: number): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, [...args], { env, stdio: 'ignore' });
  const code = await new Promise((ended) => child.on('exit', ended));
  if (code !== expected) throw new Error(`node ${args.join(' ')} ended with ${code}, not ${expected}`);
  return performance.now() - started;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

if (import.meta.main) console.log(await coldStart());
