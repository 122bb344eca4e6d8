import { describe, expect, test } from '@jest/globals';
import { type FreshOptions, markBackups, waitForFreshBackups } from '../../src/cloud66/fresh.ts';
import { waitForAction } from '../../src/cloud66/jobs.ts';
import type { WaitEvent } from '../../src/wait/wait.ts';
import { type Reply, serve } from '../support/scripted-server.ts';
import { connect, list, rawBackup, stackId } from './fixtures.ts';

const date = 'Tue, 10 Mar 2026 05:00:00 GMT';
const old = rawBackup(1, '2026-03-10T04:00:00Z');
const oldRedis = rawBackup(2, '2026-03-10T04:00:00Z', { db_type: 'redis' });

/** A service whose list of backups is the next of `lists` at every look, and the last one from then on. */
function service(...lists: unknown[][]) {
  let look = 0;
  return serve((): Reply => {
    const items = lists[Math.min(look++, lists.length - 1)] ?? [];
    return { body: list(items), headers: { date } };
  });
}

async function run(server: { url: string }, dbTypes: string[], more: Partial<FreshOptions> = {}) {
  const { connection } = connect(server.url);
  const mark = await markBackups(connection, stackId);
  return waitForFreshBackups(connection, { stackId, dbTypes, mark, timeoutMs: 600_000, ...more });
}

describe('waitForFreshBackups', () => {
  test('waits until every asked type has a new backup', async () => {
    const mysql = rawBackup(3, '2026-03-10T05:00:20Z');
    const redis = rawBackup(4, '2026-03-10T05:00:40Z', { db_type: 'redis' });
    await using server = await service([old], [old], [mysql, old], [redis, mysql, old]);
    const fresh = await run(server, ['mysql', 'redis']);
    expect(fresh.map(({ id }) => id)).toEqual([4, 3]);
    expect(server.seen).toHaveLength(4);
  });

  test('tells which backups have come, and which types are missing', async () => {
    const mysql = rawBackup(3, '2026-03-10T05:00:20Z');
    const redis = rawBackup(4, '2026-03-10T05:00:40Z', { db_type: 'redis' });
    await using server = await service([old], [old], [mysql, old], [redis, mysql, old]);
    const states: string[] = [];
    const onEvent = (event: WaitEvent) => event.type === 'state' && states.push(`${event.state} (${event.known})`);
    await run(server, ['mysql', 'redis'], { onEvent });
    expect(states).toEqual([
      'none yet (true)',
      'mysql 3; missing: redis (true)',
      'redis 4, mysql 3; missing: none (true)',
    ]);
  });

  test('all stands for the types that the stack had', async () => {
    const mysql = rawBackup(3, '2026-03-10T05:00:20Z');
    const redis = rawBackup(4, '2026-03-10T05:00:40Z', { db_type: 'redis' });
    await using server = await service([old, oldRedis], [mysql, old, oldRedis], [redis, mysql, old, oldRedis]);
    expect(await run(server, ['all'])).toHaveLength(2);
  });

  test("a new id from before the question, on the service's clock, is not fresh", async () => {
    const before = rawBackup(3, '2026-03-10T04:59:00Z');
    const after = rawBackup(5, '2026-03-10T05:00:00Z');
    await using server = await service([old], [before, old], [after, before, old]);
    expect((await run(server, ['mysql'])).map(({ id }) => id)).toEqual([5]);
  });

  test('a date is in whole seconds, so that a backup may seem a second older than the question, and no more', async () => {
    const tooOld = rawBackup(3, '2026-03-10T04:59:58Z');
    const justFresh = rawBackup(5, '2026-03-10T04:59:59Z');
    await using server = await service([old], [tooOld, old], [justFresh, tooOld, old]);
    expect((await run(server, ['mysql'])).map(({ id }) => id)).toEqual([5]);
  });

  test('an imported backup counts whatever its date', async () => {
    await using server = await service([old], [rawBackup(3, '2019-01-01T00:00:00Z'), old]);
    expect(await run(server, ['mysql'], { anyDate: true })).toHaveLength(1);
  });

  test('a fresh backup that failed ends the wait at once, with the reason', async () => {
    const bad = rawBackup(3, '2026-03-10T05:00:20Z', { backup_status: 1, backup_result: 'disk full' });
    await using server = await service([old], [bad, old]);
    await expect(run(server, ['mysql', 'redis'])).rejects.toMatchObject({
      code: 'BACKUP_FAILED',
      message: expect.stringContaining('disk full'),
    });
    expect(server.seen).toHaveLength(2);
  });

  test('a failed one of another type does not concern the wait', async () => {
    const bad = rawBackup(3, '2026-03-10T05:00:20Z', { db_type: 'redis', backup_status: 1 });
    await using server = await service([old], [bad, old], [rawBackup(4, '2026-03-10T05:00:30Z'), bad, old]);
    expect(await run(server, ['mysql'])).toHaveLength(1);
  });

  test('a state that nobody documented is waited on and never taken for a backup', async () => {
    const odd = rawBackup(3, '2026-03-10T05:00:20Z', { backup_status: 9 });
    await using server = await service([old], [odd, old]);
    const known: boolean[] = [];
    const onEvent = (event: WaitEvent) => event.type === 'state' && known.push(event.known);
    await expect(run(server, ['mysql'], { timeoutMs: 120_000, onEvent })).rejects.toMatchObject({ code: 'TIMEOUT' });
    expect(known).toEqual([false]);
  });

  test('reads no further than the first page with nothing new', async () => {
    const fresh = rawBackup(9, '2026-03-10T05:00:20Z');
    let marked = false;
    await using server = await serve(({ query }) => {
      if (query.get('page') === '3') marked = true;
      const page = Number(query.get('page'));
      const items = page === 1 && marked ? [fresh, rawBackup(8, 'x')] : [rawBackup(8 - page, 'x')];
      return { body: list(items, page, 3), headers: { date } };
    });
    await run(server, ['mysql']);
    expect(
      server
        .calls()
        .slice(3)
        .map((call) => call.slice(-6)),
    ).toEqual(['page=1', 'page=2']);
  });
});

describe('waitForAction', () => {
  const action = (finished: object) => ({ body: { response: { id: 7, action: 'job_run_now', ...finished } } });
  const running = { finished_at: null, finished_success: null };
  const ended = { finished_at: '2026-03-10T05:01:00Z' };

  test('ends with success', async () => {
    let looks = 0;
    await using server = await serve(() => action(++looks < 3 ? running : { ...ended, finished_success: true }));
    const { connection } = connect(server.url);
    expect(await waitForAction(connection, stackId, 7, { timeoutMs: 600_000 })).toMatchObject({ succeeded: true });
    expect(looks).toBe(3);
  });

  test.each([false, null])('finished with finished_success %s is a failure', async (finished_success) => {
    await using server = await serve(() => action({ ...ended, finished_success, finished_message: 'no agent' }));
    const { connection } = connect(server.url);
    await expect(waitForAction(connection, stackId, 7, { timeoutMs: 600_000 })).rejects.toThrow('no agent');
  });
});
