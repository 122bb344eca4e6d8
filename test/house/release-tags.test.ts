import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { load } from 'js-yaml';
import { commit, git, makeRelease, makeTags, type Release } from '../../scripts/rehearsal/tree.ts';
import type { Manifest } from '../../scripts/workflows/actions.ts';
import { published, readWorkflow } from '../../scripts/workflows/file.ts';
import { runStep } from '../support/local-runner/step.ts';

// Dozens of processes, one after the other.
jest.setTimeout(120_000);

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
let room: string;
let sources: string;
let release: Release;
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'release-tags-'));
  release = makeRelease(room);
  sources = join(room, 'sources');
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** Every `uses:` of a workflow that names this repository, as path and ref. */
function usesOf(text: string): { readonly path: string; readonly ref: string }[] {
  const all = Object.values(readWorkflow(text).jobs).flatMap((job) => [job, ...(job.steps ?? [])]);
  return all
    .map(({ uses = '' }) => new RegExp(`^${published}/?([^@]*)@(.*)$`).exec(uses))
    .flatMap((match) => (match ? [{ path: match[1] ?? '', ref: match[2] ?? '' }] : []));
}

/** What GitHub would look for, and the local runner starts: the file behind a `uses:` in a checkout of the release. */
async function run(path: string, folder: string): Promise<void> {
  if (path.startsWith('.github/workflows/')) {
    const { on } = readWorkflow(readFileSync(join(folder, path), 'utf8'));
    expect(on).toHaveProperty('workflow_call');
    return;
  }
  const manifest = load(readFileSync(join(folder, path, 'action.yml'), 'utf8')) as Manifest;
  const main = join(folder, path, String(manifest.runs['main']));
  const name = basename(dirname(main));
  // The emulator needs no input and stays: its post step is to find nothing to stop.
  const phase = name === 'emulator' ? 'post' : 'index';
  const { code, outputs, stderr } = await runStep(name, { dist: dirname(dirname(main)), phase });
  if (phase === 'post') expect([code, stderr]).toEqual([0, '']);
  else expect([code, outputs['error-code'], stderr]).toEqual([1, 'INVALID_INPUT', '']);
}

const examples = readdirSync('examples')
  .filter((file) => file.endsWith('.yml'))
  .map((file) => `examples/${file}`);
const reusable = readdirSync('.github/workflows')
  .map((file) => `.github/workflows/${file}`)
  .filter((file) => readFileSync(file, 'utf8').includes('workflow_call:'));

describe('the tag of a version', () => {
  it('holds what its users call, and nothing else', () => {
    const files = git(release.tagged.folder, 'ls-files').split('\n');
    const others = files.filter((file) => !/^(actions\/[\w-]+\/action\.yml$|dist\/)/.test(file));
    expect(others.sort()).toEqual([...reusable, 'LICENSE', 'README.md', 'action.yml'].sort());
    expect(reusable.length).toBeGreaterThan(1);
    const built = files.filter((file) => /^(actions|dist)\//.test(file));
    expect(built.filter((file) => !readFileSync(join(release.tagged.folder, file)).equals(readFileSync(file)))).toEqual(
      [],
    );
  });

  it('is two commits on the sources, and v1 is the same', () => {
    const history = git(sources, 'log', '--format=%H %s', `v${version}`).split('\n');
    expect(history).toEqual([
      `${release.tagged.commit} paas-actions ${version} with its reusable workflows`,
      `${release.actions.commit} paas-actions ${version}`,
      `${git(sources, 'rev-parse', 'HEAD')} As it is`,
    ]);
    expect(git(sources, 'rev-parse', 'v1^{commit}')).toBe(release.tagged.commit);
    expect(git(release.actions.folder, 'ls-files', '.github')).toBe('');
  });

  // The Marketplace wants one action at the root.
  it('has deploy under the repository’s own name', () => run('', release.tagged.folder));

  it.each(examples)('has what %s calls', async (example) => {
    const uses = usesOf(readFileSync(example, 'utf8'));
    expect(uses.length).toBeGreaterThan(0);
    for (const { path, ref } of uses) {
      expect(ref).toBe('v1');
      await run(path, release.tagged.folder);
    }
  });

  it.each(reusable)('has %s, which names our actions by the full commit they are in', async (workflow) => {
    const text = readFileSync(join(release.tagged.folder, workflow), 'utf8');
    const uses = usesOf(text);
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.map(({ path }) => path)).toEqual(usesOf(readFileSync(workflow, 'utf8')).map(({ path }) => path));
    for (const { path, ref } of uses) {
      expect(ref).toBe(release.actions.commit);
      await run(path, release.actions.folder);
    }
    // Others' actions are pinned, too, so a caller who has pinned the tag's commit has pinned everything.
    const others = Object.values(readWorkflow(text).jobs).flatMap(({ steps = [] }) => steps.map((step) => step.uses));
    for (const other of others.filter((each) => each !== undefined)) expect(other).toMatch(/@[0-9a-f]{40}$/);
    expect(text).toContain(`# v${version}\n`);
  });

  it('has a README whose links lead to the sources', () => {
    const text = readFileSync(join(release.tagged.folder, 'README.md'), 'utf8');
    const links = [...text.matchAll(/\]\(([^)\s]+)[^)]*\)|\b(?:src|srcset|href)="([^"]+)"/g)].map(
      ([, a, b]) => a ?? b ?? '',
    );
    const head = git(sources, 'rev-parse', 'HEAD');
    const atSources = `https://github.com/${published}/blob/${head}/`;
    expect(links.filter((link) => link.startsWith(atSources)).length).toBeGreaterThan(5);
    expect(links.filter((link) => !/^(https?:|#)/.test(link))).toEqual([]);
  });
});

describe('making the tags', () => {
  const tags = () => git(sources, 'show-ref', '--tags');

  it('again, anywhere, makes the same', () => {
    const before = tags();
    makeTags(sources, version);
    const elsewhere = join(room, 'elsewhere');
    git(room, 'clone', '--quiet', '--no-tags', sources, elsewhere);
    makeTags(elsewhere, version);
    expect([tags(), git(elsewhere, 'show-ref', '--tags')]).toEqual([before, before]);
  });

  it('never moves a version', () => {
    const before = tags();
    const later = join(room, 'later');
    git(room, 'clone', '--quiet', sources, later);
    writeFileSync(join(later, 'LICENSE'), 'another');
    commit(later);
    expect(() => makeTags(later, version)).toThrow(/exists and holds something else/);
    expect(git(later, 'show-ref', '--tags')).toBe(before);
  });

  it.each([
    ['1.0', /is not a version/],
    ['9.9.9', /package\.json says/],
  ])('refuses %s', (wrong, problem) => expect(() => makeTags(sources, wrong)).toThrow(problem));

  it.each(['action.yml', 'actions', 'dist', 'LICENSE'])('refuses sources without %s', (part) => {
    const poor = join(room, `without-${part}`);
    git(room, 'clone', '--quiet', '--no-tags', sources, poor);
    rmSync(join(poor, part), { recursive: statSync(part).isDirectory() });
    commit(poor);
    expect(() => makeTags(poor, version)).toThrow(`${part} is missing`);
    expect(git(poor, 'tag')).toBe('');
  });
});
