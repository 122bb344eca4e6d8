import { type ChildProcess, spawn } from 'node:child_process';
import { needDist } from '../../../scripts/need-dist.ts';

/** How much faster than real time rehearsals run. */
const usualSpeed = 600;

/** The built emulator in a process of its own, and the variables that lead the actions to it. */
export interface Emulator {
  readonly env: Readonly<Record<string, string>>;
  readonly url: string;
  stop(): Promise<void>;
}

/** @param seed YAML file with the world to start with; undefined: the default world */
export async function startEmulator(seed?: string, speed = usualSpeed): Promise<Emulator> {
  needDist();
  const flags = ['--port', '0', '--speed', String(speed), '--parent-pid', String(process.pid)];
  if (seed !== undefined) flags.push('--seed', seed);
  const server = spawn(process.execPath, ['dist/emulator/serve.js', ...flags], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await listening(server);
  return {
    url,
    env: {
      MENDIX_API_URL: url,
      MENDIX_REPOSITORY_API_URL: url,
      MENDIX_CLOUD_API_URL: url,
      CLOUD66_API_URL: `${url}/api/3`,
      SYNCANO_API_URL: url,
      PAAS_ACTIONS_SPEED: String(speed),
    },
    stop: () =>
      new Promise((done) => {
        server.on('close', () => done());
        server.kill();
        // One that hangs while it ends must not hang whoever waits for it.
        setTimeout(() => server.kill('SIGKILL'), 2_000).unref();
      }),
  };
}

function listening(server: ChildProcess): Promise<string> {
  return new Promise((found, fail) => {
    let printed = '';
    server.stdout?.setEncoding('utf8').on('data', (piece: string) => {
      printed += piece;
      const [url] = /^http:\S+(?=\n)/m.exec(printed) ?? [];
      if (url) found(url);
    });
    server.on('error', fail);
    server.on('close', (code) => fail(new Error(`The emulator ended with ${code}: ${printed}`)));
  });
}
