import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import {
  annotation,
  count,
  expectFailure,
  expectSuccess,
  facts,
  inWorld,
  production,
  snapshots,
  temporaryFolder,
  uuid,
} from '../support/mendix-steps.ts';
import {
  backup,
  backupTar,
  emulatedDump,
  entry,
  pathOf,
  storedFile,
  TestServer,
  testCases,
} from '../support/postgres.ts';
import { runStep } from '../support/run-step.ts';

// A database is made for most of them, on a machine that may be busy.
jest.setTimeout(240_000);

const root = temporaryFolder();
const folder = () => mkdtempSync(join(root, 'd-'));
let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(async () => {
  expect(server.databases()).toEqual([]);
  await server.stop();
});

/** Runs a drill of a file, on the server of these tests; nothing secret and nothing of the data may show. */
async function drillOf(archive: Buffer | string, inputs: Readonly<Record<string, string | number>> = {}) {
  const place = folder();
  const path = typeof archive === 'string' ? archive : join(place, 'backup.tar.gz');
  if (typeof archive !== 'string') writeFileSync(path, archive);
  const report = join(place, 'junit', 'report.xml');
  const temporary = join(place, 'temp');
  mkdirSync(temporary);
  const result = await runStep('restore-drill', {
    inputs: { archive: path, 'database-url': server.url, report, ...inputs },
    env: { RUNNER_TEMP: temporary },
    secrets: [server.password, 'customer 1', 'customer 2'],
  });
  // Whatever happened, nothing is left.
  expect(readdirSync(temporary)).toEqual([]);
  expect(result.state).toEqual({ drill: '' });
  return { result, report, path };
}

const failed = (result: {
  outputs: Readonly<Record<string, string>>;
}): { name: string; code: string; detail: string }[] => JSON.parse(result.outputs['failed-checks'] ?? '[]');

