import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Medians of starting a built action, as ratios to `node -e 0` in the same run. */
export interface ColdStart {
  readonly bareMs: number;
  /** An action with a missing input, to its exit. */
  readonly missingInput: number;
  /** An action that makes one call to the service: the environment that it is asked for is not in the list. */
  readonly oneCall: number;
  readonly rounds: number;
}

/** Starts the three in turn, so that a slow moment of the machine hits them all alike. */
export async function coldStart(rounds = 31): Promise<ColdStart> {
  const service = createServer((_, response) => {
    response.setHeader('content-type', 'application/json').end('[{"Mode":"Test","Status":"Running"}]');
  });
  await new Promise<void>((listening) => service.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
  const env = { PATH: process.env['PATH'] ?? '' };
  const inputs = {
    INPUT_USERNAME: 'someone@example.com',
    'INPUT_API-KEY': 'a-key-of-nobody',
    'INPUT_API-URL': url,
    'INPUT_APP-ID': 'calc',
    INPUT_ENVIRONMENT: 'Nowhere',
  };
  const bare: number[] = [];
  const missing: number[] = [];
  const called: number[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      bare.push(await run(['-e', '0'], env, 0));
      missing.push(await run(['dist/transport/index.js'], env, 1));
      called.push(await run(['dist/transport/index.js'], { ...env, ...inputs, 'INPUT_PACKAGE-ID': 'p' }, 1));
    }
  } finally {
    service.close();
  }
  const bareMs = median(bare);
  return { bareMs, missingInput: median(missing) / bareMs, oneCall: median(called) / bareMs, rounds };
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
