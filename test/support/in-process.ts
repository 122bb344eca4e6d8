import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Failure } from '../../src/base/failure.ts';
import type { FaultRule } from '../../src/emulator/core/faults.ts';
import { type Emulator, startEmulator } from '../../src/emulator/core/server.ts';
import type { Pace, Turn } from '../../src/http/client.ts';
import { MendixConnection } from '../../src/mendix/client.ts';
import { Journal, type JournalState, parseJournal, type SaveJournal, type Write } from '../../src/release/journal.ts';
import { journalOf, makePlan } from '../../src/release/plan.ts';
import type { ReleaseRecord } from '../../src/release/record.ts';
import { recover } from '../../src/release/recover.ts';
import { release } from '../../src/release/release.ts';
import { planRollback, type RollbackRequest, rollBack } from '../../src/release/rollback.ts';
import { Timeline } from '../../src/release/timeline.ts';
import type { Context, Facts, ReleaseRequest, Report } from '../../src/release/types.ts';
import { VirtualClock } from './clock.ts';
import { makePackage, type PackageContent } from './local-runner/package.ts';
import { documentedUser } from './rehearsal.ts';
import { lookAt, type ReleaseWorld, type Seen, seed } from './release.ts';
import { documentedKey } from './run-step.ts';

/** A service and releases to it in this process, on one clock that jumps: nothing here waits in real time. */
export interface InProcess {
  readonly emulator: Emulator;
  readonly clock: VirtualClock;
  readonly connection: MendixConnection;
  look(mode?: string): Promise<Seen>;
  /** Names of the requests that changed something, in order: `transport`, `stop`, … */
  writes(): string[];
  /** Begins a release; the plan is made at once. */
  release(request: Partial<ReleaseRequest>, options?: RunOptions): Run;
  /** Undoes a release that had gone well. */
  rollback(record: ReleaseRecord, request?: Partial<RollbackRequest>, options?: RunOptions): Run;
  /** What the post step of an interrupted release does. */
  recover(saved: JournalState): Promise<Outcome>;
}

export interface RunOptions {
  /** Default: every save works. */
  readonly save?: SaveJournal;
  readonly pace?: Pace;
  readonly timeoutMs?: number;
}

export interface Run {
  readonly said: string[];
  readonly facts: Partial<Facts>;
  /** Every journal that could be saved. */
  readonly saved: JournalState[];
  readonly timeline: Timeline;
  /** What `rollback` would take. */
  readonly record: () => ReleaseRecord;
  readonly end: Promise<Outcome>;
}

/** How something ended: with a failure, or with what it says. */
export type Outcome =
  | { readonly failure: Failure; readonly text: string }
  | { readonly failure?: never; readonly text: string };

/** A package file for the time of this process. */
export function fileOf(content: PackageContent): ReleaseRequest['source'] {
  const file = makePackage(content);
  const name = `calc-${content.version}.mda`;
  const path = join(folder, name);
  writeFileSync(path, file);
  return { from: 'file', path, name, size: file.length, modelVersion: content.version };
}

