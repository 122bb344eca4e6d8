import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Failure } from '../base/failure.ts';
import { oneLine } from '../base/text.ts';
import { defineAction } from '../runner/action.ts';
import { environment } from '../runner/environment.ts';
import { flag, integer, text } from '../runner/inputs.ts';
import type { Step } from '../runner/step.ts';

/** The default users of the emulated clouds (docs/emulator.md, docs/emulator-cloud66-syncano.md): they open nothing else, so not secrets. */
const documented = {
  MENDIX_USERNAME: 'richard.ford51@example.com',
  MENDIX_API_KEY: '26587896-1cef-4483-accf-ad304e2673d6',
  MENDIX_ACCESS_TOKEN: 'EmulatedTokenOfRichardFord7kQ2mZx9RtWc4VbN8sLpHd3',
  CLOUD66_TOKEN: 'c66f0e1d2c3b4a5968778695a4b3c2d1e0f1a2b3c4d5e6f708192a3b4c5d6e7f',
  SYNCANO_API_KEY: '5c1f7e0a9b3d4e6f8091a2b3c4d5e6f708192a3b',
} as const;

/** How long the server may take to listen, in ms; it takes about 100. */
const startMs = 15_000;

export const action = defineAction({
  name: 'emulator',
  group: 'Rehearsal',
  description:
    'Start an emulator of Mendix Cloud, Cloud 66 and Syncano for the steps that follow, to rehearse a pipeline without a cloud',
  branding: { icon: 'cloud', color: 'purple' },
  inputs: {
    port: integer('Port on this machine; `0` picks a free one.', 0, 65_535, { default: '0' }),
    seed: text(
      'YAML file with the world to start with. Default: the world of the platforms’ documentation (app `calc`, …).',
    ),
    world: text(
      'File that holds the emulated world. When it exists, the emulator goes on with that world, whatever `seed` says; when the job ends, it is saved there, so that later jobs go on with it.',
    ),
    speed: integer('Emulated jobs, and the waits of the actions for them, run this many times faster.', 1, 100_000, {
      default: '60',
    }),
    'export-credentials': flag(
      'Also export the credentials of the default world (`MENDIX_USERNAME`, `MENDIX_API_KEY`, `MENDIX_ACCESS_TOKEN`, `CLOUD66_TOKEN`, `SYNCANO_API_KEY`).',
      {
        default: 'true',
      },
    ),
  },
  outputs: {
    url: 'Base URL of the emulator, for example `http://127.0.0.1:8930`.',
    pid: 'Id of its process.',
  },
  async run(inputs, step) {
    const log = join(process.env['RUNNER_TEMP'] || tmpdir(), `paas-emulator-${process.pid}.log`);
    const script = join(dirname(resolve(process.argv[1] ?? '')), 'serve.js');
    const flags = ['--port', `${inputs.port}`, '--speed', `${inputs.speed}`, '--parent-pid', `${process.ppid}`];
    if (inputs.seed !== undefined) flags.push('--seed', resolve(inputs.seed));
    const world = inputs.world === undefined ? undefined : resolve(inputs.world);
    const goesOn = world !== undefined && existsSync(world);
    if (world !== undefined) flags.push('--world', world);
    const file = openSync(log, 'w', 0o600);
    const server = spawn(process.execPath, [script, ...flags], {
      detached: true,
      windowsHide: true,
      stdio: ['ignore', file, file],
    });
    closeSync(file);
    server.unref();
    if (server.pid !== undefined) step.saveState('pid', String(server.pid));
    const url = await listening(server, log, step.signal);
    if (world !== undefined) step.saveState('save', `${url}/_emulator/save`);
    step.output('url', url);
    step.output('pid', server.pid);
    const exported = { ...addresses(url, inputs.speed), ...(inputs['export-credentials'] ? documented : {}) };
    for (const [name, value] of Object.entries(exported)) step.exportVariable(name, value);
    step.info(`The emulator listens on ${url} (${inputs.speed} times faster than real time, log: ${log}).`);
    if (world !== undefined) step.info(`It ${goesOn ? 'goes on with' : 'will save'} the world in ${world}.`);
    step.info(`Exported for the steps that follow: ${Object.keys(exported).join(', ')}`);
    step.summary.fact('Base URL', url).fact('Speed', `${inputs.speed} ×`);
  },
  async post(_inputs, step) {
    const pid = Number(step.state('pid'));
    if (!pid) return;
    try {
      await saveWorld(step.state('save'));
    } finally {
      stop(pid, step.state('save') === '' ? 'SIGTERM' : 'SIGKILL', step);
    }
  },
});

/** Has the emulator write the file of its world, if it has one. A signal cannot ask for that on Windows. */
async function saveWorld(url: string): Promise<void> {
  if (!url) return;
  const told = {
    code: 'EMULATOR_WORLD_NOT_SAVED',
    kind: 'config',
    remedy: 'Later jobs would begin with another world. See whether the emulator still ran and could write the file.',
  } as const;
  const signal = AbortSignal.timeout(30_000);
  const answer = await fetch(url, { method: 'POST', signal }).catch((cause: unknown) => {
    throw new Failure('The emulated world was not saved: the emulator does not answer.', { ...told, cause });
  });
  if (!answer.ok) throw new Failure(`The emulated world was not saved: ${oneLine(await answer.text())}`, told);
}

/** @param signal SIGKILL for one that must not save its world once more while a later step reads the file */
function stop(pid: number, signal: NodeJS.Signals, step: Pick<Step, 'info'>): void {
  try {
    process.kill(pid, signal);
    step.info(`The emulator (process ${pid}) was stopped.`);
  } catch {
    step.info('The emulator had ended already.');
  }
}

function addresses(url: string, speed: number): Record<string, string> {
  return {
    MENDIX_API_URL: url,
    MENDIX_REPOSITORY_API_URL: url,
    MENDIX_CLOUD_API_URL: url,
    CLOUD66_API_URL: `${url}/api/3`,
    SYNCANO_API_URL: url,
    [environment.speed]: String(speed),
  };
}

/** The URL that the server prints once it listens. A server that does not get there, or is not wanted any more, is ended. */
async function listening(server: ReturnType<typeof spawn>, log: string, signal: AbortSignal): Promise<string> {
  const until = performance.now() + startMs;
  let problem = '';
  server.once('error', (error) => {
    problem = error.message;
  });
  while (performance.now() < until && !signal.aborted) {
    const printed = readFileSync(log, 'utf8');
    const [url] = /^http:\/\/127\.0\.0\.1:\d+$/m.exec(printed) ?? [];
    if (url) return url;
    if (problem || server.exitCode !== null || server.signalCode !== null) break;
    await new Promise((wake) => setTimeout(wake, 20));
  }
  server.kill();
  signal.throwIfAborted();
  throw new Failure(`The emulator did not start:\n${problem || readFileSync(log, 'utf8').slice(0, 2_000)}`, {
    code: 'EMULATOR_DID_NOT_START',
    kind: 'config',
    remedy: 'See what it printed: a port in use, or a seed file with mistakes.',
  });
}
