// What each call asks for, and how it is named when it is refused; what each wait is called when its time runs out.
import { describe, expect, test } from '@jest/globals';
import {
  createBackup,
  deleteBackup,
  getBackup,
  listBackups,
  queryArgsSchema,
  waitForBackup,
} from '../../src/syncano/backups.ts';
import type { SyncanoConnection } from '../../src/syncano/client.ts';
import { getRestore, listRestores, startRestore, waitForRestore } from '../../src/syncano/restores.ts';
import type { WaitEvent, WaitLimits } from '../../src/wait/wait.ts';
import { type Reply, serve } from '../support/scripted-server.ts';
import { connect, list, rawBackup, rawRestore } from './fixtures.ts';

const ref = { kind: 'full', id: 7, instance: 'one' } as const;
const request = { kind: 'full', instance: 'one' } as const;
const ofOne = '/v1/instances/one/backups/full/';

describe('a call that is refused says what it was for', () => {
  const ask: [string, string, (connection: SyncanoConnection) => Promise<unknown>][] = [
    ['list the full backups of the account', 'GET /v1/backups/full/', (to) => listBackups(to, 'full')],
    [
      'list the partial backups of one',
      'GET /v1/instances/one/backups/partial/',
      (to) => listBackups(to, 'partial', 'one'),
    ],
    ['read full backup 7 of one', `GET ${ofOne}7/`, (to) => getBackup(to, ref)],
    ['delete full backup 7 of one', `DELETE ${ofOne}7/`, (to) => deleteBackup(to, ref)],
    ['list the full backups of one', `GET ${ofOne}`, (to) => createBackup(to, request)],
    [
      'read what a partial backup of one can hold',
      'OPTIONS /v1/instances/one/backups/partial/',
      (to) => queryArgsSchema(to, 'one'),
    ],
    ['list the restores into one', 'GET /v1/instances/one/restores/', (to) => listRestores(to, 'one')],
    ['list the restores into one', 'GET /v1/instances/one/restores/', (to) => startRestore(to, 'one', { backup: 7 })],
    ['follow restore 9 into one', 'GET /v1/instances/one/restores/9/', (to) => getRestore(to, 'one', 9)],
  ];

  test.each(ask)('%s (%s)', async (doing, call, asked) => {
    await using server = await serve(() => ({ status: 400, body: { detail: 'Short and stout.' } }));
    await expect(asked(connect(server.url).connection)).rejects.toMatchObject({
      message: `Could not ${doing}: Short and stout (HTTP 400, ${call.replace(' ', ` ${new URL(server.url).host}`)}).`,
    });
    expect(server.calls()).toEqual([call]);
  });

  test.each<[string, string, (connection: SyncanoConnection) => Promise<unknown>]>([
    ['create a full backup of one', ofOne, (to) => createBackup(to, request)],
    ['start a restore into one', '/v1/instances/one/restores/', (to) => startRestore(to, 'one', { backup: 7 })],
  ])('%s (POST %s)', async (doing, path, asked) => {
    await using server = await serve(
      ({ method }): Reply =>
        method === 'GET' ? { body: list([]) } : { status: 400, body: { detail: 'Short and stout.' } },
    );
    const where = `POST ${new URL(server.url).host}${path}`;
    await expect(asked(connect(server.url).connection)).rejects.toMatchObject({
      message: `Could not ${doing}: Short and stout (HTTP 400, ${where}).`,
    });
    expect(server.calls()).toEqual([`GET ${path}`, `POST ${path}`]);
  });
});

test.each<[string, string, unknown, (to: SyncanoConnection, limits: WaitLimits) => Promise<unknown>]>([
  [
    'full backup 7 of one',
    'running',
    rawBackup(7, { status: 'running' }),
    (to, limits) => waitForBackup(to, ref, limits),
  ],
  [
    'restore 9 into one',
    'running',
    rawRestore(9, { status: 'running' }),
    (to, limits) => waitForRestore(to, 'one', 9, limits),
  ],
  [
    'the active backup of the account to end, so that a backup of one can start',
    'backup 5 of other is running',
    list([rawBackup(5, { status: 'running', instance: 'other' })]),
    (to, limits) => createBackup(to, request, limits),
  ],
])('a wait for %s whose time runs out says so, and what it saw last: %s', async (what, state, body, waitFor) => {
  await using server = await serve(() => ({ body }));
  const events: WaitEvent[] = [];
  const limits = { timeoutMs: 600_000, onEvent: (event: WaitEvent) => events.push(event) };
  await expect(waitFor(connect(server.url).connection, limits)).rejects.toMatchObject({
    code: 'TIMEOUT',
    message: `The time limit of 10 min ran out while waiting for ${what}; its last known state is ${state}.`,
  });
  expect(events[0]).toMatchObject({ type: 'state', what, state, known: true });
});
