import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { readWorkflow } from '../../scripts/workflows/file.ts';
import { type JobOptions, runJob } from '../support/local-runner/job.ts';
import { makePackage } from '../support/local-runner/package.ts';
import { documentedUser, type Rehearsal, rehearsal } from '../support/rehearsal.ts';
import { assertNoSecrets, documentedKey } from '../support/run-step.ts';

// Every step is a process of its own; on a busy machine they take their time.
jest.setTimeout(120_000);

const secret = 'the-former-value-0815';
const seed = `
mendix:
  users: [{ username: ${documentedUser}, apiKey: ${documentedKey} }]
  durations: { start: 6, stop: 3, snapshot: 6, restore: 6, upload: 2, settle: 1 }
  apps:
    - appId: calc
      packages:
        - version: 1.0.0.1
          constants: [{ name: MyFirstModule.BooleanConstant }, { name: Dropped.ByTheNew, value: default }]
          scheduledEvents: [MyFirstModule.Monitor_Scheduled_event]
      environments:
        - mode: Acceptance
          status: Running
          package: 1.0.0.1
          data: [one, two]
          totalMemory: 8192
          constants: { MyFirstModule.BooleanConstant: ${secret}, Dropped.ByTheNew: set by hand }
          scheduledEvents: { MyFirstModule.Monitor_Scheduled_event: Disabled }
        - { mode: Test, status: Stopped, package: 1.0.0.1, totalMemory: 8192 }
`;

interface EnvironmentState {
  readonly power: string;
  readonly running?: string;
  readonly configured?: string;
  readonly instances: number;
  readonly data: { readonly rows: readonly string[]; readonly files: readonly string[] };
}

let world: Rehearsal;
let folder: string;
beforeAll(async () => {
  world = await rehearsal({ seed });
  folder = mkdtempSync(join(tmpdir(), 'example-'));
  mkdirSync(join(folder, 'releases'));
  const content = {
    version: '2.0.0.2',
    constants: { 'MyFirstModule.BooleanConstant': 'false' },
    scheduledEvents: ['MyFirstModule.Monitor_Scheduled_event'],
  };
  writeFileSync(join(folder, 'releases', 'calc.mda'), makePackage(content));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await world.close();
});

/** All that a release can change: what is on, what runs, the data, and the settings as the service tells them. */
async function look(mode: string) {
  const { apps } = world.emulator.state()['mendix'] as {
    apps: {
      calc: { environments: Record<string, EnvironmentState>; packages: { packageId: string; version: string }[] };
    };
  };
  const { packages, environments } = apps.calc;
  const version = (id: string | undefined) => packages.find(({ packageId }) => packageId === id)?.version;
  const { power, running, configured, instances, data } = environments[mode] as EnvironmentState;
  const answer = await fetch(`${world.emulator.url}/api/1/apps/calc/environments/${mode}/settings`, {
    headers: { 'mendix-username': documentedUser, 'mendix-apikey': documentedKey },
  });
  const settings = Object.entries((await answer.json()) as Record<string, { Name: string; Value: string }[]>)
    .filter(([, values]) => Array.isArray(values))
    .flatMap(([section, values]) => values.map(({ Name, Value }) => `${section} ${Name}=${Value}`));
  return {
    power,
    running: power === 'running' ? version(running) : undefined,
    configured: version(configured),
    instances,
    data,
    settings: settings.sort(),
  };
}

async function release(faults: NonNullable<JobOptions['faults']> = {}, environment = 'Acceptance') {
  world.reset();
  const before = await look(environment);
  const ran: string[] = [];
  const result = await runJob({
    file: 'examples/release.yml',
    job: 'release',
    contexts: {
      secrets: { MENDIX_USERNAME: documentedUser, MENDIX_API_KEY: documentedKey },
      inputs: { environment, package: 'releases/*.mda' },
      github: { sha: 'test' },
    },
    env: world.env,
    cwd: folder,
    faults,
    onDone: (name) => ran.push(name),
  });
  assertNoSecrets([result.summary, JSON.stringify(result.steps)], [documentedKey, secret]);
  return { ...result, ran, before, after: await look(environment) };
}

