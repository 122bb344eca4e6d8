import { describe, expect, jest, test } from '@jest/globals';
import type { FaultRule } from '../../src/emulator/core/faults.ts';
import { documented } from '../support/documented.ts';
import {
  before,
  inputs,
  inRefresh,
  lastStruck,
  lookAtData,
  type RefreshSeen,
  refresh,
  refreshed,
  refreshKilledAt,
  refreshPost,
  refreshUntil,
  type Write,
  writes,
} from '../support/refresh.ts';
import { type ReleaseRehearsal, struck } from '../support/release.ts';

// Each test ends with a look at the scheduled events: none may have run on the data of Production (`inRefresh`).

jest.setTimeout(120_000);

const refused = { kind: 'status', status: 403, json: { errorCode: 'NO_ACCESS', errorMessage: 'No access' } } as const;

const posts = (calc: ReleaseRehearsal, name: string) =>
  calc.requests('POST').filter((request) => request.endsWith(`/${name}`)).length;

/** Only `new` makes a snapshot of Production; it has the row that its last backup lacks. */
const givenFor = (write: string) => (write === 'snapshot' ? { ...inputs, 'snapshot-id': 'new' } : inputs);
const refreshedBy = (write: string): RefreshSeen =>
  write === 'snapshot' ? { ...refreshed, rows: ['customer', 'newest customer'] } : refreshed;

const table = documented('refresh-data', '| write | refused | killed or cancelled, before or after').map(
  ([write = '', refused = '', killed = '', lost = '']) => ({ write: write as Write, refused, killed, lost }),
);

test('docs/refresh-data.md says of every write what happens to it', () => {
  expect(table.map(({ write }) => write)).toEqual(Object.keys(writes));
  for (const { refused, killed, lost } of table) {
    expect(refused).toMatch(/^as before(, not stopped)?$/);
    expect(killed).toMatch(/^(as before(, not stopped)?|refreshed)$/);
    expect(lost).toMatch(/^(the refresh goes on$|as before: )/);
  }
});

/** Holds a promise of the tables against what is there. */
async function expectKept(calc: ReleaseRehearsal, promise: string, write = ''): Promise<void> {
  expect(await lookAtData(calc)).toEqual(promise === 'refreshed' ? refreshedBy(write) : before);
  if (promise.endsWith('not stopped')) expect(posts(calc, 'stop')).toBe(0);
}

describe('a write of a refresh', () => {
  test.concurrent.each(table)('$write refused: $refused', ({ write, refused: promised }) =>
    inRefresh(async (calc) => {
      calc.emulator.faults.add({ ...refused, method: 'POST', path: writes[write], times: 1 });
      const step = await refresh(calc, givenFor(write));
      expect(step.code).toBe(1);
      const changed = !['snapshot', 'backup'].includes(write);
      expect(step.outputs).toMatchObject({
        'error-code': 'NO_ACCESS',
        'rolled-back': String(changed),
        status: 'Running',
      });
      if (!changed) expect(step.outputs['error-message']).toContain('calc / Acceptance was not changed.');
      expect(await lookAtData(calc)).toEqual(before);
      if (promised.endsWith('not stopped')) expect(posts(calc, 'stop')).toBe(write === 'stop' ? 1 : 0);
      const writesBefore = calc.requests('POST').length;
      expect((await refreshPost(calc, givenFor(write), step)).log).not.toContain('interrupted');
      expect(calc.requests('POST')).toHaveLength(writesBefore);
    }),
  );

  const interruptions = [
    ['killed before', false, 'SIGKILL'],
    ['killed after', true, 'SIGKILL'],
    ['cancelled after', true, 'SIGTERM'],
  ] as const;
  const interrupted = table.flatMap((row) =>
    interruptions.map(([how, handled, signal]) => ({ ...row, how, handled, signal })),
  );
  test.concurrent.each(interrupted)('$how $write was carried out: $killed', ({ write, killed, handled, signal }) =>
    inRefresh(async (calc) => {
      const fault: FaultRule = { kind: 'hang', handled, method: 'POST', path: writes[write] };
      const { main, post } = await refreshKilledAt(calc, givenFor(write), fault, signal);
      if (signal === 'SIGTERM') expect(main.outputs['error-code']).toBe('CANCELLED');
      expect([post.code, post.stderr]).toEqual([0, '']);
      await expectKept(calc, killed, write);
    }),
  );

  const lost = table.flatMap((row) => (['drop-before', 'drop-after'] as const).map((kind) => ({ ...row, kind })));
  test.concurrent.each(lost)('$write, $kind: $lost', ({ write, kind, lost }) =>
    inRefresh(async (calc) => {
      calc.emulator.faults.add({ kind, method: 'POST', path: writes[write], times: 1 });
      const step = await refresh(calc, givenFor(write));
      expect(struck(calc)).toBe(true);
      // A backup that never arrived is not asked for again: nothing has been changed yet.
      const ends = kind === 'drop-before' && ['snapshot', 'backup'].includes(write) ? 'as before, not stopped' : lost;
      if (ends === 'the refresh goes on') {
        expect([step.code, step.stderr]).toEqual([0, '']);
        await expectKept(calc, 'refreshed', write);
      } else {
        expect(step.code).toBe(1);
        await expectKept(calc, ends);
        if (write === 'restore') expect(step.outputs['rolled-back']).toBe('true');
      }
    }),
  );
});

