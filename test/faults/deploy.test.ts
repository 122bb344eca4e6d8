import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { FaultRule } from '../../src/emulator/core/faults.ts';
import {
  before,
  formerSecret,
  inputs,
  interrupted,
  post,
  type ReleaseRehearsal,
  releases,
  type Seen,
  secret,
} from '../support/release.ts';

/** The environment after a release that went well. */
const after: Seen = {
  power: 'running',
  running: '3.0.0.3',
  configured: '3.0.0.3',
  instances: 2,
  apiKey: secret,
  dropped: undefined,
  nightly: 'Disabled',
  rows: ['one', 'two'],
};

/** Every write of a release, in its order. */
const writes = {
  upload: '/api/v2/apps/calc/packages/upload',
  backup: '/api/v2/**/snapshots',
  transport: '/api/1/**/transport',
  settings: '/api/1/**/settings',
  scale: '/api/1/**/scale',
  stop: '/api/1/**/stop',
  start: '/api/1/**/start',
} as const;
type Write = keyof typeof writes;

const refused = { kind: 'status', status: 403, json: { errorCode: 'NO_ACCESS', errorMessage: 'No access' } } as const;

jest.setTimeout(30_000);

let calc: ReleaseRehearsal;
let given: Readonly<Record<string, string | number | boolean>>;
beforeEach(async () => {
  calc = await releases();
  const path = calc.file({
    version: '3.0.0.3',
    constants: { 'Payments.ApiKey': '' },
    scheduledEvents: ['Main.Nightly'],
  });
  given = { ...inputs, package: path };
});
afterEach(() => calc.close());

const stops = () => calc.requests('POST').filter((request) => request.endsWith('/stop')).length;
const struck = () => calc.emulator.faults.list().some((rule) => rule.struck > 0);

/** Kills the main step once the fault has struck, then runs the post step on a service that is well again. */
async function killedAt(fault: FaultRule, signal: NodeJS.Signals = 'SIGKILL') {
  calc.emulator.faults.add(fault);
  const main = await interrupted(calc, given, struck, signal);
  calc.emulator.faults.clear();
  return { main, post: await post(calc, given, main) };
}

/** docs/deploy.md: what the environment is like after a write of this phase was refused, cut off, or left unanswered. */
const table: readonly {
  write: Write;
  refused: 'before';
  rolledBack: boolean;
  killed: 'before' | 'after';
  stopped: boolean;
}[] = [
  { write: 'upload', refused: 'before', rolledBack: false, killed: 'before', stopped: false },
  { write: 'backup', refused: 'before', rolledBack: false, killed: 'before', stopped: false },
  { write: 'transport', refused: 'before', rolledBack: true, killed: 'before', stopped: false },
  { write: 'settings', refused: 'before', rolledBack: true, killed: 'before', stopped: false },
  { write: 'scale', refused: 'before', rolledBack: true, killed: 'before', stopped: false },
  { write: 'stop', refused: 'before', rolledBack: true, killed: 'before', stopped: false },
  { write: 'start', refused: 'before', rolledBack: true, killed: 'after', stopped: true },
];
/** What dropped out with the new package comes back with the package's own value when nobody knows the former one. */
const putBack = (killed: 'before' | 'after') =>
  killed === 'after' ? after : { ...before, dropped: expect.stringMatching(/^(set by hand|default)$/) };

