import type { FaultRule } from '../../src/emulator/core/faults.ts';
import { documentedUser, type Rehearsal } from './rehearsal.ts';
import { formerSecret, inCalc, interrupted, post, type ReleaseRehearsal, secret, settings } from './release.ts';
import { documentedKey, type StepResult } from './run-step.ts';

/** The newest good backup of Production, which is a day old; a failed one is newer. */
export const snapshotId = '00000000-0000-4000-8000-0000000000a1';
export const olderSnapshotId = '00000000-0000-4000-8000-0000000000a2';

const ids = {
  acceptance: '00000000-0000-4000-8000-0000000000e1',
  production: '00000000-0000-4000-8000-0000000000e2',
};

/** Every write of a refresh, in its order; the first only with `snapshot-id: new`. */
export const writes = {
  snapshot: `/api/v2/**/environments/${ids.production}/snapshots`,
  backup: `/api/v2/**/environments/${ids.acceptance}/snapshots`,
  settings: '/api/1/**/settings',
  stop: '/api/1/**/stop',
  restore: '/api/v2/**/restores',
  start: '/api/1/**/start',
} as const;
export type Write = keyof typeof writes;

export interface RefreshWorld {
  /** Emulated seconds. */
  readonly start?: number;
  readonly stop?: number;
  readonly snapshot?: number;
  readonly restore?: number;
  readonly restoresFail?: boolean;
  readonly speed?: number;
}

/** Acceptance, whose scheduled event runs every second, and Production with its backups; times in emulated seconds. */
export const refreshSeed = ({
  start = 12,
  stop = 3,
  snapshot = 6,
  restore = 6,
  restoresFail = false,
}: RefreshWorld = {}) => `
mendix:
  users:
    - { username: ${documentedUser}, apiKey: ${documentedKey}, name: Richard Ford }
  durations: { start: ${start}, stop: ${stop}, snapshot: ${snapshot}, restore: ${restore}, events: 1 }
  apps:
    - appId: calc
      packages:
        - version: 1.0.0.1
          constants: [{ name: Payments.ApiKey }]
          scheduledEvents: [Main.Nightly]
          database: '1'
        - { version: 0.9.0.1, constants: [{ name: Payments.ApiKey }], scheduledEvents: [Main.Nightly] }
      environments:
        - mode: Acceptance
          environmentId: ${ids.acceptance}
          fails: { restores: ${restoresFail} }
          status: Running
          package: 1.0.0.1
          data: [own]
          database: '1'
          constants: { Payments.ApiKey: ${formerSecret} }
          scheduledEvents: { Main.Nightly: Enabled }
        - mode: Stopped
          status: Stopped
          package: 1.0.0.1
          data: [own]
          constants: { Payments.ApiKey: ${formerSecret} }
          scheduledEvents: { Main.Nightly: Enabled }
        - Fresh
        - mode: Production
          environmentId: ${ids.production}
          status: Running
          package: 0.9.0.1
          data: [customer, newest customer]
          constants: { Payments.ApiKey: the-real-payment-secret-1234 }
          snapshots:
            - { snapshotId: 00000000-0000-4000-8000-0000000000a0, created: -1h, state: failed }
            - { snapshotId: ${snapshotId}, created: -1d, data: [customer] }
            - { snapshotId: ${olderSnapshotId}, created: -9d, data: [older customer] }
`;

export interface RefreshSeen {
  readonly power: string;
  readonly apiKey: string | undefined;
  readonly nightly: string | undefined;
  readonly rows: readonly string[];
  readonly dataOf: string;
}

interface State {
  readonly power: string;
  readonly data: { readonly rows: readonly string[] };
  readonly dataOf: string;
  readonly scheduledEventRuns: readonly { readonly event: string; readonly dataOf: string; readonly times: number }[];
}

function stateOf({ emulator }: Pick<Rehearsal, 'emulator'>, mode: string): State {
  const { apps } = emulator.state()['mendix'] as {
    apps: Record<string, { environments: Record<string, State> }>;
  };
  const state = apps['calc']?.environments[mode];
  if (!state) throw new Error(`no environment ${mode}`);
  return state;
}

