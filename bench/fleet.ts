/**
 * A night of a large fleet: `list-environments` makes groups of it, one built `backup-fleet` for each group backs it up, all at
 * the same time, while the emulator refuses what is too fast and loses answers: `node bench/fleet.ts [--apps N] [--groups N]`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Emulator, startEmulator } from '../test/support/local-runner/emulator.ts';
import { runStep, type StepResult } from '../test/support/local-runner/step.ts';

export interface FleetOptions {
  /** Apps, each with four environments; default 500. */
  readonly apps?: number;
  /** Jobs that share the fleet; default 8. */
  readonly groups?: number;
  /** How much faster than real time; default 10. */
  readonly speed?: number;
  /** Calls per real second before the service answers 429; default 600. */
  readonly rateLimit?: number;
  /** Pace of each job, in requests per second of its clock; default 10. */
  readonly requestsPerSecond?: number;
}

export interface FleetFigures {
  readonly environments: number;
  readonly groups: number;
  /** Environments that a job says it has backed up. */
  readonly completed: number;
  /** Environments that a job lists as failed. */
  readonly failed: number;
  /** How many of them for each error code. */
  readonly codes: Readonly<Record<string, number>>;
  /** Requests that the service saw, refused ones too. */
  readonly calls: number;
  readonly seconds: number;
  /** Most requests in one second, refused ones too. */
  readonly peakPerSecond: number;
  /** Requests in a second from which on the service refuses. */
  readonly rateLimit: number;
  /** Requests that were refused with 429. */
  readonly throttled: number;
  /** Everything that is not as it has to be: an environment lost, backed up twice, or told wrong. */
  readonly problems: readonly string[];
}

/** Environments of each app. */
const modes = ['Test', 'Acceptance', 'Feature A', 'Production'];
/** Every so many apps there is one whose Production cannot be backed up. */
const oneBadIn = 50;

interface Result {
  readonly 'app-id': string;
  readonly environment: string;
  readonly status: string;
  readonly 'snapshot-id'?: string;
  readonly 'error-code'?: string;
}

/** Backs up a whole fleet and compares what the jobs say with what the service has. */
export async function fleet(options: FleetOptions = {}): Promise<FleetFigures> {
  const { apps = 500, groups = 8, speed = 10, rateLimit = 600, requestsPerSecond = 10 } = options;
  const room = mkdtempSync(join(tmpdir(), 'fleet-'));
  const seed = join(room, 'seed.yaml');
  writeFileSync(seed, JSON.stringify(world(apps, rateLimit)));
  const emulator = await startEmulator(seed, speed);
  const traffic = new Traffic(emulator, speed);
  const env = {
    ...emulator.env,
    MENDIX_USERNAME: 'richard.ford51@example.com',
    MENDIX_API_KEY: '26587896-1cef-4483-accf-ad304e2673d6',
  };
  const started = performance.now();
  try {
    const listed = await runStep('list-environments', { env, inputs: { groups } });
    const matrix = JSON.parse(listed.outputs['matrix-groups'] ?? '{}') as { include: { environments: string }[] };
    const inputs = { 'max-parallel': 64, 'requests-per-second': requestsPerSecond };
    const steps = await Promise.all(
      matrix.include.map(({ environments }) => runStep('backup-fleet', { env, inputs: { ...inputs, environments } })),
    );
    const seconds = (performance.now() - started) / 1000;
    const measured = await traffic.end();
    const results = steps.flatMap(resultsOf);
    return {
      environments: apps * modes.length,
      groups,
      rateLimit,
      completed: results.filter(({ status }) => status === 'completed').length,
      failed: results.filter(({ status }) => status !== 'completed').length,
      codes: countsOf(results.flatMap((result) => result['error-code'] ?? [])),
      seconds,
      ...measured,
      problems: compared(await snapshotsOf(emulator), results, steps),
    };
  } finally {
    await traffic.end();
    await emulator.stop();
    rmSync(room, { recursive: true, force: true });
  }
}

/** The fleet, and trouble: refusals, lost answers of writes, outages, environments that cannot be backed up. */
function world(apps: number, rateLimit: number): unknown {
  const bad = Math.max(2, Math.floor(apps / oneBadIn));
  const template = (appId: string, production: object) => ({
    appId,
    packages: [{ version: '1.0.0' }],
    environments: modes.map((mode) => ({ mode, package: '1.0.0', ...(mode === 'Production' ? production : {}) })),
  });
  const snapshots = '/api/v2/apps/*/environments/*/snapshots';
  return {
    variants: { 'mendix.rate-limit': rateLimit },
    faults: [
      // Early, so that the refusal of the closed app, which comes last, is not among them: nobody could tell it then.
      { kind: 'drop-after', method: 'POST', path: snapshots, after: 8, times: 3 },
      { kind: 'status', status: 429, json: {}, method: 'POST', path: snapshots, after: apps / 2, times: 5 },
      { kind: 'status', status: 503, json: {}, method: 'GET', path: `${snapshots}/*`, after: apps, times: 20 },
      { kind: 'drop-before', method: 'GET', path: `${snapshots}/*`, after: apps, times: 20 },
    ],
    mendix: {
      durations: { snapshot: 45 },
      fleets: [
        { count: apps - bad, app: template('fleet-{n}', {}) },
        { count: bad - 1, app: template('weak-{n}', { fails: { snapshots: true } }) },
        { count: 1, app: template('closed-{n}', { maintenance: true }) },
      ],
    },
  };
}

