import { describe, expect, test } from '@jest/globals';
import { type BackupRequest, createBackup, waitForBackup } from '../../src/syncano/backups.ts';
import { stateOf } from '../../src/syncano/types.ts';
import type { WaitEvent } from '../../src/wait/wait.ts';
import { type Reply, type Seen, serve } from '../support/scripted-server.ts';
import { connect, list, rawBackup, schema } from './fixtures.ts';

const request: BackupRequest = { kind: 'full', instance: 'my-instance', label: 'nightly', description: 'by hand' };
const busy = { status: 400, body: { detail: 'You can have only one active backup running.' } };
const posts = (seen: readonly Seen[]) => seen.filter(({ method }) => method === 'POST');

describe('createBackup', () => {
  test('posts what was given to the instance', async () => {
    await using server = await serve(({ method }) =>
      method === 'POST' ? { status: 201, body: rawBackup(8, { status: 'scheduled' }) } : { body: list([]) },
    );
    expect(await createBackup(connect(server.url).connection, request)).toMatchObject({ id: 8, status: 'scheduled' });
    expect(posts(server.seen)[0]).toMatchObject({
      path: '/v1/instances/my-instance/backups/full/',
      json: { label: 'nightly', description: 'by hand' },
    });
  });

  test.each([{ drop: true }, { status: 502 }, { status: 201, body: '{"id": 8, "inst' }] satisfies Reply[])(
    'after the answer %j was lost it finds its backup and makes no other',
    async (answer) => {
      let posted = false;
      await using server = await serve(({ method }) => {
        if (method === 'POST') {
          posted = true;
          return answer;
        }
        const before = rawBackup(7, { label: 'nightly' });
        const others = rawBackup(9, { label: 'of another' });
        return { body: list(posted ? [others, rawBackup(8, { label: 'nightly' }), before] : [before]) };
      });
      expect(await createBackup(connect(server.url).connection, request)).toMatchObject({ id: 8 });
      expect(posts(server.seen)).toHaveLength(1);
    },
  );

  test('the outcome of a lost answer without a trace stays unknown', async () => {
    const older = rawBackup(7, { label: 'nightly' });
    await using server = await serve(({ method }) => (method === 'POST' ? { drop: true } : { body: list([older]) }));
    await expect(createBackup(connect(server.url).connection, request)).rejects.toMatchObject({
      outcomeUnknown: true,
      remedy: expect.stringContaining('made twice'),
    });
    expect(posts(server.seen)).toHaveLength(1);
  });

  test('bad query_args are found with the schema of the server before anything is created', async () => {
    await using server = await serve(() => ({ body: { actions: { POST: { query_args: { schema } } } } }));
    const partial = { ...request, kind: 'partial', queryArgs: { clas: null } } as const;
    await expect(createBackup(connect(server.url).connection, partial)).rejects.toThrow('did you mean class?');
    expect(server.calls()).toEqual(['OPTIONS /v1/instances/my-instance/backups/partial/']);
  });

  test('good query_args are posted', async () => {
    await using server = await serve(({ method }) => {
      if (method === 'OPTIONS') return { body: { actions: { POST: { query_args: { schema } } } } };
      return method === 'POST' ? { status: 201, body: rawBackup(9) } : { body: list([]) };
    });
    const queryArgs = { class: ['user_profile'] };
    await createBackup(connect(server.url).connection, { kind: 'partial', instance: 'my-instance', queryArgs });
    expect(posts(server.seen)[0]?.json).toEqual({ query_args: queryArgs });
  });
});

describe('the slot', () => {
  /** An account whose backup 5 is active for so many looks at the list of all. */
  function account(looks: number, answers: Reply[] = [{ status: 201, body: rawBackup(8) }]) {
    let looked = 0;
    return serve(({ method, path }) => {
      if (method === 'POST') return answers.shift() ?? { status: 500 };
      if (path !== '/v1/backups/full/') return { body: list([]) };
      return { body: list(++looked <= looks ? [rawBackup(5, { status: 'running', instance: 'other' })] : []) };
    });
  }

  test('is waited for, also when another run is quicker', async () => {
    await using server = await account(3, [busy, { status: 201, body: rawBackup(8) }]);
    const states: string[] = [];
    const onEvent = (event: WaitEvent) => {
      if (event.type === 'state') states.push(event.state);
    };
    const { connection } = connect(server.url);
    expect(await createBackup(connection, request, { timeoutMs: 600_000, onEvent })).toMatchObject({ id: 8 });
    expect(posts(server.seen)).toHaveLength(2);
    expect(states).toEqual(['backup 5 of other is running', 'another backup is active', 'free']);
  });

  test('that does not come free is a timeout that names what holds it', async () => {
    await using server = await account(Infinity);
    await expect(createBackup(connect(server.url).connection, request, { timeoutMs: 120_000 })).rejects.toMatchObject({
      code: 'TIMEOUT',
      lastState: 'backup 5 of other is running',
    });
    expect(posts(server.seen)).toEqual([]);
  });

  test('a backup that is on its way at the deadline is not lost', async () => {
    const start = Date.parse('2016-04-25T09:00:00Z');
    const ours = rawBackup(8, { label: 'nightly' });
    let looks = 0;
    let now = () => start;
    await using server = await serve(({ method, path }) => {
      if (method === 'POST') return { drop: true };
      // Ours shows only when its third look is long after the deadline.
      if (path !== '/v1/backups/full/')
        return { body: list(path.includes('my-instance') && ++looks > 3 ? [ours] : []) };
      return { body: list(now() < start + 120_000 ? [rawBackup(5, { status: 'running' })] : []) };
    });
    const { connection, clock } = connect(server.url);
    now = () => clock.now();
    expect(await createBackup(connection, request, { timeoutMs: 120_000 })).toMatchObject({ id: 8 });
    expect(clock.now() - start).toBeGreaterThan(122_000);
    expect(posts(server.seen)).toHaveLength(1);
  });

  test('an account at its limit does not wait', async () => {
    const detail = 'Maximum number of backups per account reached (25).';
    await using server = await account(0, [{ status: 400, body: { detail } }]);
    await expect(createBackup(connect(server.url).connection, request, { timeoutMs: 600_000 })).rejects.toMatchObject({
      code: 'BACKUP_LIMIT',
      remedy: expect.stringContaining('syncano-prune-backups'),
    });
  });
});

describe('waitForBackup', () => {
  const ref = { kind: 'full', id: 8 } as const;
  function states(...statuses: string[]) {
    return serve(() => ({
      body: rawBackup(8, { status: statuses.length > 1 ? statuses.shift() : statuses[0], status_info: 'no space' }),
    }));
  }

  test('waits through all states, also one that nobody documented', async () => {
    await using server = await states('scheduled', 'running', 'thinking', 'uploading', 'success');
    await waitForBackup(connect(server.url).connection, ref, { timeoutMs: 600_000 });
    expect(server.seen).toHaveLength(5);
  });

  test.each(['error', 'aborted'])('%s is a failure with the reason', async (status) => {
    await using server = await states('running', status);
    await expect(waitForBackup(connect(server.url).connection, ref, { timeoutMs: 600_000 })).rejects.toMatchObject({
      code: `BACKUP_${status.toUpperCase()}`,
      message: expect.stringContaining('no space'),
    });
  });

  test('an undocumented state is never success', async () => {
    expect(stateOf({ status: 'constructor' })).toBe('unknown');
    await using server = await states('constructor');
    await expect(waitForBackup(connect(server.url).connection, ref, { timeoutMs: 120_000 })).rejects.toMatchObject({
      code: 'TIMEOUT',
    });
  });
});