describe('restore-drill', () => {
  test('proves the newest good snapshot, with a server of its own', () =>
    inWorld(async (world) => {
      const place = folder();
      const report = join(place, 'report.xml');
      const result = await world.run(
        'restore-drill',
        {
          ...production,
          report,
          checks: 'two customers: select count(*) = 2 from "myfirstmodule$entry"',
          'max-age-hours': 36,
          'max-minutes': 30,
        },
        { env: { RUNNER_TEMP: place } },
      );
      expectSuccess(result, 'restore-drill');
      expect(result.outputs).toEqual({
        'snapshot-id': snapshots.nightly,
        'archive-id': expect.stringMatching(uuid),
        'model-version': '175.0.0.3702',
        tables: '8',
        rows: '16',
        files: '1',
        'missing-files': '0',
        'age-hours': expect.stringMatching(/^24\.\d\d$/),
        'restore-seconds': expect.stringMatching(/^\d+\.\d$/),
        'failed-checks': '[]',
        report,
      });
      expect(testCases(report)).toEqual({
        'age of the backup': 'passed',
        'archive is complete': 'passed',
        'archive is the expected one': 'skipped',
        'model version': 'passed',
        'sizes in .metadata': 'passed',
        'dump can be read': 'passed',
        'restored into PostgreSQL': 'passed',
        'time to restore': 'passed',
        'tables and rows': 'passed',
        'mendixsystem$version has its row': 'passed',
        'tables of the model exist': 'passed',
        'files are in the archive': 'passed',
        'check: two customers': 'passed',
      });
      expect(result.log).toMatch(
        /Disk space: the archive [\d.]+ kB, the dump in it [\d.]+ kB, the restored database \d+ MB; .* free\./,
      );
      expect(facts(result)).toMatchObject({ Environment: 'calc / Production', Snapshot: snapshots.nightly });
      // The folder of the drill is gone, and its server with it.
      expect(readdirSync(place)).toEqual(['report.xml']);
    }));

  test('proves a file with its manifest, on a server that is given', async () => {
    const place = folder();
    await inWorld(async (world) => {
      const path = join(place, 'backup.tar.gz');
      const inputs = { ...production, 'snapshot-id': 'latest', path, manifest: `${path}.json` };
      const downloaded = await world.run('download-backup', inputs);
      expectSuccess(downloaded, 'download-backup');
      expect(downloaded.outputs).toMatchObject({ manifest: `${path}.json`, 'model-version': '175.0.0.3702' });
    });
    const { result, report } = await drillOf(join(place, 'backup.tar.gz'), {
      'app-id': 'Calc',
      environment: 'production',
      'max-age-hours': 48,
    });
    expectSuccess(result, 'restore-drill');
    expect(testCases(report)['archive is the expected one']).toBe('passed');
    expect(result.outputs).toMatchObject({ 'model-version': '175.0.0.3702', tables: '8', files: '1' });
    expect(facts(result)).toMatchObject({ Environment: 'calc / Production', Snapshot: snapshots.nightly });
  });

  test('a dump of the database alone has no files to check', async () => {
    const { result, report } = await drillOf(emulatedDump());
    expectSuccess(result, 'restore-drill');
    expect(testCases(report)).toMatchObject({ 'files are in the archive': 'skipped', 'sizes in .metadata': 'skipped' });
    expect(result.outputs).not.toHaveProperty('files');
  });

  test('needs neither an account nor a manifest for a file', async () => {
    const { result } = await drillOf(backup());
    expectSuccess(result, 'restore-drill');
    expect(result.outputs).toMatchObject({ 'model-version': '1.2.3', rows: '16' });
    expect(result.outputs).not.toHaveProperty('age-hours');
  });

  test('what the database does not know, and what is deleted after a download, is told and allowed', async () => {
    const deleted = '1fbdf930-67f9-47ee-b30e-e84c4c983e85';
    const dump = server.dumpAfter(
      `insert into "system$filedocument" (id, hascontents, deleteafterdownload, size, "__uuid__") values (1, true, true, 5, '${deleted}')`,
    );
    const files = { [pathOf(storedFile.uuid)]: 'twelve bytes', 'ab/cd/not-a-uuid': 'x' };
    const { result } = await drillOf(backup({ dump, files }));
    expectSuccess(result, 'restore-drill');
    expect(result.log).toContain(
      '1 more that the database does not know; 1 left out because they are deleted after a download',
    );
  });

  test('an archive that is being made is gone on with', () =>
    inWorld(async (world) => {
      const inputs = { ...production, 'snapshot-id': snapshots.nightly, 'data-type': 'database_only' };
      const first = await world.run('download-backup', { ...inputs, path: `${folder()}/` });
      expectSuccess(first, 'download-backup');
      const second = await world.run('restore-drill', {
        ...inputs,
        'archive-id': first.outputs['archive-id'] ?? '',
        'database-url': server.url,
      });
      expectSuccess(second, 'restore-drill');
      expect(count(world, 'POST', /\/archives$/)).toBe(1);
    }));
});

describe('while the archive is fetched', () => {
  const inputs = () => ({ ...production, 'snapshot-id': snapshots.nightly, 'database-url': server.url });

  test('what is cut or refused once is fetched again, and no link is shown', () =>
    inWorld(
      async (world) => {
        world.emulator.faults.add({ kind: 'cut-body', path: '/files/**', bytes: 2_000_000, times: 2 });
        const result = await world.run('restore-drill', inputs(), { secrets: [server.password] });
        expectSuccess(result, 'restore-drill');
        expect(result.outputs).toMatchObject({ files: '2', 'missing-files': '0' });
      },
      { variants: { 'mendix.archive-bytes': 3_000_000, 'mendix.bad-links': 3 } },
    ));

  test('an archive that cannot be had proves nothing, and the report says so', () =>
    inWorld(async (world) => {
      const report = join(folder(), 'report.xml');
      world.emulator.faults.add({ kind: 'status', status: 403, path: '/files/**' });
      const result = await world.run('restore-drill', { ...inputs(), report }, { secrets: [server.password] });
      expectFailure(result, 'restore-drill', 'HTTP_403', 'auth');
      expect(new Set(Object.values(testCases(report)))).toEqual(new Set(['error NOT_RUN']));
      expect(result.outputs['archive-id']).toMatch(uuid);
    }));

  test('an account that may not read the backups', () =>
    inWorld(async (world) => {
      const user = { username: 'ada.limited@example.com', 'api-key': '0f6c7a52-94f1-4d0e-8c55-3b1f2a6d7e90' };
      const result = await world.run('restore-drill', { ...inputs(), ...user }, { secrets: [server.password] });
      expectFailure(result, 'restore-drill', /./, 'auth');
    }));

  test('a wait that takes too long tells with which archive to go on', () =>
    inWorld(
      async (world) => {
        const given = { ...inputs(), 'timeout-minutes': 1 };
        const result = await world.run('restore-drill', given, { secrets: [server.password] });
        expectFailure(result, 'restore-drill', 'TIMEOUT', 'timeout');
        expect(annotation(result)).toContain(`\`archive-id: ${result.outputs['archive-id']}\``);
      },
      { seed: 'mendix: {durations: {archive: 9000}}' },
    ));
});

