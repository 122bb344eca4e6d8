// What each call asks for, and how it is named when it is refused; what each wait is called when its time runs out.
import { describe, expect, test } from '@jest/globals';
import { backupPages, createTask, getBackup, getFileLink, importBackup, listFiles } from '../../src/cloud66/backups.ts';
import type { Cloud66Connection } from '../../src/cloud66/client.ts';
import { waitForFreshBackups } from '../../src/cloud66/fresh.ts';
import { getAction, listJobs, runJob, waitForAction } from '../../src/cloud66/jobs.ts';
import { getStack, listStacks } from '../../src/cloud66/stacks.ts';
import { readJob } from '../../src/cloud66/types.ts';
import type { WaitEvent, WaitLimits } from '../../src/wait/wait.ts';
import { serve } from '../support/scripted-server.ts';
import { connect, list } from './fixtures.ts';

const imported = { group: 1, dbTypes: ['mysql'], remoteUrl: 'https://x.example/b.tar' };

test.each<[string, string, (connection: Cloud66Connection) => Promise<unknown>]>([
  ['list the stacks', 'GET /stacks', (to) => listStacks(to)],
  ['read stack s', 'GET /stacks/s', (to) => getStack(to, 's')],
  ['list the backups of stack s', 'GET /stacks/s/backups', (to) => backupPages(to, 's', {}).next()],
  ['read backup 7 of stack s', 'GET /stacks/s/backups/7', (to) => getBackup(to, 's', 7)],
  ['list the files of backup 7 of stack s', 'GET /stacks/s/backups/7/files', (to) => listFiles(to, 's', 7)],
  [
    'get the link to file f of backup 7 of stack s',
    'GET /stacks/s/backups/7/files/f',
    (to) => getFileLink(to, 's', 7, 'f'),
  ],
  ['list the jobs of stack s', 'GET /stacks/s/jobs', (to) => createTask(to, 's', {})],
  ['list the jobs of stack s', 'GET /stacks/s/jobs', (to) => listJobs(to, 's')],
  ['list the actions of stack s', 'GET /stacks/s/actions', (to) => runJob(to, 's', readJob({ uid: 'j' }))],
  ['follow action 9 of stack s', 'GET /stacks/s/actions/9', (to) => getAction(to, 's', 9)],
  ['import a backup into stack s', 'POST /stacks/s/backups', (to) => importBackup(to, 's', imported, new Set())],
])('a call that is refused says that it was to %s (%s)', async (doing, call, ask) => {
  await using server = await serve(() => ({ status: 422, body: { details: 'Short and stout.' } }));
  const [method, path] = call.split(' ');
  await expect(ask(connect(server.url).connection)).rejects.toMatchObject({
    message: `Could not ${doing}: Short and stout (HTTP 422, ${method} ${new URL(server.url).host}/api/3${path}).`,
  });
  expect(server.seen.map((seen) => `${seen.method} ${seen.path}`)).toEqual([`${method} /api/3${path}`]);
});

test.each([
  [{ ok: false, message: 'No database.' }, 'No database'],
  [{ ok: false }, 'Cloud 66 gives no reason'],
  [{ message: 'Queued.' }, 'Queued'],
])('an import that is answered %j was not accepted', async (response, reason) => {
  await using server = await serve(() => ({ body: { response } }));
  await expect(importBackup(connect(server.url).connection, 's', imported, new Set())).rejects.toMatchObject({
    code: 'NOT_OK',
    message: `Could not import a backup into stack s: ${reason}.`,
  });
});

describe('a wait whose time runs out says what for, and what it saw last', () => {
  const action = { response: { id: 9, action: 'job_run_now', finished_at: null } };
  const mark = (...dbTypes: string[]) => ({ knownIds: new Set<number>(), dbTypes, askedAt: 0 });
  const fresh = (dbTypes: string[], known: string[], limits: WaitLimits) => ({
    stackId: 's',
    dbTypes,
    mark: mark(...known),
    ...limits,
  });

  test.each<[string, string, unknown, (to: Cloud66Connection, limits: WaitLimits) => Promise<unknown>]>([
    ['action 9 of stack s', 'job_run_now running', action, (to, limits) => waitForAction(to, 's', 9, limits)],
    [
      'a fresh backup of mysql, redis of stack s',
      'none yet',
      list([]),
      (to, limits) => waitForFreshBackups(to, fresh(['mysql', 'redis'], [], limits)),
    ],
    [
      'a fresh backup of mysql of stack s',
      'none yet',
      list([]),
      (to, limits) => waitForFreshBackups(to, fresh(['all'], ['mysql'], limits)),
    ],
    [
      'a fresh backup of any database of stack s',
      'none yet',
      list([]),
      (to, limits) => waitForFreshBackups(to, fresh([], [], limits)),
    ],
  ])('%s: %s', async (what, state, body, waitFor) => {
    await using server = await serve(() => ({ body }));
    const events: WaitEvent[] = [];
    const limits = { timeoutMs: 600_000, onEvent: (event: WaitEvent) => events.push(event) };
    await expect(waitFor(connect(server.url).connection, limits)).rejects.toMatchObject({
      code: 'TIMEOUT',
      message: `The time limit of 10 min ran out while waiting for ${what}; its last known state is ${state}.`,
    });
    expect(events[0]).toMatchObject({ type: 'state', what, state, known: true });
  });

  test.each([
    [true, 'job_run_now succeeded'],
    [false, 'job_run_now failed'],
  ])('an action that has ended is told as ended (success: %s)', async (finished_success, state) => {
    const finished = { ...action.response, finished_at: '2026-03-10T05:01:00Z', finished_success };
    await using server = await serve(() => ({ body: { response: finished } }));
    const events: WaitEvent[] = [];
    const limits = { timeoutMs: 600_000, onEvent: (event: WaitEvent) => events.push(event) };
    const ending = waitForAction(connect(server.url).connection, 's', 9, limits);
    if (finished_success) expect(await ending).toMatchObject({ id: 9 });
    else {
      await expect(ending).rejects.toMatchObject({
        code: 'ACTION_FAILED',
        message: 'Action job_run_now (9) of stack s failed: Cloud 66 gives no reason.',
      });
    }
    if (finished_success) expect(events).toMatchObject([{ type: 'state', state }]);
  });
});
