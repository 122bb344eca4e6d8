import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { commit, git } from '../../scripts/rehearsal/tree.ts';
import { makeWorld, publish } from '../support/publish/job.ts';

// Dozens of processes, one after the other.
jest.setTimeout(300_000);

const [tag, next] = ['v7.1.0', 'v7.2.0'];
let room: string;
/** The repository at GitHub, with versions that could be published: release-7.1.0, then release-7.2.0. */
let origin: string;
let count = 0;

beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'publish-'));
  const sources = join(room, 'sources');
  // One action is enough here: test/house/release-tags.test.ts is about what a tag holds.
  const parts = ['action.yml', 'actions/stop', 'dist/stop', 'README.md', 'LICENSE', '.github/workflows'];
  for (const part of [...parts, 'package.json', 'package-lock.json', 'scripts/make-release-tags.ts']) {
    cpSync(part, join(sources, part), { recursive: true });
  }
  for (const version of [tag, next]) {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as object;
    writeFileSync(join(sources, 'package.json'), JSON.stringify({ ...manifest, version: version.slice(1) }, null, 2));
    commit(sources);
    git(sources, 'tag', `release-${version.slice(1)}`);
  }
  origin = join(room, 'origin');
  git(room, 'clone', '--quiet', '--bare', sources, origin);
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

function newWorld(npm?: string): string {
  return makeWorld(join(room, `world-${count++}`), origin, npm);
}

/** All tags of the repository at GitHub but those of the sources, as `v1.2.3 <commit>`. */
function tagsOf(world: string): string[] {
  const refs = git(join(world, 'origin'), 'for-each-ref', '--format=%(refname:strip=2) %(*objectname)', 'refs/tags/v*');
  return refs === '' ? [] : refs.split('\n');
}