describe('each way to be wrong is found, by a code of its own:', () => {
  const insert = (values: string) =>
    `insert into "system$filedocument" (id, hascontents, size, "__uuid__") values (${values})`;
  const cut = (bytes: Buffer, part: number) => bytes.subarray(0, Math.floor(bytes.length * part));
  const flipped = (bytes: Buffer, at: number) => {
    const copy = Buffer.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ 0x10;
    return copy;
  };

  /** Where the compressed rows of a table begin in a dump: behind the last place of its table of contents. */
  const inData = (dump: Buffer) => dump.lastIndexOf(Buffer.from([0x78, 0x9c])) + 6;

  test.each<[string, string, () => Buffer, Readonly<Record<string, string | number>>, string]>([
    ['a truncated file', 'ARCHIVE_TRUNCATED', () => cut(backup(), 0.7), {}, 'archive is complete'],
    ['a truncated tar', 'ARCHIVE_TRUNCATED', () => gzipSync(cut(backupTar(), 0.8)), {}, 'archive is complete'],
    ['a flipped byte in the file', 'ARCHIVE_DAMAGED', () => flipped(backup(), 900), {}, 'archive is complete'],
    ['a page of HTML', 'ARCHIVE_DAMAGED', () => Buffer.from('<html>'), {}, 'archive is complete'],
    ['nothing', 'ARCHIVE_DAMAGED', () => Buffer.alloc(0), {}, 'archive is complete'],
    ['a backup without a dump', 'ARCHIVE_DAMAGED', () => gzipSync(Buffer.alloc(1024)), {}, 'archive is complete'],
    [
      'a truncated dump',
      'DUMP_TRUNCATED',
      () => backup({ dump: cut(emulatedDump(), 0.95) }),
      {},
      'restored into PostgreSQL',
    ],
    [
      'a truncated dump beside the .metadata of the whole one',
      'DUMP_TRUNCATED',
      () => backup({ dump: cut(emulatedDump(), 0.5), metadata: { dumpSize: '11756', filesSize: '12' } }),
      {},
      'sizes in .metadata',
    ],
    [
      'one flipped byte in the dump',
      'DUMP_DAMAGED',
      () => backup({ dump: flipped(emulatedDump(), inData(emulatedDump())) }),
      {},
      'restored into PostgreSQL',
    ],
    [
      'a missing table',
      'TABLES_MISSING',
      () => backup({ dump: server.dumpAfter('drop table "myfirstmodule$list"') }),
      {},
      'tables of the model exist',
    ],
    ['a missing file', 'FILES_MISSING', () => backup({ files: {} }), {}, 'files are in the archive'],
    [
      'a file without its uuid in the database',
      'FILES_MISSING',
      () => backup({ dump: server.dumpAfter(insert('1, true, 5, null')) }),
      {},
      'files are in the archive',
    ],
    [
      'a file of another size',
      'FILE_SIZES_DIFFER',
      () => backup({ files: { [pathOf(storedFile.uuid)]: 'shorter' } }),
      {},
      'files are in the archive',
    ],
    [
      'files that cannot be compared',
      'FILES_NOT_CHECKED',
      () => backup({ dump: server.dumpAfter('alter table "system$filedocument" drop column "__uuid__"') }),
      {},
      'files are in the archive',
    ],
    [
      'files that .metadata knows larger',
      'METADATA_MISMATCH',
      () => backup({ metadata: { filesSize: '90000000' } }),
      {},
      'sizes in .metadata',
    ],
    ['an empty database', 'DATABASE_EMPTY', () => backup({ dump: server.emptyDump() }), {}, 'tables and rows'],
    [
      'tables without a row',
      'DATABASE_EMPTY',
      () => backup({ dump: server.dumpAfter('', emulatedDump(), ['-Fc', '--schema-only']) }),
      {},
      'tables and rows',
    ],
    [
      'no row of the version',
      'VERSION_ROW_MISSING',
      () => backup({ dump: server.dumpAfter('delete from "mendixsystem$version"') }),
      {},
      'mendixsystem$version has its row',
    ],
    [
      'a database that is not of Mendix',
      'VERSION_ROW_MISSING',
      () => backup({ dump: server.dumpAfter('drop table "mendixsystem$version", "mendixsystem$entity"') }),
      {},
      'mendixsystem$version has its row',
    ],
    ['a check that is false', 'CHECK_FALSE', backup, { checks: 'no rows: select false' }, 'check: no rows'],
    ['a check that is null', 'CHECK_FALSE', backup, { checks: 'a: select null::boolean' }, 'check: a'],
    ['a check without a row', 'CHECK_FALSE', backup, { checks: 'a: select true where false' }, 'check: a'],
    ['a check with two rows', 'CHECK_FALSE', backup, { checks: 'a: values (true), (true)' }, 'check: a'],
    [
      'a check that hangs',
      'CHECK_TIMEOUT',
      backup,
      { checks: 'slow: select pg_sleep(600) is null', 'check-seconds': 1 },
      'check: slow',
    ],
    [
      'a check that is no SQL',
      'CHECK_ERROR',
      backup,
      { checks: 'typo: select count(*) from "myfirstmodule$entri"' },
      'check: typo',
    ],
    [
      'a check that writes',
      'CHECK_ERROR',
      backup,
      { checks: 'writer: delete from "myfirstmodule$entry" returning true' },
      'check: writer',
    ],
    [
      'a check whose error quotes data',
      'CHECK_ERROR',
      backup,
      { checks: 'caster: select name::int > 0 from "myfirstmodule$entry"' },
      'check: caster',
    ],
    ['an age that nobody knows', 'AGE_UNKNOWN', backup, { 'max-age-hours': 24 }, 'age of the backup'],
    ['a restore that takes too long', 'RESTORE_TOO_SLOW', backup, { 'max-minutes': 0 }, 'time to restore'],
    ['an app that nothing tells of', 'MANIFEST_MISSING', backup, { 'app-id': 'calc' }, 'archive is the expected one'],
  ])('%s: %s', async (_, code, make, inputs, check) => {
    const { result, report } = await drillOf(make(), inputs);
    expectFailure(result, 'restore-drill', code, /remote-failed|config/);
    expect(annotation(result)).toContain('is not proven');
    const [first] = failed(result);
    expect(first).toMatchObject({ name: check, code });
    const cases = testCases(report);
    expect(cases[check]).toBe(`failure ${code}`);
    // Nothing that could not run counts as passed.
    const order = Object.keys(cases);
    const isEnd = /^(ARCHIVE_|DUMP_(?!TRUNCATED$)|DATABASE_)/.test(code);
    const after = order.slice(order.indexOf(check) + 1).filter((name) => name !== 'time to restore');
    if (isEnd) expect(new Set(after.map((name) => cases[name]))).toEqual(new Set(['error NOT_RUN']));
  });

  test('several things at once are all told, and the first decides', async () => {
    const dump = server.dumpAfter('drop table "myfirstmodule$list"; delete from "mendixsystem$version"');
    const { result } = await drillOf(backup({ dump, files: {} }), { checks: 'fine: select true\nwrong: select 1 = 2' });
    expectFailure(result, 'restore-drill', 'VERSION_ROW_MISSING', 'remote-failed');
    expect(failed(result).map(({ code }) => code)).toEqual([
      'VERSION_ROW_MISSING',
      'TABLES_MISSING',
      'FILES_MISSING',
      'CHECK_FALSE',
    ]);
    expect(result.outputs).toMatchObject({ files: '0', 'missing-files': '1', tables: '7' });
  });

  test('entities without a table pass when they are named, and when they are external', async () => {
    const dump = server.dumpAfter(`insert into "mendixsystem$entity" values
      ('a', 'Reports.Overview', 'reports$overview', null, false, false), ('b', 'Shop.Order', 'shop$order', null, true, true)`);
    const refused = await drillOf(backup({ dump }));
    expectFailure(refused.result, 'restore-drill', 'TABLES_MISSING', 'remote-failed');
    expect(annotation(refused.result)).toContain('1 of 6 are missing: Reports.Overview');
    const { result } = await drillOf(backup({ dump }), { 'allow-missing-tables': 'reports.*' });
    expectSuccess(result, 'restore-drill');
    expect(result.log).toContain('4 of 6 tables exist; without one, as allowed: Reports.Overview, Shop.Order.');
  });

  test('a snapshot that is older than allowed: BACKUP_TOO_OLD', () =>
    inWorld(
      async (world) => {
        const result = await world.run('restore-drill', {
          'app-id': 'calc',
          environment: 'Test',
          'max-age-hours': 24,
          'database-url': server.url,
        });
        expectFailure(result, 'restore-drill', 'BACKUP_TOO_OLD', 'remote-failed');
        expect(result.outputs['age-hours']).toMatch(/^72\.\d\d$/);
        expect(annotation(result)).toContain('at most 24 h are allowed');
      },
      {
        seed: `mendix:
  durations: {archive: 5}
  apps:
    - appId: calc
      packages: [{version: 1.0.0}]
      environments: [{mode: Test, package: 1.0.0, snapshots: [{created: -3d, modelVersion: 1.0.0}]}]`,
      },
    ));

  describe('with a manifest,', () => {
    const manifestOf = (change: Readonly<Record<string, unknown>>) => {
      const path = join(folder(), 'copy.tar.gz');
      const bytes = backup();
      writeFileSync(path, bytes);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const manifest = {
        ...{ format: 1, 'app-id': 'calc', environment: 'Production', 'model-version': '1.2.3', size: bytes.length },
        ...{ 'created-at': new Date(Date.now() - 3_600_000).toISOString(), sha256 },
      };
      writeFileSync(`${path}.json`, JSON.stringify({ ...manifest, ...change }));
      return path;
    };

    test.each<[string, string, object, Readonly<Record<string, string | number>>]>([
      ['an archive of another app', 'ARCHIVE_OF_ANOTHER_APP', {}, { 'app-id': 'tictactoc' }],
      ['an archive of another environment', 'ARCHIVE_OF_ANOTHER_ENVIRONMENT', {}, { environment: 'Test' }],
      ['another file', 'MANIFEST_MISMATCH', { sha256: '0'.repeat(64) }, {}],
      ['a wrong model version', 'MODEL_VERSION_MISMATCH', { 'model-version': '1.2.4' }, {}],
      ['an old backup', 'BACKUP_TOO_OLD', {}, { 'max-age-hours': 0.5 }],
    ])('%s: %s', async (_, code, change, inputs) => {
      const { result } = await drillOf(manifestOf({ ...change }), inputs);
      expectFailure(result, 'restore-drill', code, 'remote-failed');
      expect(failed(result).map((one) => one.code)).toEqual([code]);
    });

    test('one that is none: MANIFEST_UNREADABLE', async () => {
      const path = manifestOf({ format: 2 });
      const { result, report } = await drillThatEndsEarly(path);
      expectFailure(result, 'restore-drill', 'MANIFEST_UNREADABLE', 'config');
      expect(new Set(Object.values(testCases(report)))).toEqual(new Set(['error NOT_RUN']));
    });
  });
});