interface State {
  readonly mendix: {
    readonly apps: Readonly<
      Record<string, { readonly environments: Readonly<Record<string, { readonly snapshots: Snapshots }>> }>
    >;
  };
}
interface Snapshot {
  readonly id: string;
  readonly state: string;
}
/** States by id. */
type Snapshots = Readonly<Record<string, string>>;

/** What the service has, by `app / environment`. */
async function snapshotsOf({ url }: Emulator): Promise<ReadonlyMap<string, readonly Snapshot[]>> {
  const { mendix } = (await (await fetch(`${url}/_emulator/state`)).json()) as State;
  return new Map(
    Object.entries(mendix.apps).flatMap(([app, { environments }]) =>
      Object.entries(environments).map(([mode, { snapshots }]) => {
        const made = Object.entries(snapshots).map(([id, state]) => ({ id, state }));
        return [`${app} / ${mode}`, made] as const;
      }),
    ),
  );
}

function countsOf(codes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

function resultsOf({ outputs }: StepResult): Result[] {
  return JSON.parse(outputs['results'] ?? '[]') as Result[];
}

/** Every environment has exactly one result, and exactly one snapshot that is as the result says. */
function compared(
  snapshots: ReadonlyMap<string, readonly Snapshot[]>,
  results: readonly Result[],
  steps: readonly StepResult[],
): string[] {
  const told = new Map<string, Result[]>();
  for (const result of results) {
    const name = `${result['app-id']} / ${result.environment}`;
    told.set(name, [...(told.get(name) ?? []), result]);
  }
  const problems = [...snapshots].flatMap(([name, there]) => {
    const [result, ...more] = told.get(name) ?? [];
    told.delete(name);
    if (!result || more.length > 0) return [`${name} has ${more.length + (result ? 1 : 0)} results`];
    const made = there.filter(({ state }) => state === 'completed');
    const right =
      result.status === 'completed'
        ? there.length === 1 && made[0]?.id === result['snapshot-id']
        : made.length === 0 && there.length <= 1;
    return right ? [] : [`${name} is told ${JSON.stringify(result)} and has ${JSON.stringify(there)}`];
  });
  for (const name of told.keys()) problems.push(`${name} is told and does not exist`);
  for (const { outputs, code } of steps) {
    if ((code === 0) !== (outputs['failed'] === '0'))
      problems.push(`a job ended with ${code} and ${outputs['failed']} failed`);
  }
  return problems;
}

interface Log {
  readonly count: number;
  readonly mostUnderWay: number;
  readonly requests: readonly { readonly id: number; readonly time: string; readonly status?: number }[];
}

/** Counts requests by real time, from the emulator's log, which it reads often enough to miss nothing. */
class Traffic {
  readonly #emulator: Emulator;
  readonly #speed: number;
  readonly #bySecond = new Map<number, number>();
  readonly #stop = new AbortController();
  readonly #reading: Promise<void>;
  #seen = 0;
  #throttled = 0;

  constructor(emulator: Emulator, speed: number) {
    this.#emulator = emulator;
    this.#speed = speed;
    this.#reading = this.#follow();
  }

  async end(): Promise<Pick<FleetFigures, 'calls' | 'peakPerSecond' | 'throttled'>> {
    this.#stop.abort();
    await this.#reading;
    return { calls: this.#seen, peakPerSecond: Math.max(0, ...this.#bySecond.values()), throttled: this.#throttled };
  }

  async #follow(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      await new Promise((wake) => setTimeout(wake, 1_500));
      await this.#read();
    }
  }

  async #read(): Promise<void> {
    const answer = await fetch(`${this.#emulator.url}/_emulator/requests`);
    const { count, mostUnderWay, requests } = (await answer.json()) as Log;
    for (const { id, time, status } of requests) {
      if (id <= this.#seen) continue;
      if (id > this.#seen + 1) throw new Error(`Requests ${this.#seen + 1} to ${id - 1} were not read in time.`);
      // What has no answer yet is counted the next time, with all that came after it. Old ones never get one: they were dropped.
      if (status === undefined && count - id < mostUnderWay && !this.#stop.signal.aborted) return;
      const second = Math.floor(Date.parse(time) / this.#speed / 1000);
      this.#bySecond.set(second, (this.#bySecond.get(second) ?? 0) + 1);
      if (status === 429) this.#throttled += 1;
      this.#seen = id;
    }
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { apps: { type: 'string' }, groups: { type: 'string' } } });
  const figures = await fleet({
    ...(values.apps && { apps: Number(values.apps) }),
    ...(values.groups && { groups: Number(values.groups) }),
  });
  console.log(figures);
  process.exitCode = figures.problems.length === 0 ? 0 : 1;
}
