import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { published } from '../workflows/file.ts';
import { type ActRun, runAct } from './act.ts';
import { needsOf } from './needs.ts';
import { startServices } from './services.ts';
import { makeStandIn } from './stand-ins.ts';
import { anyMatch, commit, copyTracked, git, writeFiles } from './tree.ts';
import type { Rehearsal, Result, Surroundings } from './types.ts';

/** Keys that act takes for mistakes: whether a job with an environment is recorded as a deployment. */
const unknownToAct = /^ *deployment: (?:true|false)$\n/gm;

/** Runs a workflow against an emulator of its own; undefined when nothing starts it but other workflows. */
export async function rehearse(file: string, entry: Rehearsal, around: Surroundings): Promise<Result | undefined> {
  const { release, room } = around;
  const place = join(room, 'workflows', file.replaceAll(/\W/g, '-'));
  const repository = join(place, 'repository');
  const { root, path } = placeOf(file);
  if (root !== undefined) copyTracked(root, repository);
  const written = readFileSync(file, 'utf8');
  const text = entry.pinned ? written.replaceAll('@v1', `@${release.tagged.commit}`) : written;
  const needs = needsOf(text, (called, isLocal) =>
    readFileSync(join(isLocal ? repository : release.tagged.folder, called), 'utf8'),
  );
  const event = entry.event ?? needs.event;
  if (event === undefined) return undefined;

  const packages = needs.packages.map(anyMatch).filter((each) => !existsSync(join(repository, each)));
  writeFiles(repository, {
    ...Object.fromEntries(packages.map((each) => [each, { package: '2.0.0.1' }])),
    ...entry.files,
    [path]: text,
  });
  const started = performance.now();
  const services = await startServices(text, {
    seed: seedFile(place, repository, entry),
    speed: entry.speed,
    folder: place,
    s3: around.s3,
    bucket: entry.vars?.['BACKUP_BUCKET'],
  });
  try {
    for (const workflow of readdirSync(join(repository, '.github/workflows'))) {
      const workflowFile = join(repository, '.github/workflows', workflow);
      writeFileSync(workflowFile, services.rewrite(readFileSync(workflowFile, 'utf8')).replaceAll(unknownToAct, ''));
    }
    commit(repository);
    writeFileSync(join(place, 'event.json'), JSON.stringify({ inputs: entry.inputs, ...entry.payload }));
    const secrets = needs.secrets.map((name) => [name, around.secrets[name] ?? `rehearsal-${name.toLowerCase()}`]);
    const run = await runAct(around.act, repository, [
      ...[event, '-W', path, '-e', join(place, 'event.json')],
      ...localRepositories(place, needs.thirdPartyActions, entry, around),
      // Nothing of a rehearsal reaches GitHub: this address answers nobody.
      ...pairs('--env', { ...services.env, GITHUB_API_URL: 'http://127.0.0.1:9' }),
      ...pairs('--secret', Object.fromEntries(secrets)),
      ...pairs('--var', entry.vars ?? {}),
    ]);
    return { run, needs, event, seconds: (performance.now() - started) / 1000 };
  } finally {
    await services.stop();
  }
}

/** The repository that a workflow belongs to, if it is another one than this, and where the workflow is in it. */
function placeOf(file: string): { readonly root?: string; readonly path: string } {
  const alone = { path: `.github/workflows/${basename(file)}` };
  try {
    const folder = realpathSync(dirname(resolve(file)));
    const root = git(folder, 'rev-parse', '--show-toplevel');
    const path = join(relative(realpathSync(root), folder), basename(file)).replaceAll('\\', '/');
    return realpathSync(root) === realpathSync('.') ? alone : { root, path };
  } catch {
    // It is in no repository at all.
    return alone;
  }
}

function seedFile(place: string, repository: string, { seed }: Rehearsal): string | undefined {
  if (seed === undefined) return undefined;
  if (typeof seed === 'string') return resolve(repository, seed);
  const file = join(place, 'seed.yaml');
  writeFileSync(file, JSON.stringify(seed));
  return file;
}

/** Where act finds our actions, and stand-ins for those of others, instead of asking GitHub. */
function localRepositories(
  place: string,
  thirdPartyActions: readonly string[],
  entry: Rehearsal,
  { release }: Surroundings,
): string[] {
  const local = new Map([
    [`${published}@v1`, release.tagged.folder],
    [`${published}@${release.tagged.commit}`, release.tagged.folder],
    [`${published}@${release.actions.commit}`, release.actions.folder],
  ]);
  const store = { artifacts: join(place, 'artifacts'), caches: join(place, 'caches') };
  for (const [name, content] of Object.entries(entry.artifacts ?? {})) writeFiles(join(store.artifacts, name), content);
  for (const [index, uses] of thirdPartyActions.entries()) {
    const [path = '', ref] = uses.split('@');
    const [owner, name] = path.split('/');
    const standIn = local.get(`${owner}/${name}@${ref}`) ?? join(place, `stand-in-${index}`);
    mkdirSync(standIn, { recursive: true });
    makeStandIn(standIn, uses, store);
    local.set(`${owner}/${name}@${ref}`, standIn);
  }
  return [...local].flatMap(([name, path]) => ['--local-repository', `${name}=${path}`]);
}

function pairs(flag: string, entries: Readonly<Record<string, string>>): string[] {
  return Object.entries(entries).flatMap(([name, value]) => [flag, `${name}=${value}`]);
}

/** Everything that did not go as it had to. */
export function judge({ run, needs }: { run: ActRun; needs: Result['needs'] }, entry: Rehearsal): string[] {
  const problems: string[] = [];
  const failing = entry.failing ?? [];
  if (run.jobs.size === 0) problems.push('no job ran');
  for (const [job, result] of run.jobs) {
    if ((result === 'failure') !== failing.includes(job)) problems.push(`job ${job}: ${result}`);
  }
  for (const job of failing) if (!run.jobs.has(job)) problems.push(`job ${job} did not run`);
  if (run.ok !== (failing.length === 0)) problems.push(`the workflow ${run.ok ? 'succeeded' : 'failed'}`);
  for (const { job, step, name } of needs.outputs) {
    if (run.steps.get(`${job}/${step}`) !== 'success') continue;
    const set = run.outputs.get(`${job}/${step}/${name}`);
    if (!set || set.includes(''))
      problems.push(`job ${job}: the output "${name}" of the step ${step} is used, and was not set`);
  }
  for (const [key, expected] of Object.entries(entry.outputs ?? {})) {
    const found = run.outputs.get(key) ?? [];
    if (!found.some((value) => new RegExp(`^(?:${expected})$`).test(value))) {
      problems.push(`the output ${key} is ${JSON.stringify(found)}, not ${expected}`);
    }
  }
  return problems;
}