function releaseOf(world: string, version: string): string[] {
  const folder = join(world, 'releases', version);
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

const files = (version: string) => [
  `paas-actions-${version.slice(1)}.spdx.json`,
  `paas-actions-${version.slice(1)}.tar`,
];

// The job runs on Linux, in bash.
const suite = process.platform === 'win32' ? describe.skip : describe;

suite('publishing', () => {
  it('attests, pushes, releases, and moves the major version last', () => {
    const world = newWorld();
    const { ok, calls, log } = publish(world, 'release-7.1.0');
    expect([ok, log]).toEqual([true, expect.any(String)]);
    expect(calls.map((call) => call.replace(/ \/\S*\//g, ' ').split(' --')[0])).toEqual([
      'attest ls release/paas-actions-7.1.0.spdx.json release/paas-actions-7.1.0.tar',
      'git git push origin refs/tags/v7.1.0',
      'gh gh release list',
      'gh gh release create v7.1.0',
      expect.stringMatching(/^gh gh release upload v7.1.0 release/),
      'gh gh release edit v7.1.0',
      'gh gh release view v7.1.0',
      'git git ls-remote',
      'git git push',
    ]);
    expect(releaseOf(world, tag)).toEqual(files(tag));
    const [major, version] = tagsOf(world).map((line) => line.split(' '));
    expect([major?.[0], version?.[0]]).toEqual(['v7', tag]);
    expect(major?.[1]).toBe(version?.[1]);
  });

  it('packs the very tree that its users get', () => {
    const world = newWorld();
    publish(world, 'release-7.1.0');
    const tar = join(world, 'releases', tag, 'paas-actions-7.1.0.tar');
    const again = join(world, 'again.tar');
    // As SECURITY.md tells it.
    git(join(world, 'origin'), 'archive', '--format=tar', '--prefix=paas-actions-7.1.0/', `--output=${again}`, tag);
    expect(readFileSync(again).equals(readFileSync(tar))).toBe(true);
  });

  it('lists every package that is bundled', () => {
    // By its full path: the world has an npm of its own that is first on the path of the job.
    const folders = [resolve(process.execPath, '..'), ...(process.env['PATH'] ?? '').split(delimiter)];
    const npm = folders.map((folder) => join(folder, 'npm')).find((path) => existsSync(path));
    expect(npm).toBeDefined();
    const world = newWorld(npm);
    expect(publish(world, 'release-7.1.0').log).not.toMatch(/npm error/i);
    const list = JSON.parse(readFileSync(join(world, 'releases', tag, 'paas-actions-7.1.0.spdx.json'), 'utf8')) as {
      spdxVersion: string;
      packages: { name: string; versionInfo: string }[];
    };
    expect(list.spdxVersion).toBe('SPDX-2.3');
    const listed = new Set(list.packages.map(({ name }) => name));
    // Each package is a line with its name, then one with its licence.
    const licences = readFileSync('dist/shared/LICENSES.txt', 'utf8');
    const bundled = [...licences.matchAll(/^(@?[a-z0-9][\w./-]*)\n[A-Z0-9][\w.-]*$/gm)].map(([, name]) => name);
    expect(bundled.length).toBeGreaterThan(10);
    expect(bundled.filter((name) => !listed.has(name ?? ''))).toEqual([]);
  });

  // Calls 3, 7 and 8 only read.
  const faults = [
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => ({ at, when: 'before' }) as const),
    ...[1, 2, 4, 5, 6, 9].map((at) => ({ at, when: 'after' }) as const),
  ];
  let untouched: string;
  beforeAll(() => {
    untouched = newWorld();
    publish(untouched, 'release-7.1.0');
  });
  it.each(faults)('is completed by another run when call $at fails $when it is done', (fault) => {
    const world = newWorld();
    expect(publish(world, 'release-7.1.0', fault).ok).toBe(false);
    const between = tagsOf(world);
    // What is there is right already, and the major version is there only when everything else is.
    expect(tagsOf(untouched)).toEqual(expect.arrayContaining(between));
    if (between.length > 1) expect(releaseOf(world, tag)).toEqual(files(tag));

    expect(publish(world, 'release-7.1.0').ok).toBe(true);
    expect(tagsOf(world)).toEqual(tagsOf(untouched));
    expect(releaseOf(world, tag)).toEqual(files(tag));
  });

  it('leaves the major version at the newest when an older one is run again', () => {
    const world = newWorld();
    publish(world, 'release-7.1.0');
    publish(world, 'release-7.2.0');
    const before = tagsOf(world);
    expect(before[0]?.replace('v7 ', '')).toBe(before[2]?.replace('v7.2.0 ', ''));
    const { ok, log } = publish(world, 'release-7.1.0');
    expect([ok, tagsOf(world)]).toEqual([true, before]);
    expect(log).toContain('v7 stays at v7.2.0.');
  });

  it('never moves a version, and attests nothing under its name', () => {
    const world = newWorld();
    publish(world, 'release-7.1.0');
    const before = tagsOf(world);
    const later = join(world, 'later');
    git(world, 'clone', '--quiet', '--branch=release-7.1.0', join(world, 'origin'), later);
    writeFileSync(join(later, 'LICENSE'), 'another');
    commit(later);
    git(later, 'push', '--quiet', '--force', 'origin', 'HEAD:main', 'HEAD:refs/tags/release-7.1.0');
    const { ok, calls, log } = publish(world, 'release-7.1.0');
    expect([ok, calls, tagsOf(world)]).toEqual([false, [], before]);
    expect(log).toContain('a published version never changes');
  });

  it('takes no commit that is not on main', () => {
    const world = newWorld();
    git(join(world, 'origin'), 'update-ref', 'refs/heads/main', 'release-7.1.0^{commit}');
    const { ok, calls, log } = publish(world, 'release-7.2.0');
    expect([ok, calls]).toEqual([false, []]);
    expect(log).toContain('::error::release-7.2.0 is not on main.');
  });

  it('pushes nothing without the deploy key', () => {
    const world = newWorld();
    const { ok, log } = publish(world, 'release-7.1.0', undefined, { RELEASE_DEPLOY_KEY: '' });
    expect([ok, tagsOf(world)]).toEqual([false, []]);
    expect(log).toContain('::error::The environment release has no secret RELEASE_DEPLOY_KEY.');
  });

  it('does not move the major version to a release that could still be changed', () => {
    const world = newWorld();
    mkdirSync(join(world, 'mutable'));
    const { ok, log } = publish(world, 'release-7.1.0');
    expect([ok, tagsOf(world).map((line) => line.split(' ')[0])]).toEqual([false, [tag]]);
    expect(log).toContain('not immutable, so v1 stays where it is');
  });
});
