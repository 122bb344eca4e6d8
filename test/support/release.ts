import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runningClock } from '../../src/emulator/core/clock.ts';
import { makePackage, type PackageContent } from './local-runner/package.ts';
import { documentedUser, type Rehearsal, rehearsal } from './rehearsal.ts';
import { documentedKey, type StepResult } from './run-step.ts';

/** A secret value in the settings that releases of these tests change. */
export const secret = 'the-new-payment-secret-4711';
export const formerSecret = 'the-former-payment-secret-0815';

/** Environments of one app, with jobs so short that a whole release takes a third of a second; times in emulated seconds. */
export const seed = ({ start = 12, stop = 3, snapshot = 6, restore = 6, restoresFail = false }) => `
mendix:
  users:
    - { username: ${documentedUser}, apiKey: ${documentedKey}, name: Richard Ford }
  durations: { start: ${start}, stop: ${stop}, snapshot: ${snapshot}, restore: ${restore}, upload: 2, settle: 1 }
  apps:
    - appId: calc
      packages:
        - packageId: 00000000-0000-4000-8000-000000000001
          version: 1.0.0.1
          constants: [{ name: Payments.ApiKey }, { name: Dropped.ByTheNew, value: default }]
          scheduledEvents: [Main.Nightly]
        - packageId: 00000000-0000-4000-8000-000000000002
          version: 2.0.0.2
          constants: [{ name: Payments.ApiKey }]
          scheduledEvents: [Main.Nightly]
        - { packageId: 00000000-0000-4000-8000-000000000003, version: 0.0.3, status: Failed }
      environments:
        - mode: Test
          status: Running
          package: 1.0.0.1
          fails: { restores: ${restoresFail} }
          data: [one, two]
          totalMemory: 8192
          constants: { Payments.ApiKey: ${formerSecret}, Dropped.ByTheNew: set by hand }
          scheduledEvents: { Main.Nightly: Enabled }
        - { mode: Acceptance, status: Running, package: 2.0.0.2, constants: { Payments.ApiKey: accepted } }
        - { mode: Stopped, status: Stopped, package: 1.0.0.1, constants: { Payments.ApiKey: ${formerSecret} } }
        - Fresh
`;

/** Time in which a step can do what it has to on a busy machine: its four minutes for cleaning up are twelve real seconds. */
export const speed = 20;

/** A rehearsal of releases to calc / Test. */
export interface ReleaseRehearsal extends Rehearsal {
  /** Writes a package file, and gives its path. */
  file(content: PackageContent): string;
  /** What the environment is like now. */
  look(mode?: string): Promise<Seen>;
  /**
   * Stops the time of the service, so that what is under way there stays so; with `when`, in the very request that makes it true,
   * however late this process gets to look.
   */
  freeze(when?: () => boolean): void;
  thaw(): void;
}

export interface Seen {
  readonly power: string;
  /** Version that runs; undefined when nothing does. */
  readonly running: string | undefined;
  /** Version of the package that is on the environment. */
  readonly configured: string | undefined;
  readonly instances: number;
  readonly apiKey: string | undefined;
  readonly nightly: string | undefined;
  readonly dropped: string | undefined;
  readonly rows: readonly string[];
}

/** A world with its own durations in emulated seconds, or its own speed. */
export type ReleaseWorld = Parameters<typeof seed>[0] & { readonly speed?: number; readonly seed?: string };

export async function releases(world: ReleaseWorld = {}): Promise<ReleaseRehearsal> {
  const time = stoppableTime();
  const inner = await rehearsal({
    seed: world.seed ?? seed(world),
    speed: world.speed ?? speed,
    clock: runningClock(world.speed ?? speed, time.now),
  });
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  return {
    ...inner,
    file: (content) => {
      const path = join(folder, `calc-${content.version}.mda`);
      writeFileSync(path, makePackage(content));
      return path;
    },
    look: (mode = 'Test') => lookAt(inner, mode),
    freeze: time.stop,
    thaw: time.goOn,
    close: async () => {
      rmSync(folder, { recursive: true, force: true });
      await inner.close();
    },
  };
}