const steps = (readWorkflow(readFileSync('examples/release.yml', 'utf8')).jobs['release']?.steps ?? [])
  .filter(({ uses }) => uses?.includes('/actions/') && !uses.startsWith('actions/'))
  .map(({ name = '', if: condition }) => ({ name, undoes: condition !== undefined }));
const forward = steps.filter(({ undoes }) => !undoes).map(({ name }) => name);
const undo = steps.filter(({ undoes }) => undoes).map(({ name }) => name);

test('all steps are known to this test', () => {
  expect([forward.length, undo.length]).toEqual([9, 6]);
  expect(forward.indexOf('Scale')).toBeLessThan(forward.indexOf('Stop'));
});

test('a release that succeeds undoes nothing', async () => {
  const { ok, ran, before, after } = await release();
  expect([ok, ran]).toEqual([true, forward]);
  expect(before).toMatchObject({ power: 'running', running: '1.0.0.1', instances: 1 });
  expect(after).toMatchObject({ power: 'running', running: '2.0.0.2', configured: '2.0.0.2', instances: 2 });
  expect(after.settings).toEqual([
    'Constants MyFirstModule.BooleanConstant=true',
    'ScheduledEvents MyFirstModule.Monitor_Scheduled_event=Enabled',
  ]);
});

const changing = forward.slice(forward.indexOf('Put the package on the environment'));
const cases = [
  ...forward.map((name) => [name, 'fails', 'instead'] as const),
  ...changing.map((name) => [name, 'fails after it has done its work', 'afterwards'] as const),
  ...changing.map((name) => [name, 'is the last one before the run is cancelled', 'cancelled'] as const),
];

describe('everything is as it was, and the app runs', () => {
  test.each(cases)('when the step "%s" %s', async (name, _, fault) => {
    const { ok, ran, before, after } = await release({ [name]: fault });
    expect(ok).toBe(false);
    expect(after).toEqual(before);
    // An app that was not stopped was not disturbed either.
    const stopped = forward.indexOf(name) > forward.indexOf('Stop') || (name === 'Stop' && fault !== 'instead');
    expect(ran.includes('Stop')).toBe(stopped);
    expect(ran.includes('Restore the data')).toBe(name.startsWith('Start'));
  });
});

describe.each(undo)('when the new version does not start, and then the step "%s" fails', (name) => {
  test('all other steps are tried, and the app runs unless its data are not whole', async () => {
    const { ok, ran, after } = await release({ 'Start, and wait until it runs': 'instead', [name]: 'instead' });
    expect(ok).toBe(false);
    const others = undo.filter((each) => each !== name);
    const withoutData = name === 'Restore the data';
    expect(ran.slice(forward.length - 1)).toEqual(
      withoutData ? others.filter((each) => !each.startsWith('Start')) : others,
    );
    if (!withoutData && !name.startsWith('Start')) expect(after.power).toBe('running');
  });
});

test('an environment that did not run before is left stopped', async () => {
  const { ok, before, after } = await release({ 'Start, and wait until it runs': 'afterwards' }, 'Test');
  expect([ok, before.power]).toEqual([false, 'stopped']);
  expect(after).toEqual(before);
});

test.each(['instead', undefined] as const)(
  'a smoke test of one’s own that fails undoes the release: %s',
  async (fault) => {
    world.reset();
    const ran: string[] = [];
    const { ok } = await runJob({
      file: 'examples/smoke-test.yml',
      job: 'release',
      contexts: {
        secrets: { MENDIX_USERNAME: documentedUser, MENDIX_API_KEY: documentedKey },
        github: { sha: 'test' },
      },
      env: world.env,
      cwd: folder,
      faults: fault ? { 'Smoke test': fault } : {},
      onDone: (name) => ran.push(name),
    });
    expect([ok, ran.includes('Roll the release back')]).toEqual([!fault, Boolean(fault)]);
    const now = await look('Acceptance');
    expect(now).toMatchObject({ power: 'running', running: fault ? '1.0.0.1' : '2.0.0.2' });
  },
);