describe('a wait of a refresh', () => {
  const looks: Readonly<Record<string, FaultRule>> = {
    plan: { kind: 'hang', method: 'GET', path: '/api/1/**/settings' },
    snapshot: { kind: 'hang', method: 'GET', path: `${writes.snapshot}/*` },
    backup: { kind: 'hang', method: 'GET', path: `${writes.backup}/*` },
    restore: { kind: 'hang', method: 'GET', path: '/api/v2/**/restores/*' },
    start: { kind: 'hang', method: 'GET', path: '/api/1/**/start/*' },
    verify: { kind: 'hang', method: 'GET', path: '/_app/**' },
  };
  const waits = documented('refresh-data', '| wait for | the environment |').map(([wait = '', end = '']) => ({
    wait,
    end,
  }));

  /** The time of the service stands still once it has taken the stop. */
  async function killedInStop(calc: ReleaseRehearsal, signal: NodeJS.Signals) {
    const isAsked = () => posts(calc, 'stop') > 0;
    calc.freeze(isAsked);
    const main = await refreshUntil(calc, inputs, isAsked, signal);
    calc.thaw();
    return { main, post: await refreshPost(calc, inputs, main) };
  }

  const both = waits.flatMap((row) => (['SIGKILL', 'SIGTERM'] as const).map((signal) => ({ ...row, signal })));
  test.concurrent.each(both)('$signal in the wait for $wait: $end', ({ wait, end, signal }) =>
    inRefresh(async (calc) => {
      const fault = looks[wait];
      const { main, post } = await (fault
        ? refreshKilledAt(calc, givenFor(wait), fault, signal)
        : killedInStop(calc, signal));
      expect(signal === 'SIGKILL' ? main.signal : main.outputs['error-code']).toBe(
        signal === 'SIGKILL' ? 'SIGKILL' : 'CANCELLED',
      );
      expect([post.code, post.stderr]).toEqual([0, '']);
      await expectKept(calc, end, wait);
      // What was under way is waited for, not asked for again.
      expect(posts(calc, 'restores')).toBeLessThanOrEqual(1);
      if (end === 'refreshed') expect(post.log).toContain('The new data are there and the app runs on them');
    }),
  );
});

/** Why a refresh is rolled back after its restore, with the inputs and the fault that bring it about. */
const failures = {
  'does not start': { given: { ...inputs, 'auto-sync-db': false }, fault: undefined, code: 'INVALID_DB_STRUCTURE' },
  'is not healthy': { given: inputs, fault: { kind: 'status', status: 500, path: '/_app/**' }, code: 'UNHEALTHY' },
} as const;
type How = keyof typeof failures;