/** Real time that can be stopped. */
function stoppableTime() {
  let stoppedAt: number | undefined;
  let due: (() => boolean) | undefined;
  let lost = 0;
  return {
    // The emulator asks for the time as soon as it has noted a request.
    now: () => {
      if (stoppedAt === undefined && due?.()) stoppedAt = Date.now();
      return (stoppedAt ?? Date.now()) - lost;
    },
    stop: (when = () => true) => {
      due = when;
    },
    goOn: () => {
      if (stoppedAt !== undefined) lost += Date.now() - stoppedAt;
      stoppedAt = due = undefined;
    },
  };
}

/** Runs a test in a world of its own, so that several may run at the same time. */
export async function inCalc(body: (calc: ReleaseRehearsal) => Promise<void>, world?: ReleaseWorld): Promise<void> {
  const calc = await releases(world);
  try {
    await body(calc);
  } finally {
    await calc.close();
  }
}

/** Whether a fault has struck. */
export const struck = ({ emulator }: Rehearsal) => emulator.faults.list().some((rule) => rule.struck > 0);

interface EmulatedApp {
  readonly packages: readonly { packageId: string; version: string }[];
  readonly environments: Record<
    string,
    { power: string; running?: string; configured?: string; instances: number; data: { rows: string[] } }
  >;
}

export async function lookAt({ emulator, env }: Pick<Rehearsal, 'emulator' | 'env'>, mode: string): Promise<Seen> {
  const { apps } = emulator.state()['mendix'] as { apps: Record<string, EmulatedApp> };
  const app = apps['calc'] as EmulatedApp;
  const environment = app.environments[mode];
  if (!environment) throw new Error(`no environment ${mode}`);
  const version = (id: string | undefined) => app.packages.find(({ packageId }) => packageId === id)?.version;
  const response = await fetch(`${emulator.url}/api/1/apps/calc/environments/${mode}/settings`, {
    headers: { 'mendix-username': env['MENDIX_USERNAME'] ?? '', 'mendix-apikey': env['MENDIX_API_KEY'] ?? '' },
  });
  const settings = (await response.json()) as Record<string, { Name: string; Value: string }[] | undefined>;
  const value = (section: string, name: string) => settings[section]?.find(({ Name }) => Name === name)?.Value;
  return {
    power: environment.power,
    running: environment.power === 'running' ? version(environment.running) : undefined,
    configured: version(environment.configured),
    instances: environment.instances,
    apiKey: value('Constants', 'Payments.ApiKey'),
    dropped: value('Constants', 'Dropped.ByTheNew'),
    nightly: value('ScheduledEvents', 'Main.Nightly'),
    rows: environment.data.rows,
  };
}

/** The settings that releases of these tests ask for. */
export const settings = `constants:\n  Payments.ApiKey: ${secret}\nscheduled-events:\n  Main.Nightly: Disabled\n`;

/** What calc / Test is like before any release. */
export const before: Seen = {
  power: 'running',
  running: '1.0.0.1',
  configured: '1.0.0.1',
  instances: 1,
  apiKey: formerSecret,
  dropped: 'set by hand',
  nightly: 'Enabled',
  rows: ['one', 'two'],
};

/** Inputs of a release that changes everything that can be changed. */
export const inputs = {
  'app-id': 'calc',
  environment: 'test',
  settings,
  instances: 2,
  'stable-seconds': 3,
  'health-check-path': '/',
  rollback: 'package-and-settings',
} as const;

type Inputs = Readonly<Record<string, string | number | boolean>>;

/** Runs the main step and sends it a signal as soon as `when` says so. */
export async function interrupted(
  rehearsed: Rehearsal,
  given: Inputs,
  when: (rehearsed: Rehearsal) => boolean,
  signal: NodeJS.Signals = 'SIGKILL',
  action = 'deploy',
): Promise<StepResult> {
  let kill: ((signal: NodeJS.Signals) => void) | undefined;
  let over = false;
  const step = rehearsed.run(action, given, {
    secrets: [secret, formerSecret],
    onLog: (_log, send) => {
      kill = send;
    },
  });
  const watch = async () => {
    while (!over && !(kill && when(rehearsed))) await sleep(2);
    kill?.(signal);
  };
  const watching = watch();
  const result = await step;
  over = true;
  await watching;
  return result;
}

/** Runs the post step with what the main step saved. */
export function post(
  rehearsed: Rehearsal,
  given: Inputs,
  main: StepResult,
  onLog?: (log: string) => void,
  action = 'deploy',
): Promise<StepResult> {
  const secrets = [secret, formerSecret];
  return rehearsed.run(action, given, { phase: 'post', state: main.state, secrets, ...(onLog && { onLog }) });
}
