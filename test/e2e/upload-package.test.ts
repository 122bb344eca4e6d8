import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import {
  annotation,
  count,
  expectFailure,
  expectSuccess,
  facts,
  inWorld,
  packagesOf,
  stateOf,
  temporaryFolder,
  uuid,
  writePackage,
} from '../support/mendix-steps.ts';
import { writes } from '../support/rehearsal.ts';

const folder = temporaryFolder();
const release = writePackage(folder, 'release.mda', { version: '3.0.0.1', padding: 100_000 });
const bytes = readFileSync(release);
const sha256 = createHash('sha256').update(bytes).digest('hex');
const upload = { 'app-id': 'calc', package: release };

describe('upload-package', () => {
  test.concurrent.each(['2', '1'])('uploads the file and waits until it is ready, api-version %s', (api) =>
    inWorld(async (world) => {
      const result = await world.run('upload-package', { ...upload, 'api-version': api });
      expectSuccess(result, 'upload-package');
      const found = packagesOf(world).find(({ name }) => name === 'release.mda');
      expect(found).toMatchObject({ version: '3.0.0.1', status: 'Succeeded', size: bytes.length, sha256 });
      expect(result.outputs).toEqual({
        'package-id': found?.packageId,
        ...(api === '2' && { 'job-id': expect.stringMatching(uuid) }),
        'package-name': 'release.mda',
        size: String(bytes.length),
        sha256,
        reused: 'false',
      });
      expect(facts(result)).toEqual({
        App: 'calc',
        Package: 'release.mda',
        Size: expect.stringMatching(/^\d+(\.\d+)? kB$/),
        'Model version': '3.0.0.1',
        'Package id': found?.packageId,
        Status: 'Succeeded',
      });
      expect(
        count(world, 'POST', api === '2' ? '/api/v2/apps/calc/packages/upload' : '/api/1/apps/calc/packages/upload'),
      ).toBe(1);
    }),
  );

  test.concurrent('reuses what is there already', () =>
    inWorld(async (world) => {
      const first = await world.run('upload-package', { ...upload, 'if-exists': 'reuse' });
      expectSuccess(first, 'upload-package');
      const again = await world.run('upload-package', { ...upload, 'if-exists': 'reuse' });
      expectSuccess(again, 'upload-package');
      expect(again.outputs).toEqual({
        'package-id': first.outputs['package-id'],
        'package-name': 'release.mda',
        size: String(bytes.length),
        sha256,
        reused: 'true',
      });
      expect(facts(again)['Uploaded']).toBe('no: it was there already');
      expect(writes(world)).toHaveLength(1);
    }));

  test.concurrent('uploads again when asked to, or when the size is another', () =>
    inWorld(async (world) => {
      const other = writePackage(join(folder), 'other.mda', { version: '3.0.0.2' });
      expectSuccess(await world.run('upload-package', { ...upload, 'package-name': 'x.mda' }), 'upload-package');
      expectSuccess(await world.run('upload-package', { ...upload, 'package-name': 'x.mda' }), 'upload-package');
      const third = await world.run('upload-package', {
        ...upload,
        package: other,
        'package-name': 'x.mda',
        'if-exists': 'reuse',
      });
      expect(third.outputs['reused']).toBe('false');
      expect(
        packagesOf(world)
          .filter(({ name }) => name === 'x.mda')
          .map(({ version }) => version),
      ).toEqual(expect.arrayContaining(['3.0.0.1', '3.0.0.1', '3.0.0.2']));
    }));

  test.concurrent.each(['2', '1'])('takes names with spaces and umlauts, api-version %s', (api) =>
    inWorld(async (world) => {
      const name = 'Jahresabschluß & Übung 100% "neu" +1.mda';
      const result = await world.run('upload-package', { ...upload, 'package-name': name, 'api-version': api });
      expectSuccess(result, 'upload-package');
      expect(result.outputs['package-name']).toBe(name);
      expect(packagesOf(world).map((one) => one.name)).toContain(name);
      expect(facts(result)['Package']).toBe(name);
    }),
  );

  test.concurrent('finds the one file that a glob means', () =>
    inWorld(async (world) => {
      const inside = join(folder, 'one');
      mkdirSync(inside);
      writePackage(inside, 'App 1.0.mda', { version: '1.0.0.9' });
      const result = await world.run('upload-package', { 'app-id': 'calc', package: 'one/*.mda' }, { cwd: folder });
      expectSuccess(result, 'upload-package');
      expect(result.outputs['package-name']).toBe('App 1.0.mda');
    }));

  /** Longer than any machine needs to get there; then time jumps. */
  const settleSeconds = 100_000;
  test.concurrent('the package can be transported at once, though the service is still busy with it', () =>
    inWorld(
      async (world) => {
        const uploaded = await world.run('upload-package', upload);
        const id = uploaded.outputs['package-id'] ?? '';
        let isTold = false;
        const result = await world.run(
          'transport',
          { 'app-id': 'calc', environment: 'test', 'package-id': id },
          {
            onLog: (log) => {
              if (isTold || !log.includes('package still being processed')) return;
              isTold = true;
              world.emulator.clock.advance(settleSeconds * 1000);
            },
          },
        );
        expectSuccess(result, 'transport');
        expect(result.log).toContain('package still being processed');
        expect(stateOf(world, 'Test').configured).toBe(id);
        expect(count(world, 'POST', /\/transport$/)).toBeGreaterThan(1);
      },
      { speed: 60, seed: `mendix: {durations: {upload: 1, settle: ${settleSeconds}}}` },
    ));
});

