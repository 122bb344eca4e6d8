// Runs workflows with act (the engine's semantics, no containers) against the emulator, and checks what became of them:
// `npm run rehearse -- --act PATH [workflow …]`. Without names: test/act/*.yml and examples/*.yml. What an example needs beyond
// what can be read from it stands in test/rehearsals.yaml.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { load } from 'js-yaml';
import { startEmulator } from '../test/support/local-runner/emulator.ts';
import { type ActRun, runAct } from './rehearsal/act.ts';
import { type Needs, needsOf } from './rehearsal/needs.ts';
import { anyMatch, type Files, makeRelease, makeRepository, makeStandIn, writeFiles } from './rehearsal/tree.ts';
import { published } from './workflows/file.ts';

/** One entry of test/rehearsals.yaml. */
interface Rehearsal {
  readonly event?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
  readonly files?: Files;
  /** What is to be found in artifacts, by the name of the artifact. */
  readonly artifacts?: Readonly<Record<string, Files>>;
  /** The payload of the event. */
  readonly payload?: unknown;
  /** The world that the emulator starts with; the default world without it. */
  readonly seed?: unknown;
  /** Expected values, by `job/step/output`. */
  readonly outputs?: Readonly<Record<string, string>>;
  /** Names our actions by the full commit of the release instead of `v1`. */
  readonly pinned?: boolean;
  /** Ids of jobs that have to fail; all others have to succeed. */
  readonly failing?: readonly string[];
}
interface Rehearsals {
  readonly secrets: Readonly<Record<string, string>>;
  readonly workflows: Readonly<Record<string, Rehearsal>>;
}

const { values, positionals } = parseArgs({
  options: { act: { type: 'string', default: 'act' } },
  allowPositionals: true,
});
const rehearsals = load(readFileSync('test/rehearsals.yaml', 'utf8')) as Rehearsals;
const files = positionals.length > 0 ? positionals : ['test/act', 'examples'].flatMap(workflowsIn);
const room = mkdtempSync(join(tmpdir(), 'rehearsal-'));
const release = makeRelease(folder('release'));

const waiting = [...files];
let failed = 0;
// Two at a time: a rehearsal mostly waits for processes to start.
await Promise.all([work(), work()]);
rmSync(room, { recursive: true, force: true });
process.exitCode = failed === 0 ? 0 : 1;

function workflowsIn(path: string): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((file) => file.endsWith('.yml'))
    .map((file) => join(path, file));
}

function folder(name: string): string {
  const path = join(room, name);
  mkdirSync(path, { recursive: true });
  return path;
}

async function work(): Promise<void> {
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    const entry = rehearsals.workflows[file] ?? {};
    const written = readFileSync(file, 'utf8');
    const text = entry.pinned ? written.replaceAll('@v1', `@${release.tagged.commit}`) : written;
    const needs = needsOf(text, (path) => readFileSync(join(release.tagged.folder, path), 'utf8'));
    const event = entry.event ?? needs.event;
    if (event === undefined) {
      console.log(`skipped   ${file}: nothing starts it but other workflows`);
      continue;
    }
    const started = performance.now();
    const run = await rehearse(file, text, { ...needs, event }, entry);
    const problems = judge(run, needs, entry);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `${problems.length === 0 ? 'rehearsed' : 'FAILED   '} ${file} (${event}, ${run.jobs.size} jobs, ${seconds} s)`,
    );
    if (problems.length === 0) continue;
    failed++;
    for (const problem of problems) console.log(`  ${problem}`);
    console.log(
      run.log
        .split('\n')
        .slice(-60)
        .map((line) => `    | ${line}`)
        .join('\n'),
    );
  }
}

async function rehearse(file: string, text: string, needs: Needs, entry: Rehearsal): Promise<ActRun> {
  const place = join('workflows', file.replaceAll(/\W/g, '-'));
  const packages = needs.packages.map((glob) => [anyMatch(glob), { package: '2.0.0.1' }] as const);
  const repository = folder(join(place, 'repository'));
  const workflow = `.github/workflows/${basename(file)}`;
  const payload = JSON.stringify({ inputs: entry.inputs, ...(entry.payload as object | undefined) });
  makeRepository(repository, {
    ...Object.fromEntries(packages),
    ...entry.files,
    'event.json': payload,
    [workflow]: text,
  });
  const local = new Map([
    [`${published}@v1`, release.tagged.folder],
    [`${published}@${release.tagged.commit}`, release.tagged.folder],
    [`${published}@${release.actions.commit}`, release.actions.folder],
  ]);
  const artifacts = folder(join(place, 'artifacts'));
  for (const [name, content] of Object.entries(entry.artifacts ?? {})) writeFiles(join(artifacts, name), content);
  for (const [index, uses] of needs.thirdPartyActions.entries()) {
    const [path = '', ref] = uses.split('@');
    const [owner, name] = path.split('/');
    const standIn = local.get(`${owner}/${name}@${ref}`) ?? folder(join(place, `stand-in-${index}`));
    makeStandIn(standIn, uses, artifacts);
    local.set(`${owner}/${name}@${ref}`, standIn);
  }
  const seed = entry.seed === undefined ? undefined : join(room, place, 'seed.yaml');
  if (seed !== undefined) writeFileSync(seed, JSON.stringify(entry.seed));
  const emulator = needs.emulator ? undefined : await startEmulator(seed);
  const secrets = needs.secrets.map(
    (name) => [name, rehearsals.secrets[name] ?? `rehearsal-${name.toLowerCase()}`] as const,
  );
  try {
    return await runAct(values.act, repository, [
      needs.event ?? '',
      ...['-W', workflow, '-e', 'event.json'],
      ...[...local].flatMap(([name, path]) => ['--local-repository', `${name}=${path}`]),
      // Nothing of a rehearsal reaches GitHub: this address answers nobody.
      ...pairs('--env', { ...emulator?.env, GITHUB_API_URL: 'http://127.0.0.1:9' }),
      ...pairs('--secret', Object.fromEntries(secrets)),
      ...pairs('--var', entry.vars ?? {}),
    ]);
  } finally {
    await emulator?.stop();
  }
}

function pairs(flag: string, entries: Readonly<Record<string, string>>): string[] {
  return Object.entries(entries).flatMap(([name, value]) => [flag, `${name}=${value}`]);
}

/** Everything that did not go as it had to. */
function judge(run: ActRun, needs: Needs, entry: Rehearsal): string[] {
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
