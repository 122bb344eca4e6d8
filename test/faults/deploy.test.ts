import { readFileSync } from 'node:fs';
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

/** Rows of the table in docs/deploy.md whose head begins so, cell by cell, without the marks of code. */
function documented(head: string): string[][] {
  const text = readFileSync(new URL('../../docs/deploy.md', import.meta.url), 'utf8');
  const [table = ''] = text.slice(text.indexOf(head)).split('\n\n');
  const rows = table.split('\n').slice(2);
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.replaceAll('`', '').trim()),
  );
}

const refused = { kind: 'status', status: 403, json: { errorCode: 'NO_ACCESS', errorMessage: 'No access' } } as const;

jest.setTimeout(30_000);

let calc: ReleaseRehearsal;
let given: Readonly<Record<string, string | number | boolean>>;
beforeEach(() => begin());
afterEach(() => calc.close());

async function begin(seconds: Parameters<typeof releases>[0] = {}) {
  calc = await releases(seconds);
  const path = calc.file({
    version: '3.0.0.3',
    constants: { 'Payments.ApiKey': '' },
    scheduledEvents: ['Main.Nightly'],
  });
  given = { ...inputs, package: path };
}

const stops = () => calc.requests('POST').filter((request) => request.endsWith('/stop')).length;
const struck = () => calc.emulator.faults.list().some((rule) => rule.struck > 0);

/** Kills the main step once the fault has struck, then runs the post step on a service that is well again. */
async function killedAt(fault: FaultRule, signal: NodeJS.Signals = 'SIGKILL') {
  calc.emulator.faults.add(fault);
  const main = await interrupted(calc, given, struck, signal);
  calc.emulator.faults.clear();
  return { main, post: await post(calc, given, main) };
}

/** The table of docs/deploy.md about the writes of a release: what is promised there is what is tested here. */
const table = documented('| write | refused | killed or cancelled, before or after').map(
  ([write, refused, killed, lost]) => ({
    write: write as Write,
    refused: refused ?? '',
    // Where nothing that counts as a change came before, nothing is rolled back.
    rolledBack: !['upload', 'backup'].includes(write ?? ''),
    killed: killed?.startsWith('new version') ? ('after' as const) : ('before' as const),
    notStopped: killed?.endsWith('not stopped') ?? false,
    lost,
  }),
);

test('docs/deploy.md says of every write what happens to it', () => {
  expect(table.map(({ write }) => write)).toEqual(Object.keys(writes));
  expect(table.every(({ refused, lost }) => refused.startsWith('as before') && lost === 'the release goes on')).toBe(
    true,
  );
});

/** What dropped out with the new package comes back with the package's own value when nobody knows the former one. */
const putBack = (killed: 'before' | 'after') =>
  killed === 'after' ? after : { ...before, dropped: expect.stringMatching(/^(set by hand|default)$/) };

describe('a write of the release', () => {
  test.each(table)('$write refused: $refused', async ({ write, rolledBack, refused: promised }) => {
    calc.emulator.faults.add({ ...refused, method: 'POST', path: writes[write], times: 1 });
    const step = await calc.run('deploy', given, { secrets: [secret, formerSecret] });
    expect(step.code).toBe(1);
    expect(step.outputs).toMatchObject({ 'error-code': 'NO_ACCESS', 'rolled-back': String(rolledBack) });
    expect(await calc.look()).toEqual(before);
    if (promised.endsWith('not stopped')) expect(stops()).toBe(write === 'stop' ? 1 : 0);
    const writesBefore = calc.requests('POST').length;
    expect((await post(calc, given, step)).log).not.toContain('interrupted');
    expect(calc.requests('POST')).toHaveLength(writesBefore);
  });

  test.each(table)('killed before $write is carried out: $killed', async ({ write, killed, notStopped }) => {
    const { post } = await killedAt({ kind: 'hang', method: 'POST', path: writes[write] });
    expect([post.code, post.stderr]).toEqual([0, '']);
    expect(await calc.look()).toEqual(putBack(killed));
    if (notStopped) expect(stops()).toBe(0);
  });

  test.each(table)('killed after $write was carried out: $killed', async ({ write, killed, notStopped }) => {
    const { post } = await killedAt({ kind: 'hang', handled: true, method: 'POST', path: writes[write] });
    expect([post.code, post.stderr]).toEqual([0, '']);
    expect(await calc.look()).toEqual(putBack(killed));
    if (notStopped) expect(stops()).toBe(0);
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
  const looks: Readonly<Record<string, FaultRule>> = {
    plan: { kind: 'hang', method: 'GET', path: '/api/1/**/settings' },
    upload: { kind: 'hang', method: 'GET', path: '/api/v2/apps/calc/jobs/*' },
    backup: { kind: 'hang', method: 'GET', path: '/api/v2/**/snapshots/*' },
    start: { kind: 'hang', method: 'GET', path: '/api/1/**/start/*' },
    verify: { kind: 'hang', method: 'GET', path: '/_app/**' },
  };
  const waits = documented('| wait for | the environment |').map(([wait = '', end = '']) => ({ wait, end }));

  test.each(waits)('killed in the wait for $wait: $end', async ({ wait, end }) => {
    const fault = looks[wait];
    // While the app stops, the service is asked for nothing that it is not asked for otherwise.
    const main = fault ? (await killedAt(fault)).main : await interrupted(calc, given, () => stops() > 0);
    const cleaned = await post(calc, given, main);
    expect(main.signal).toBe('SIGKILL');
    expect([cleaned.code, cleaned.stderr]).toEqual([0, '']);
    expect(await calc.look()).toEqual(end === 'new version' ? after : putBack('before'));
    if (end.endsWith('not stopped')) expect(stops()).toBe(0);
    if (wait === 'stop') expect(cleaned.log).toContain('the app was started again');
  });

  test('killed while a long stop goes on: its end is waited for, then the app is started', async () => {
    await calc.close();
    await begin({ stop: 80 });
    const main = await interrupted(calc, given, () => stops() > 0);
    const cleaned = await post(calc, given, main);
    expect([cleaned.code, cleaned.stderr]).toEqual([0, '']);
    expect(await calc.look()).toEqual(putBack('before'));
    expect(cleaned.log).toMatch(/the stop of calc . Test: Running.*the stop of calc . Test: Stopped/s);
  });

  test('killed while a long start goes on: its end is waited for', async () => {
    await calc.close();
    await begin({ start: 100 });
    const starts = () => calc.requests('GET').some((request) => request.includes('/start/'));
    const main = await interrupted(calc, given, starts);
    const cleaned = await post(calc, given, main);
    expect([cleaned.code, cleaned.stderr]).toEqual([0, '']);
    expect(await calc.look()).toEqual(after);
    expect(cleaned.log).toContain(': Starting after');
  });

  test('a start that takes longer than the post step may: it says what goes on, and fails', async () => {
    await calc.close();
    await begin({ start: 1_000 });
    const starts = () => calc.requests('GET').some((request) => request.includes('/start/'));
    const main = await interrupted(calc, given, starts);
    const cleaned = await post(calc, given, main);
    expect(cleaned.code).toBe(1);
    expect(cleaned.log).toMatch(/::error title=deploy%3A TIMEOUT::.*start job .*last known state is Starting/);
    expect(cleaned.log).toContain('start-and-wait');
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