describe('a rollback of a refresh', () => {
  test.concurrent.each(Object.keys(failures) as How[])('whose app %s: all is as before', (how) =>
    inRefresh(async (calc) => {
      const { given, fault, code } = failures[how];
      if (fault) calc.emulator.faults.add(fault);
      const step = await refresh(calc, given);
      expect(step.code).toBe(1);
      expect(step.outputs).toMatchObject({
        'error-code': code,
        'rolled-back': 'true',
        status: 'Running',
        phase: how === 'does not start' ? 'switch' : 'verify',
      });
      expect(step.outputs['error-message']).toContain(
        `calc / Acceptance was rolled back and runs again on its own data. Restored: the data of backup ${step.outputs['backup-snapshot-id']};`,
      );
      expect(await lookAtData(calc)).toEqual(before);
      expect(step.summary).toMatch(/calc . Acceptance: the refresh failed; it is Running, down/);
    }),
  );

  const rows = documented('refresh-data', '| write | refused | killed or cancelled | answer lost |').map(
    ([write = '']) => write as Write,
  );
  test('has a row in docs/refresh-data.md for each of its writes', () => {
    expect(rows).toEqual(['stop', 'restore', 'settings', 'start']);
  });
  // An app that did not start need not be stopped.
  const tried = (Object.keys(failures) as How[]).flatMap((how) =>
    rows.filter((write) => how === 'is not healthy' || write !== 'stop').map((write) => ({ how, write })),
  );

  /** The second request of its kind is that of the rollback. */
  const at = (write: Write) => ({ method: 'POST', path: writes[write], after: 1 });
  const fail = (calc: ReleaseRehearsal, how: How) => {
    const { fault } = failures[how];
    if (fault) calc.emulator.faults.add(fault);
    return failures[how].given;
  };
  /** As before, except for values that nobody knows any more, which the post step has to say. */
  async function expectBack(calc: ReleaseRehearsal, log: string, how: How): Promise<void> {
    const lost = how === 'is not healthy' && /(former values are not known: .*Payments\.ApiKey|compare them)/.test(log);
    const { apiKey, nightly, ...rest } = before;
    expect(await lookAtData(calc)).toMatchObject(lost ? rest : { ...rest, apiKey, nightly });
  }

  test.concurrent.each(tried)('$how, its $write refused: the post step ends it', ({ how, write }) =>
    inRefresh(async (calc) => {
      const given = fail(calc, how);
      calc.emulator.faults.add({ ...refused, ...at(write), times: 1 });
      const main = await refresh(calc, given);
      expect([main.code, main.outputs['rolled-back']]).toEqual([1, 'false']);
      expect(main.log).toContain('the refresh failed, and so did its rollback');
      const post = await refreshPost(calc, given, main);
      expect([post.code, post.stderr]).toEqual([0, '']);
      await expectBack(calc, post.log, how);
    }),
  );

  const killed = tried.flatMap((row) => [true, false].map((handled) => ({ ...row, handled })));
  test.concurrent.each(killed)(
    '$how, killed at its $write (carried out: $handled): the post step ends it',
    ({ how, write, handled }) =>
      inRefresh(async (calc) => {
        const given = fail(calc, how);
        const { post } = await refreshKilledAt(calc, given, { kind: 'hang', handled, ...at(write) });
        expect([post.code, post.stderr]).toEqual([0, '']);
        await expectBack(calc, post.log, how);
      }),
  );

  test.concurrent.each(tried)('$how, the answer to its $write lost: all is as before', ({ how, write }) =>
    inRefresh(async (calc) => {
      const given = fail(calc, how);
      calc.emulator.faults.add({ kind: 'drop-after', ...at(write), times: 1 });
      const main = await refresh(calc, given);
      expect(main.outputs).toMatchObject({ 'rolled-back': 'true', 'error-code': failures[how].code });
      expect(await lookAtData(calc)).toEqual(before);
    }),
  );
});

test.concurrent('a backup of the platform that is under way when the restore is asked for is waited for', () =>
  inRefresh(async (calc) => {
    const json = { errorCode: 'ENVIRONMENT_BUSY', errorMessage: 'Another backup or restore is in progress.' };
    calc.emulator.faults.add({ kind: 'status', status: 400, json, method: 'POST', path: writes.restore, times: 2 });
    const step = await refresh(calc);
    expect([step.code, posts(calc, 'restores')]).toEqual([0, 3]);
    expect(step.log).toMatch(/The restore of backup \S+ is asked for again in 15 s\./);
    expect(await lookAtData(calc)).toEqual(refreshed);
  }));

describe('a restore that fails', () => {
  const failed: FaultRule = {
    kind: 'status',
    status: 200,
    json: { restore_id: 'r', state: 'failed', status_message: 'No space left' },
    method: 'GET',
    path: '/api/v2/**/restores/*',
    times: 2,
  };

  test.concurrent('the own data are restored as soon as the service allows it', () =>
    inRefresh(async (calc) => {
      calc.emulator.faults.add(failed);
      const step = await refresh(calc);
      expect(step.outputs).toMatchObject({ 'error-code': 'RESTORE_FAILED', 'rolled-back': 'true' });
      expect(await lookAtData(calc)).toEqual(before);
    }));

  test.concurrent('while nobody waits for it: the post step restores the own data', () =>
    inRefresh(async (calc) => {
      calc.emulator.faults.add({ kind: 'hang', method: 'GET', path: '/api/v2/**/restores/*' });
      const main = await refreshUntil(calc, inputs, lastStruck);
      calc.emulator.faults.clear();
      calc.emulator.faults.add(failed);
      const post = await refreshPost(calc, inputs, main);
      expect([post.code, post.stderr]).toEqual([0, '']);
      expect(await lookAtData(calc)).toEqual(before);
    }));

  test.concurrent('both of them: the app stays stopped with the settings of the refresh, and the step says so', () =>
    inRefresh(
      async (calc) => {
        const step = await refresh(calc);
        expect(step.outputs).toMatchObject({
          'error-code': 'RESTORE_FAILED',
          'rolled-back': 'false',
          status: 'Stopped',
        });
        expect(step.outputs['error-message']).toContain(
          'calc / Acceptance is stopped, because its data may be incomplete',
        );
        expect(posts(calc, 'start')).toBe(0);
        const post = await refreshPost(calc, inputs, step);
        expect([post.code, posts(calc, 'start')]).toEqual([0, 0]);
        const { apiKey, nightly } = refreshed;
        expect(await lookAtData(calc)).toMatchObject({ power: 'stopped', apiKey, nightly });
      },
      { restoresFail: true },
    ));
});
