import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import {
  acceptance,
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
import { writes } from '../support/rehearsal.ts';

const root = temporaryFolder();
const folder = () => mkdtempSync(join(root, 'd-'));
const files = /^\/files\//;

describe('download-backup', () => {
  test.concurrent('waits for a link that answers 500 until its file is there', () =>
    inWorld(
      async (world) => {
        const path = join(folder(), 'backup.tar.gz');
        const given = { ...acceptance, 'snapshot-id': 'latest', path, 'api-version': '1' };
        const result = await world.run('download-backup', given);
        expectSuccess(result, 'download-backup');
        expect(gunzipSync(readFileSync(path)).toString('latin1')).toContain('PGDMP');
      },
      { variants: { 'mendix.v1-links-early': true } },
    ));

  test.concurrent.each(['2', '1'])('fetches the newest that is complete, whole and verified, api-version %s', (api) =>
    inWorld(async (world) => {
      const path = join(folder(), 'backup.tar.gz');
      const result = await world.run('download-backup', {
        ...acceptance,
        'snapshot-id': 'latest',
        path,
        'api-version': api,
      });
      expectSuccess(result, 'download-backup');
      const bytes = readFileSync(path);
      expect(result.outputs).toEqual({
        path,
        size: String(bytes.length),
        sha256: createHash('sha256').update(bytes).digest('hex'),
        ...(api === '2' && { 'archive-id': expect.stringMatching(uuid) }),
        'snapshot-id': snapshots.acceptance,
        'model-version': '1.0.11.50',
      });
      expect(gunzipSync(bytes).toString('latin1')).toContain('PGDMP');
      expect(facts(result)).toEqual({
        Snapshot: snapshots.acceptance,
        File: path,
        Size: expect.stringMatching(/B$/),
        Content: 'files_and_database (tar.gz, verified)',
        'SHA-256': result.outputs['sha256'],
      });
      const linked = world.emulator.requests.list().filter((one) => files.test(one.path));
      expect(linked.length).toBeGreaterThan(0);
      expect(linked.map(({ credentials }) => credentials)).not.toContain(true);
    }),
  );

  test.concurrent('names the file itself, in the folder it is given or the current one; again replaces it', () =>
    inWorld(async (world) => {
      const cwd = folder();
      const inputs = { ...acceptance, 'snapshot-id': snapshots.acceptance, 'data-type': 'database_only' };
      const first = await world.run('download-backup', inputs, { cwd });
      expectSuccess(first, 'download-backup');
      expect(readdirSync(cwd)).toEqual([`calc-Acceptance-${snapshots.acceptance}.backup`]);
      expect(readFileSync(first.outputs['path'] ?? '', 'latin1').startsWith('PGDMP')).toBe(true);
      const second = await world.run('download-backup', {
        ...inputs,
        path: cwd,
        'archive-id': first.outputs['archive-id'] ?? '',
      });
      expectSuccess(second, 'download-backup');
      expect(second.outputs).toEqual(first.outputs);
      expect(readdirSync(cwd)).toHaveLength(1);
      expect(count(world, 'POST', /\/archives$/)).toBe(1);
    }));

  test.concurrent.each(['2', '1'])('says in a manifest what the file is, api-version %s', (api) =>
    inWorld(async (world) => {
      const place = folder();
      const path = join(place, 'backup.tar.gz');
      const manifest = join(place, 'new', 'backup.json');
      const result = await world.run('download-backup', {
        ...acceptance,
        'snapshot-id': 'latest',
        path,
        manifest,
        'api-version': api,
      });
      expectSuccess(result, 'download-backup');
      expect(result.outputs['manifest']).toBe(manifest);
      const written = JSON.parse(readFileSync(manifest, 'utf8'));
      expect(written).toEqual({
        format: 1,
        'app-id': 'calc',
        environment: 'Acceptance',
        'snapshot-id': snapshots.acceptance,
        'model-version': '1.0.11.50',
        'created-at': expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        'expires-at': expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        file: 'backup.tar.gz',
        size: readFileSync(path).length,
        sha256: result.outputs['sha256'],
        'data-type': 'files_and_database',
        'tool-version': JSON.parse(readFileSync('package.json', 'utf8')).version,
      });
      expect(Date.parse(written['expires-at']) - Date.parse(written['created-at'])).toBe(92 * 86_400_000);
    }),
  );

  test.concurrent('a manifest that cannot be written is known before an archive is made', () =>
    inWorld(async (world) => {
      const inputs = { ...acceptance, 'snapshot-id': 'latest', path: `${folder()}/`, manifest: folder() };
      const result = await world.run('download-backup', inputs);
      expectFailure(result, 'download-backup', 'FILE_UNWRITABLE', 'config');
      expect(writes(world)).toEqual([]);
    }));

  test.concurrent('finds a snapshot of another environment', () =>
    inWorld(async (world) => {
      const result = await world.run('download-backup', {
        ...acceptance,
        'snapshot-id': snapshots.nightly,
        path: `${folder()}/`,
      });
      expectSuccess(result, 'download-backup');
      expect(basename(result.outputs['path'] ?? '')).toBe(`calc-Production-${snapshots.nightly}.tar.gz`);
    }));

  test.concurrent('passes over failed ones', () =>
    inWorld(async (world) => {
      const result = await world.run('download-backup', {
        ...production,
        'snapshot-id': 'latest',
        path: `${folder()}/`,
      });
      expectSuccess(result, 'download-backup');
      expect(result.outputs['snapshot-id']).toBe(snapshots.nightly);
    }));

  test.concurrent.each([false, true])(
    'finds the newest that is complete behind a hundred failed ones (all on one page: %p)',
    (onePage) =>
      inWorld(
        async (world) => {
          const result = await world.run('download-backup', {
            'app-id': 'calc',
            environment: 'Test',
            'snapshot-id': 'latest',
            path: `${folder()}/`,
          });
          expectSuccess(result, 'download-backup');
          expect(result.outputs['snapshot-id']).toBe(snapshots.nightly);
          expect(count(world, 'GET', /\/snapshots$/)).toBe(onePage ? 1 : 2);
        },
        {
          variants: { 'mendix.snapshots-ignore-limit': onePage },
          seed: `mendix:
  durations: {archive: 5}
  apps:
    - appId: calc
      packages: [{version: 1.0.0}]
      environments:
        - mode: Test
          package: 1.0.0
          snapshots:
            - {created: -130m, snapshotId: aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee}
            - {created: -120m, snapshotId: ${snapshots.nightly}}
${Array.from({ length: 110 }, (_, minute) => `            - {created: -${minute + 1}m, state: failed}`).join('\n')}`,
        },
      ),
  );

  test.concurrent('asks for a fresh link when the first is refused', () =>
    inWorld(
      async (world) => {
        const result = await world.run('download-backup', {
          ...acceptance,
          'snapshot-id': 'latest',
          path: `${folder()}/`,
        });
        expectSuccess(result, 'download-backup');
        expect(count(world, 'GET', files)).toBeGreaterThanOrEqual(2);
      },
      // The look that sees the archive completed gets a link, too.
      { variants: { 'mendix.bad-links': 2 } },
    ));

  test.concurrent('goes on where a download was cut', () =>
    inWorld(
      async (world) => {
        world.emulator.faults.add({ kind: 'cut-body', path: '/files/**', bytes: 2_000_000, times: 1 });
        const result = await world.run('download-backup', {
          ...acceptance,
          'snapshot-id': 'latest',
          path: `${folder()}/`,
        });
        expectSuccess(result, 'download-backup');
        const bytes = readFileSync(result.outputs['path'] ?? '');
        expect(bytes.length).toBeGreaterThan(2_000_000);
        const served = world.emulator.requests
          .list()
          .filter((one) => files.test(one.path))
          .map(({ responseBytes = 0 }) => responseBytes);
        expect(served[0]).toBe(bytes.length);
        expect(served[1]).toBeLessThan(bytes.length);
      },
      { variants: { 'mendix.archive-bytes': 3_000_000 } },
    ));

  test.concurrent('makes the folders of the path, and refuses one that cannot be before an archive is made', () =>
    inWorld(async (world) => {
      const cwd = folder();
      const path = join('new', 'folder', 'b.tar.gz');
      expectSuccess(
        await world.run('download-backup', { ...acceptance, 'snapshot-id': 'latest', path }, { cwd }),
        'download-backup',
      );
      expect(existsSync(join(cwd, path))).toBe(true);
      world.emulator.requests.clear();
      const refused = await world.run(
        'download-backup',
        { ...acceptance, 'snapshot-id': 'latest', path: join(path, 'below-a-file', '/') },
        { cwd },
      );
      expectFailure(refused, 'download-backup', 'FILE_UNWRITABLE', 'config');
      expect(writes(world)).toEqual([]);
    }));

  test.concurrent('a file that is not a backup does not replace the one that is there', () =>
    inWorld(async (world) => {
      const into = folder();
      const path = join(into, 'backup.tar.gz');
      writeFileSync(path, 'the last good one');
      world.emulator.faults.add({ kind: 'not-json', path: '/files/**' });
      const result = await world.run('download-backup', { ...acceptance, 'snapshot-id': 'latest', path });
      expectFailure(result, 'download-backup', 'ARCHIVE_DAMAGED', 'remote-failed');
      expect(readdirSync(into)).toEqual(['backup.tar.gz']);
      expect(readFileSync(path, 'utf8')).toBe('the last good one');
    }));

  test.concurrent('keeps nothing of a file that is not a backup', () =>
    inWorld(async (world) => {
      const into = folder();
      world.emulator.faults.add({ kind: 'not-json', path: '/files/**' });
      const result = await world.run('download-backup', { ...acceptance, 'snapshot-id': 'latest', path: `${into}/` });
      expectFailure(result, 'download-backup', 'ARCHIVE_DAMAGED', 'remote-failed');
      expect(readdirSync(into)).toEqual([]);
    }));

  test.concurrent('leaves the old file in place when the new one does not come', () =>
    inWorld(async (world) => {
      const path = join(folder(), 'backup.tar.gz');
      expectSuccess(
        await world.run('download-backup', { ...acceptance, 'snapshot-id': 'latest', path }),
        'download-backup',
      );
      const before = readFileSync(path);
      world.emulator.faults.add({ kind: 'status', status: 403, path: '/files/**' });
      const result = await world.run('download-backup', { ...acceptance, 'snapshot-id': 'latest', path });
      expectFailure(result, 'download-backup', /./, /auth|remote-failed|network/);
      expect(existsSync(path) && readFileSync(path).equals(before)).toBe(true);
      expect(result.outputs['archive-id']).toMatch(uuid);
    }));

  test.concurrent('follows a redirect of the link without any credentials', () =>
    inWorld(async (world) => {
      world.emulator.faults.add({ kind: 'redirect', location: '{origin}/elsewhere', path: '/files/**' });
      const result = await world.run('download-backup', {
        ...acceptance,
        'snapshot-id': 'latest',
        path: `${folder()}/`,
      });
      expectFailure(result, 'download-backup', /./, /remote-failed|not-found|auth|config/);
      const elsewhere = world.emulator.requests.list().filter(({ path }) => path === '/elsewhere');
      expect(elsewhere.map(({ credentials }) => credentials)).not.toContain(true);
    }));

  test.concurrent('refuses what is not complete, and says which it is', () =>
    inWorld(async (world) => {
      const result = await world.run('download-backup', {
        ...production,
        'snapshot-id': snapshots.failed,
        path: `${folder()}/`,
      });
      expectFailure(result, 'download-backup', 'SNAPSHOT_NOT_COMPLETED', 'conflict');
      expect(annotation(result)).toContain(`Snapshot ${snapshots.failed} of calc / Production is failed`);
      expect(writes(world)).toEqual([]);
    }));

  test.concurrent('an environment without a snapshot', () =>
    inWorld(async (world) => {
      const result = await world.run('download-backup', {
        'app-id': 'calc',
        environment: 'Test',
        'snapshot-id': 'latest',
      });
      expectFailure(result, 'download-backup', 'SNAPSHOT_NOT_FOUND', 'not-found');
      expect(annotation(result)).toContain('calc / Test has no complete snapshot');
    }));

  test.concurrent('an archive that fails', () =>
    inWorld(
      async (world) => {
        const result = await world.run('download-backup', {
          'app-id': 'calc',
          environment: 'Test',
          'snapshot-id': 'latest',
          path: folder(),
        });
        expectFailure(result, 'download-backup', 'ARCHIVE_FAILED', 'remote-failed');
        expect(annotation(result)).not.toContain('goes on');
      },
      {
        seed: `mendix:
  durations: {archive: 9}
  apps:
    - appId: calc
      packages: [{version: 1.0.0}]
      environments: [{mode: Test, package: 1.0.0, fails: {archives: true}, snapshots: [{created: -1d}]}]`,
      },
    ));

  test.concurrent.each([
    [{}, '`snapshot-id` is missing'],
    [{ 'snapshot-id': 'latest', 'archive-id': 'a' }, '`archive-id` needs the `snapshot-id`'],
    [{ 'snapshot-id': 'latest', 'data-type': 'files_only' }, 'needs `api-version: 1`'],
    [{ 'snapshot-id': 'a', 'archive-id': 'a', 'api-version': '1' }, 'leave `archive-id` out'],
    [{ 'snapshot-id': 'latest', 'data-type': 'all' }, '`data-type` must be `files_and_database` or'],
  ])('refuses contradictions before it asks: %j', (given, says) =>
    inWorld(async (world) => {
      const result = await world.run('download-backup', { ...acceptance, ...given });
      expectFailure(result, 'download-backup', 'INVALID_INPUT', 'config');
      expect(annotation(result)).toContain(says);
      expect(world.requests()).toEqual([]);
    }),
  );

  test.concurrent('files_only, over version 1', () =>
    inWorld(async (world) => {
      const result = await world.run('download-backup', {
        ...acceptance,
        'snapshot-id': 'latest',
        'data-type': 'files_only',
        'api-version': 1,
        path: `${folder()}/`,
      });
      expectSuccess(result, 'download-backup');
      expect(facts(result)['Content']).toContain('files_only');
    }));
});
