import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { annotation, expectFailure, expectSuccess, temporaryFolder } from '../support/mendix-steps.ts';
import { backup, emulatedDump, pathOf, storedFile, TestServer } from '../support/postgres.ts';
import { runStep, type StepResult } from '../support/run-step.ts';

// Servers are started and stopped, on a machine that may be busy.
jest.setTimeout(240_000);

const root = temporaryFolder();
let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(async () => {
  expect(server.databases()).toEqual([]);
  await server.stop();
});

type Inputs = Readonly<Record<string, string | number>>;

/** A folder for one drill, with its archive; other users get through to it, as to a runner's. */
function placeWith(archive: Buffer): { readonly archive: string; readonly temporary: string } {
  const place = mkdtempSync(join(root, 'd-'));
  const temporary = join(place, 'temp');
  mkdirSync(temporary);
  execFileSync('chmod', ['711', root, place, temporary]);
  writeFileSync(join(place, 'backup.tar.gz'), archive);
  return { archive: join(place, 'backup.tar.gz'), temporary };
}

/** Every process of this machine with the text in its command line, and the user it runs as. */
function processesOf(text: string): string[] {
  return execFileSync('ps', ['-Aww', '-o', 'user=,command='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(text) && !line.includes('ps -Aww'));
}

const hanging = { checks: 'slow: select pg_sleep(600) is null', 'check-seconds': 900 };

describe('a server of its own', () => {
  const own = (archive: Buffer, inputs: Inputs, options: Parameters<typeof runStep>[1] = {}) => {
    const place = placeWith(archive);
    const step = runStep('restore-drill', {
      ...options,
      inputs: { archive: place.archive, ...inputs },
      env: { RUNNER_TEMP: place.temporary },
    });
    return { ...place, step };
  };

  test('does not run as root, is reached by this drill alone, and is gone afterwards', async () => {
    let seen: string[] = [];
    const { temporary, step } = own(
      backup(),
      { checks: 'here: select pg_sleep(3) is not null' },
      {
        onLog: (log) => {
          if (seen.length === 0 && log.includes('Looking at the restored')) seen = processesOf(temporary);
        },
      },
    );
    expectSuccess(await step, 'restore-drill');
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter((line) => line.startsWith('root '))).toEqual([]);
    expect(seen.join('\n')).not.toMatch(/password|PGPASSWORD/i);
    expect(processesOf(temporary)).toEqual([]);
    expect(readdirSync(temporary)).toEqual([]);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'is stopped and removed when the step is cancelled (%s)',
    async (signal) => {
      let isSent = false;
      const { temporary, archive, step } = own(backup(), hanging, {
        onLog: (log, kill) => {
          if (isSent || !log.includes('Looking at the restored')) return;
          isSent = true;
          kill(signal);
        },
      });
      const result = await step;
      expectFailure(result, 'restore-drill', 'CANCELLED', 'cancelled');
      await cleanedUp(result, archive, temporary);
    },
  );

  test.each([0, 500, 1500, 3000])(
    'is not left behind by a step that is cancelled %i ms after it was started',
    async (ms) => {
      let isSent = false;
      const { temporary, archive, step } = own(backup(), hanging, {
        onLog: (log, kill) => {
          if (isSent || !log.includes('Starting a PostgreSQL')) return;
          isSent = true;
          setTimeout(() => kill('SIGINT'), ms);
        },
      });
      const result = await step;
      expectFailure(result, 'restore-drill', 'CANCELLED', 'cancelled');
      await cleanedUp(result, archive, temporary);
    },
  );

  test('is stopped and removed by the post step when the main step was killed', async () => {
    let isSent = false;
    const { temporary, archive, step } = own(backup(), hanging, {
      onLog: (log, kill) => {
        if (isSent || !log.includes('Looking at the restored')) return;
        isSent = true;
        kill('SIGKILL');
      },
    });
    const result = await step;
    expect(result.signal).toBe('SIGKILL');
    expect(processesOf(temporary)).not.toEqual([]);
    const post = await cleanedUp(result, archive, temporary);
    expect(post.log).toContain('Stopped the PostgreSQL that the drill had started.');
  });

  /** What is left after a step that did not end by itself is gone after its post step, which may run twice. */
  async function cleanedUp(result: StepResult, archive: string, temporary: string): Promise<StepResult> {
    const options = {
      phase: 'post',
      state: result.state,
      inputs: { archive },
      env: { RUNNER_TEMP: temporary },
    } as const;
    const post = await runStep('restore-drill', options);
    expect([post.code, post.stderr]).toEqual([0, '']);
    expect(processesOf(temporary)).toEqual([]);
    expect(readdirSync(temporary)).toEqual([]);
    expect((await runStep('restore-drill', options)).code).toBe(0);
    return post;
  }

  test('ends within its time limit', async () => {
    const { temporary, archive, step } = own(backup(), { ...hanging, 'timeout-minutes': 0.2 });
    const result = await step;
    expectFailure(result, 'restore-drill', 'TIMEOUT', 'timeout');
    await cleanedUp(result, archive, temporary);
  });

  test('is not started without room for the database: DISK_FULL', async () => {
    const { step } = own(backup({ metadata: { databaseSize: '9000000000000000' } }), {});
    const result = await step;
    expectFailure(result, 'restore-drill', 'DISK_FULL', 'config');
  });

  test('is not older than the database of the dump: SERVER_TOO_OLD', async () => {
    const { step } = own(emulatedOf('99'), {});
    const result = await step;
    expectFailure(result, 'restore-drill', 'SERVER_TOO_OLD', 'config');
    expect(annotation(result)).toContain('older than the database of the backup, which is of PostgreSQL 99');
  });

  test('is made where its user gets through to, when RUNNER_TEMP is closed', async () => {
    const place = placeWith(backup());
    execFileSync('chmod', ['700', place.temporary]);
    // A folder for temporary files of its own: other tests run their servers in the common one.
    const common = mkdtempSync(join(tmpdir(), 'common-'));
    execFileSync('chmod', ['1777', common]);
    const result = await runStep('restore-drill', {
      inputs: { archive: place.archive },
      env: { RUNNER_TEMP: place.temporary, TMPDIR: common },
    });
    expectSuccess(result, 'restore-drill');
    expect(readdirSync(common)).toEqual([]);
  });
});

/** A dump that says it was made of another version of PostgreSQL. */
function emulatedOf(major: string): Buffer {
  const dump = emulatedDump();
  const at = dump.indexOf(Buffer.from('15.'));
  dump.write(major, at, 'latin1');
  return backup({ dump });
}

describe('a server that is given', () => {
  const given = async (archive: Buffer, inputs: Inputs = {}, options: Parameters<typeof runStep>[1] = {}) => {
    const { archive: path, temporary } = placeWith(archive);
    const result = await runStep('restore-drill', {
      secrets: [server.password],
      ...options,
      inputs: { archive: path, 'database-url': server.url, ...inputs },
      env: { RUNNER_TEMP: temporary },
    });
    expect(result.signal === null ? readdirSync(temporary) : []).toEqual([]);
    return { result, path, temporary };
  };

  test('is left as it was, also by a drill that fails or was cancelled', async () => {
    server.query('postgres', 'create table if not exists mine (a int); insert into mine values (1)');
    expectFailure((await given(backup({ files: {} }))).result, 'restore-drill', 'FILES_MISSING', 'remote-failed');
    let isSent = false;
    const { result, path } = await given(backup(), hanging, {
      onLog: (log, kill) => {
        if (isSent || !log.includes('Looking at the restored')) return;
        isSent = true;
        kill('SIGKILL');
      },
    });
    expect(server.databases()).toEqual([expect.stringMatching(/^paas_actions_drill_/)]);
    const inputs = { archive: path, 'database-url': server.url };
    const post = await runStep('restore-drill', {
      phase: 'post',
      state: result.state,
      inputs,
      secrets: [server.password],
    });
    expect([post.code, post.stderr]).toEqual([0, '']);
    expect(server.databases()).toEqual([]);
    expect(server.query('postgres', 'select a from mine')).toBe('1\n');
  });

  test('does not take the password: DATABASE_UNREACHABLE', async () => {
    const { result } = await given(
      backup(),
      { 'database-url': server.url.replace(server.password, 'sesame-2') },
      {
        secrets: ['sesame-2'],
      },
    );
    expectFailure(result, 'restore-drill', 'DATABASE_UNREACHABLE', 'config');
    expect(annotation(result)).toContain('password authentication failed');
  });

  test('is older than the database of the dump: SERVER_TOO_OLD', async () => {
    const { result } = await given(emulatedOf('98'));
    expectFailure(result, 'restore-drill', 'SERVER_TOO_OLD', 'config');
  });

  test('does not let its user create databases: DATABASE_NOT_CREATED', async () => {
    server.query('postgres', "create role guest login password 'sesame-3'");
    const url = server.url.replace(`postgres:${server.password}`, 'guest:sesame-3');
    const { result } = await given(backup(), { 'database-url': url }, { secrets: ['sesame-3'] });
    expectFailure(result, 'restore-drill', 'DATABASE_NOT_CREATED', 'config');
  });

  test('refuses what is in the dump: DUMP_REFUSED, without any of it', async () => {
    const dump = server.dumpAfter(`
alter table "myfirstmodule$entry_list" add constraint fk_list foreign key ("myfirstmodule$listid") references "myfirstmodule$list" (id);
set session_replication_role = replica;
insert into "myfirstmodule$entry_list" values (424242, 434343);`);
    const { result } = await given(backup({ dump }), {}, { secrets: ['424242', '434343', server.password] });
    expectFailure(result, 'restore-drill', 'DUMP_REFUSED', 'remote-failed');
    expect(annotation(result)).toContain(
      'insert or update on table "myfirstmodule$entry_list" violates foreign key constraint "fk_list"',
    );
  });

  test('is asked with programs that do not know the format: PG_RESTORE_TOO_OLD', async () => {
    const dump = emulatedDump();
    dump[6] = 99;
    const { result } = await given(backup({ dump }));
    expectFailure(result, 'restore-drill', 'PG_RESTORE_TOO_OLD', 'config');
  });

  test('large files and many of them are compared in the database', async () => {
    const uuids = Array.from(
      { length: 3000 },
      (_, index) => `${index.toString(16).padStart(8, '0')}-1111-4111-8111-111111111111`,
    );
    const dump = emulatedDump([storedFile, ...uuids.map((uuid) => ({ uuid, size: 3 }))]);
    const files = Object.fromEntries(uuids.slice(20).map((uuid) => [pathOf(uuid), 'abc']));
    const { result } = await given(backup({ dump, files }));
    expectFailure(result, 'restore-drill', 'FILES_MISSING', 'remote-failed');
    expect(result.outputs).toMatchObject({ files: '2980', 'missing-files': '21' });
    expect(annotation(result)).toMatch(/21 of 3001 files .*: 00000000-1111\S+, .* and 11 more\./);
  });
});