describe('a write of the release', () => {
  test.each(table)('$write refused: $refused', async ({ write, rolledBack, stopped }) => {
    calc.emulator.faults.add({ ...refused, method: 'POST', path: writes[write], times: 1 });
    const step = await calc.run('deploy', given, { secrets: [secret, formerSecret] });
    expect(step.code).toBe(1);
    expect(step.outputs).toMatchObject({ 'error-code': 'NO_ACCESS', 'rolled-back': String(rolledBack) });
    expect(await calc.look()).toEqual(before);
    if (!stopped) expect(stops()).toBe(write === 'stop' ? 1 : 0);
    const writesBefore = calc.requests('POST').length;
    expect((await post(calc, given, step)).log).not.toContain('interrupted');
    expect(calc.requests('POST')).toHaveLength(writesBefore);
  });

  test.each(table)('killed before $write is carried out: $killed', async ({ write, killed, stopped }) => {
    const { post } = await killedAt({ kind: 'hang', method: 'POST', path: writes[write] });
    expect([post.code, post.stderr]).toEqual([0, '']);
    expect(await calc.look()).toEqual(putBack(killed));
    if (!stopped) expect(stops()).toBe(write === 'stop' ? 1 : 0);
  });

  test.each(table)('killed after $write was carried out: $killed', async ({ write, killed }) => {
    const { post } = await killedAt({ kind: 'hang', handled: true, method: 'POST', path: writes[write] });
    expect([post.code, post.stderr]).toEqual([0, '']);
    expect(await calc.look()).toEqual(putBack(killed));
  });

  test.each(table)('cancelled at $write: $killed', async ({ write, killed }) => {
    const { main } = await killedAt({ kind: 'hang', handled: true, method: 'POST', path: writes[write] }, 'SIGTERM');
    expect(main.outputs['error-code']).toBe('CANCELLED');
    expect(await calc.look()).toEqual(putBack(killed));
  });

  test.each(table)('the answer to $write lost: the release goes on', async ({ write }) => {
    calc.emulator.faults.add({ kind: 'drop-after', method: 'POST', path: writes[write], times: 1 });
    const step = await calc.run('deploy', given, { secrets: [secret, formerSecret] });
    expect([step.code, step.stderr]).toEqual([0, '']);
    expect(struck()).toBe(true);
    expect(await calc.look()).toEqual(after);
  });
});

describe('a wait of the release', () => {
  test.each([
    { name: 'the plan', fault: { method: 'GET', path: '/api/1/**/settings' }, end: before },
    { name: 'the upload job', fault: { method: 'GET', path: '/api/v2/apps/calc/jobs/*' }, end: before },
    { name: 'the backup', fault: { method: 'GET', path: '/api/v2/**/snapshots/*' }, end: before },
    { name: 'the start', fault: { method: 'GET', path: '/api/1/**/start/*' }, end: after },
    { name: 'the health check', fault: { method: 'GET', path: '/_app/**' }, end: after },
  ])('killed in the wait for $name', async ({ fault, end }) => {
    const { main, post } = await killedAt({ kind: 'hang', ...fault });
    expect(main.signal).toBe('SIGKILL');
    expect([post.code, post.stderr]).toEqual([0, '']);
    expect(await calc.look()).toEqual(end);
  });

  test('killed while the app stops: it runs its old version again', async () => {
    const main = await interrupted(calc, given, () => stops() > 0);
    const cleaned = await post(calc, given, main);
    expect([cleaned.code, cleaned.stderr]).toEqual([0, '']);
    expect(await calc.look()).toEqual(putBack('before'));
    expect(cleaned.log).toContain('the app was started again');
  });

  test('a backup that fails ends the upload beside it, and nothing was changed', async () => {
    calc.emulator.faults.add({
      kind: 'status',
      status: 500,
      json: { errorCode: 'SNAPSHOT_LISTING_FAILED' },
      method: 'GET',
      path: '/api/v2/**/snapshots/*',
    });
    const step = await calc.run('deploy', given);
    expect(step.code).toBe(1);
    expect(step.log).toContain('Nothing was changed on the environment');
    expect(await calc.look()).toEqual(before);
  });
});

describe('a service that wants the app stopped for the transport', () => {
  beforeEach(() => calc.emulator.variants.set({ 'mendix.transport-needs-stop': true }));

  test('gets it, and the release goes well', async () => {
    const step = await calc.run('deploy', given);
    expect([step.code, step.stderr]).toEqual([0, '']);
    expect(await calc.look()).toEqual(after);
  });

  test.each(['transport', 'start'] as const)('killed at the %s', async (write) => {
    const after = write === 'transport' ? 1 : 0;
    const { post } = await killedAt({ kind: 'hang', handled: true, method: 'POST', path: writes[write], after });
    expect([post.code, post.stderr]).toEqual([0, '']);
    expect((await calc.look()).running).toBe(write === 'transport' ? '1.0.0.1' : '3.0.0.3');
  });
});