/** A drill that fails before it has a folder. */
async function drillThatEndsEarly(archive: string, inputs: Readonly<Record<string, string | number>> = {}) {
  const report = join(folder(), 'report.xml');
  const result = await runStep('restore-drill', {
    inputs: { archive, 'database-url': server.url, report, ...inputs },
    secrets: [server.password],
  });
  return { result, report };
}

describe('other archives', () => {
  const tarOf = (name: string, content: Buffer | string) => Buffer.concat([entry(name, content), Buffer.alloc(1024)]);

  test.each(['backup.sql', 'databases/backup.sql.gz'])(
    'a text backup of PostgreSQL from Cloud 66 (%s)',
    async (name) => {
      const text = server.dumpAfter('', emulatedDump(), ['--format=plain']).toString('utf8');
      const owned = text.replace(/^CREATE TABLE/m, 'ALTER SCHEMA public OWNER TO nobody_here;\nCREATE TABLE');
      const { result, report } = await drillOf(tarOf(name, name.endsWith('.gz') ? gzipSync(owned) : owned), {
        checks: 'two: select count(*) = 2 from "myfirstmodule$entry"',
      });
      expectSuccess(result, 'restore-drill');
      expect(testCases(report)).toMatchObject({
        'dump can be read': 'skipped',
        'restored into PostgreSQL': 'passed',
        'tables and rows': 'passed',
        'tables of the model exist': 'skipped',
        'check: two': 'passed',
      });
      expect(result.outputs).toMatchObject({ tables: '8', rows: '16' });
    },
  );

  test('a text backup that is cut, or wants to run something', async () => {
    const text = server.dumpAfter('', emulatedDump(), ['--format=plain']).toString('utf8');
    const short = await drillOf(
      tarOf('a.sql', text.slice(0, text.lastIndexOf('-- PostgreSQL database dump complete'))),
    );
    expectFailure(short.result, 'restore-drill', 'DUMP_TRUNCATED', 'remote-failed');
    const sign = join(folder(), 'sign');
    const evil = await drillOf(tarOf('a.sql', text.replace(/^CREATE TABLE/m, `\\! touch ${sign}\nCREATE TABLE`)));
    expectFailure(evil.result, 'restore-drill', 'DUMP_DAMAGED', 'remote-failed');
    expect(existsSync(sign)).toBe(false);
  });

  test.each([
    ['dump.sql', '-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)\n', 'MySQL'],
    ['dump.sql', '-- PostgreSQL database cluster dump\n', 'pg_dumpall'],
    ['backup/raw/PG_VERSION', '15\n', 'data folder'],
    ['backup/ibdata1', 'x', 'binary backup of MySQL'],
    ['redis/dump.rdb', 'REDIS', 'Redis'],
    ['mongo/app/users.bson', 'x', 'MongoDB'],
  ])('%s is refused by name', async (name, content, what) => {
    const { result } = await drillOf(tarOf(name, content));
    expectFailure(result, 'restore-drill', 'ARCHIVE_NOT_SUPPORTED', 'config');
    expect(annotation(result)).toContain(what);
  });
});