/** What an environment is like now. */
export async function lookAtData({ emulator }: Pick<Rehearsal, 'emulator'>, mode = 'Acceptance'): Promise<RefreshSeen> {
  const response = await fetch(`${emulator.url}/api/1/apps/calc/environments/${mode}/settings`, {
    headers: { 'mendix-username': documentedUser, 'mendix-apikey': documentedKey },
  });
  const found = (await response.json()) as Record<string, { Name: string; Value: string }[] | undefined>;
  const value = (section: string, name: string) => found[section]?.find(({ Name }) => Name === name)?.Value;
  const { power, data, dataOf } = stateOf({ emulator }, mode);
  return {
    power,
    apiKey: value('Constants', 'Payments.ApiKey'),
    nightly: value('ScheduledEvents', 'Main.Nightly'),
    rows: data.rows,
    dataOf,
  };
}

/** How often a scheduled event has run on the data of Production, in any other environment. */
export function runsOnProduction(world: Pick<Rehearsal, 'emulator'>): number {
  const runs = ['Acceptance', 'Stopped', 'Fresh'].flatMap((mode) => stateOf(world, mode).scheduledEventRuns);
  return runs.filter(({ dataOf }) => dataOf === 'Production').reduce((sum, { times }) => sum + times, 0);
}

/** What calc / Acceptance is like before any refresh. */
export const before: RefreshSeen = {
  power: 'running',
  apiKey: formerSecret,
  nightly: 'Enabled',
  rows: ['own'],
  dataOf: 'Acceptance',
};

/** And after one. */
export const refreshed: RefreshSeen = {
  power: 'running',
  apiKey: secret,
  nightly: 'Disabled',
  rows: ['customer'],
  dataOf: 'Production',
};

export const inputs = {
  'app-id': 'calc',
  environment: 'acceptance',
  'from-environment': 'production',
  settings,
  'health-check-path': '/',
} as const;

export const secrets = [secret, formerSecret, 'the-real-payment-secret-1234'];

/** A test in a world of its own, in which no scheduled event may ever run on the data of Production. */
export function inRefresh(body: (calc: ReleaseRehearsal) => Promise<void>, world: RefreshWorld = {}): Promise<void> {
  return inCalc(
    async (calc) => {
      await body(calc);
      if (runsOnProduction(calc) > 0) throw new Error('A scheduled event ran on the data of Production.');
    },
    { seed: refreshSeed(world), ...(world.speed && { speed: world.speed }) },
  );
}

type Inputs = Readonly<Record<string, string | number | boolean>>;

export const refresh = (calc: ReleaseRehearsal, given: Inputs = inputs) => calc.run('refresh-data', given, { secrets });

/** Ends the main step with a signal as soon as `when` says so. */
export const refreshUntil = (
  calc: ReleaseRehearsal,
  given: Inputs,
  when: (calc: Rehearsal) => boolean,
  signal?: NodeJS.Signals,
) => interrupted(calc, given, when, signal, 'refresh-data');

export const refreshPost = (calc: ReleaseRehearsal, given: Inputs, main: StepResult) =>
  post(calc, given, main, undefined, 'refresh-data');

/** Whether the fault that was added last has struck. */
export const lastStruck = ({ emulator }: Rehearsal) => (emulator.faults.list().at(-1)?.struck ?? 0) > 0;

/** Ends the main step once a fault has struck, then runs the post step on a service that is well again. */
export async function refreshKilledAt(
  calc: ReleaseRehearsal,
  given: Inputs,
  fault: FaultRule,
  signal?: NodeJS.Signals,
): Promise<{ readonly main: StepResult; readonly post: StepResult }> {
  calc.emulator.faults.add(fault);
  const main = await refreshUntil(calc, given, lastStruck, signal);
  calc.emulator.faults.clear();
  return { main, post: await refreshPost(calc, given, main) };
}