function file(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A package of 301 MB that takes no room: a hole before the directory of the zip. */
function largePackage(): string {
  const hole = 301 * 1024 ** 2;
  const end = bytes.length - 22;
  const directory = bytes.readUInt32LE(end + 16);
  const tail = Buffer.from(bytes.subarray(directory));
  tail.writeUInt32LE(directory + hole, tail.length - 6);
  const path = file('large.mda', bytes.subarray(0, directory));
  truncateSync(path, directory + hole);
  appendFileSync(path, tail);
  return path;
}

describe('upload-package with version 1', () => {
  test.concurrent('warns of what may be too large for version 1', () =>
    inWorld(async (world) => {
      world.emulator.faults.add({ kind: 'status', status: 401 });
      const result = await world.run('upload-package', { ...upload, package: largePackage(), 'api-version': 1 });
      expectFailure(result, 'upload-package', 'HTTP_401', 'auth');
      expect(result.log).toMatch(/^::warning::large\.mda has 301 MB; with api-version 1 .* Use api-version 2\.$/m);
      expect(facts(result)['Model version']).toBe('3.0.0.1');
    }));
});

describe('upload-package refuses, before a byte is sent,', () => {
  // By its directory, its page has 1 GiB.
  const bomb = Buffer.from(bytes);
  bomb.writeUInt32LE(1024 ** 3, bomb.lastIndexOf('web/index.html') - 46 + 24);
  const twins = join(folder, 'twins');
  mkdirSync(twins);
  for (const name of ['a.mda', 'b.mda']) writePackage(twins, name, { version: '1.0.0.1' });
  const refused: readonly (readonly [string, string, string, RegExp])[] = [
    [
      'what is no zip',
      file('text.mda', 'This is a text.'),
      'NOT_A_PACKAGE',
      /text\.mda is not a deployment package: it is not a zip file/,
    ],
    ['an empty file', file('empty.mda', ''), 'NOT_A_PACKAGE', /empty\.mda is not a deployment package/],
    [
      'a zip that is cut short',
      file('cut.mda', bytes.subarray(0, bytes.length - 200)),
      'NOT_A_PACKAGE',
      /may be cut short/,
    ],
    [
      'a zip without a model',
      file('zip.mda', zipSync({ 'readme.txt': strToU8('no model') })),
      'NOT_A_PACKAGE',
      /holds no Mendix model/,
    ],
    [
      'more than the service takes, uncompressed',
      file('bomb.mda', bomb),
      'PACKAGE_TOO_LARGE',
      /holds 1\.07 GB uncompressed; Mendix Cloud takes at most 1 GB/,
    ],
    ['a folder', twins, 'PACKAGE_FILE_NOT_FOUND', /is the folder .*twins, not a deployment package/],
    ['a glob without a file', join(folder, 'nothing', '*.mda'), 'PACKAGE_FILE_NOT_FOUND', /No file matches/],
    ['a glob with two files', join(twins, '*.mda'), 'PACKAGE_FILE_AMBIGUOUS', /2 files match .*a\.mda, .*b\.mda/],
  ];
  test.concurrent.each(refused)('%s', (_what, path, code, says) =>
    inWorld(async (world) => {
      const result = await world.run('upload-package', { ...upload, package: path });
      expectFailure(result, 'upload-package', code, 'config');
      expect(annotation(result)).toMatch(says);
      expect(world.requests()).toEqual([]);
    }),
  );

  test.concurrent('nothing that the service itself refuses: it says so', () =>
    inWorld(
      async (world) => {
        const result = await world.run('upload-package', { ...upload, 'api-version': 1 });
        expectFailure(result, 'upload-package', 'UPLOAD_COPY_FAILED', 'remote-failed');
        expect(annotation(result)).toContain('api-version: 2');
        expect(result.outputs['package-id']).toBeUndefined();
      },
      { variants: { 'mendix.storage-fails': true } },
    ));

  test.concurrent('a package that the service cannot process fails, and nothing goes on', () =>
    inWorld(async (world) => {
      const jobs = '/api/v2/apps/calc/jobs/*';
      world.emulator.faults.add({ kind: 'status', status: 200, json: { Status: 'Failed' }, path: jobs, after: 1 });
      const result = await world.run('upload-package', upload);
      expectFailure(result, 'upload-package', 'UPLOAD_FAILED', 'remote-failed');
      expect(result.outputs['package-id']).toMatch(uuid);
      expect(annotation(result)).not.toContain('goes on');
    }));
});