describe('inputs', () => {
  test.each<[Readonly<Record<string, string>>, string]>([
    [{}, '`app-id` is missing'],
    [{ archive: 'a', 'snapshot-id': 'latest' }, 'Give one of `archive` and `snapshot-id`'],
    [{ archive: 'a', 'archive-id': 'b' }, 'Give one of `archive` and `archive-id`'],
    [{ ...production, manifest: 'a' }, '`manifest` needs `archive`'],
    [{ ...production, 'archive-id': 'b' }, '`archive-id` needs the `snapshot-id`'],
    [{ archive: 'a', 'database-url': 'mysql://a' }, '`database-url` must be an address such as'],
    [{ archive: 'a', 'database-url': 'postgres://u:sesame-1@h/d?opensesame=1' }, '`database-url` must be'],
    [{ archive: 'a', checks: '[select true]' }, '`checks` must be YAML with a name'],
    [{ archive: 'a', checks: 'a: \\! touch x' }, '`checks` must be YAML with a name'],
    [{ archive: 'a', 'max-age-hours': '-1' }, '`max-age-hours` must be'],
  ])('%j', async (given, says) => {
    const result = await runStep('restore-drill', {
      inputs: given,
      env: { MENDIX_USERNAME: 'a@b.example', MENDIX_API_KEY: 'key' },
      secrets: ['sesame-1'],
    });
    expectFailure(result, 'restore-drill', 'INVALID_INPUT', 'config');
    expect(annotation(result)).toContain(says);
  });

  test('a file that is not there', async () => {
    const { result } = await drillThatEndsEarly('/nowhere/backup.tar.gz');
    expectFailure(result, 'restore-drill', 'ARCHIVE_NOT_FOUND', 'config');
  });
});

test('a report that cannot be written hides nothing', async () => {
  const bad = await drillOf(backup({ files: {} }), { report: folder() });
  expectFailure(bad.result, 'restore-drill', 'FILES_MISSING', 'remote-failed');
  expect(bad.result.log).toMatch(/^::warning::The report could not be written: /m);
  const good = await drillOf(backup(), { report: folder() });
  expectFailure(good.result, 'restore-drill', 'FILE_UNWRITABLE', 'config');
});

test('the report is XML', async () => {
  const { report } = await drillOf(backup({ files: {} }), { checks: '"<&>": select false' });
  const xml = readFileSync(report, 'utf8');
  expect(xml).toContain('name="check: &lt;&amp;&gt;"');
  expect(xml).toMatch(/<testsuites tests="13" failures="2" errors="0" skipped="\d" time="[\d.]+">/);
});