const folder = mkdtempSync(join(tmpdir(), 'packages-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** A request that changes what can be changed without a file. */
export const request: ReleaseRequest = {
  appId: 'calc',
  mode: 'Test',
  source: { from: 'id', packageId: '00000000-0000-4000-8000-000000000002' },
  settings: [],
  instances: undefined,
  memoryPerInstance: undefined,
  backup: true,
  backupComment: undefined,
  autoSyncDb: true,
  health: undefined,
  stableMs: 0,
  rollback: 'package-and-settings',
  skipIfDeployed: false,
  pinPlatform: 'auto',
};

export async function inProcess(
  body: (world: InProcess) => Promise<void>,
  options: ReleaseWorld & { readonly faults?: readonly FaultRule[]; readonly seed?: string } = {},
): Promise<void> {
  const clock = new VirtualClock();
  const emulator = await startEmulator({
    seed: options.seed ?? seed(options),
    clock: { now: () => Math.floor(clock.now()), advance: () => {}, until: (time, gone) => clock.until(time, gone) },
  });
  emulator.faults.add(...(options.faults ?? []));
  try {
    await body(world(emulator, clock));
  } finally {
    await emulator.close();
  }
}

function world(emulator: Emulator, clock: VirtualClock): InProcess {
  const connect = (pace?: Pace) =>
    new MendixConnection({ apiUrl: emulator.url, username: documentedUser, apiKey: documentedKey, clock, pace });
  const env = { MENDIX_USERNAME: documentedUser, MENDIX_API_KEY: documentedKey };
  return {
    emulator,
    clock,
    connection: connect(),
    look: (mode = 'Test') => lookAt({ emulator, env }, mode),
    writes: () =>
      emulator.requests
        .list()
        .filter(({ method }) => method === 'POST')
        .map(({ path }) => path.replace(/.*\//, '')),
    release: (wanted, options = {}) => begin(connect(options.pace), { ...request, ...wanted }, options),
    rollback: (record, wanted = {}, options = {}) =>
      undo(connect(options.pace), { ...rollbackRequest, record, ...wanted }, options),
    recover: (saved) => {
      const { context } = contextOf(connect(), parseJournal(JSON.stringify(saved)) ?? fail(saved), {
        save: () => true,
      });
      return ended(recover(context));
    },
  };
}

function fail(saved: JournalState): never {
  throw new Error(`No journal: ${JSON.stringify(saved)}`);
}

function begin(connection: MendixConnection, wanted: ReleaseRequest, options: RunOptions): Run {
  const plan = makePlan(connection, wanted);
  const { context, ...run } = contextOf(connection, undefined, options);
  const work = async () => {
    const made = await plan;
    const journal = new Journal(journalOf(made), context.report.save);
    const environment = await release({ ...context, journal }, made);
    return `${environment.status} ${environment.modelVersion}`;
  };
  return { ...run, end: ended(work()) };
}

const rollbackRequest = {
  appId: 'calc',
  mode: 'Test',
  settings: [],
  data: false,
  confirm: undefined,
  autoSyncDb: true,
  health: undefined,
} as const;

function undo(connection: MendixConnection, wanted: RollbackRequest, options: RunOptions): Run {
  const { context, ...run } = contextOf(connection, undefined, options);
  const work = async () => {
    const plan = await planRollback(connection, wanted);
    const journal = new Journal(plan.journal, context.report.save);
    const { status, modelVersion } = plan.done ? plan.environment : await rollBack({ ...context, journal }, plan);
    return `${status} ${modelVersion}`;
  };
  return { ...run, end: ended(work()) };
}

export function contextOf(connection: MendixConnection, state: JournalState | undefined, options: RunOptions) {
  const { save = () => true, timeoutMs = 3_600_000 } = options;
  const { clock } = connection;
  const said: string[] = [];
  const saved: JournalState[] = [];
  const facts: Partial<Facts> = {};
  const records: ReleaseRecord[] = [];
  const record = () => records.at(-1) ?? neverChanged();
  const report: Report = {
    say: (text) => said.push(text),
    remark: (text) => said.push(text),
    fact: (name, value) => Object.assign(facts, { [name]: value }),
    save: (journal) => save(journal) && saved.push(journal) > 0,
    changes: async (record) => {
      records.push(record);
    },
    begins: () => {},
    ended: () => {},
    onWait: () => {},
  };
  const until = clock.now() + timeoutMs;
  const timeline = new Timeline(clock.now.bind(clock));
  // A release gets its own journal as soon as it has a plan.
  const journal = new Journal(state ?? ({} as JournalState), report.save);
  const context: Context = { connection, report, journal, timeline, leftMs: () => Math.max(0, until - clock.now()) };
  return { context, said, facts, saved, timeline, record };
}

function neverChanged(): never {
  throw new Error('The release never came to its first change.');
}

export async function ended(work: Promise<string>): Promise<Outcome> {
  try {
    return { text: await work };
  } catch (error) {
    const failure = error as Failure;
    return { failure, text: failure.message };
  }
}

/**
 * Lets the requests of a release through until it gets to a point (`before stop`, `after stop`, …; `plan`: before its first
 * request; `verify`), and again once it is opened.
 */
export class Gate implements Pace {
  readonly #point: string;
  readonly reached = Promise.withResolvers<void>();
  readonly #opened = Promise.withResolvers<void>();
  #begun: readonly Write[] = [];
  /** How many more requests pass. */
  #passes = Number.POSITIVE_INFINITY;

  constructor(point: string) {
    this.#point = point;
    if (point === 'plan') this.#passes = 0;
  }

  /** To be told every journal that is saved. */
  readonly save = ({ begun, phase }: { begun: readonly Write[]; phase: string }): boolean => {
    const write = begun.find((one) => !this.#begun.includes(one));
    this.#begun = begun;
    if (`before ${write}` === this.#point || (phase === 'verify' && this.#point === 'verify')) this.#passes = 0;
    if (`after ${write}` === this.#point) this.#passes = 1;
    return true;
  };

  async take(): Promise<Turn> {
    if (this.#passes-- <= 0) {
      this.reached.resolve();
      await this.#opened.promise;
      this.#passes = Number.POSITIVE_INFINITY;
    }
    return { refused: () => {} };
  }

  open(): void {
    this.#opened.resolve();
  }
}
