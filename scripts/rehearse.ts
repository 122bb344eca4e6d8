// Runs workflows with act (the engine's semantics, no containers) against the emulator, and checks the result:
// `npm run rehearse -- [--act PATH] [--s3 PATH] [--seed FILE] [--input NAME=VALUE …] [FILE …]`. A file can belong to another
// repository: then its other files are there, too. Without files: test/act, examples, and the repository that docs/rehearsing.md shows; what they need
// beyond what can be read from them stands in test/rehearsals.yaml.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { load } from 'js-yaml';
import { judge, rehearse } from './rehearsal/run.ts';
import { needsS3 } from './rehearsal/services.ts';
import { makeRelease, makeRepository } from './rehearsal/tree.ts';
import type { Rehearsal, Rehearsals, Result } from './rehearsal/types.ts';
import { filesIn } from './workflows/markdown.ts';

/** A workflow to rehearse. */
interface Item {
  /** What it is called in reports and in test/rehearsals.yaml. */
  readonly name: string;
  readonly file: string;
  /** File with the emulator's world. */
  readonly seed?: string;
}

const { values, positionals } = parseArgs({
  options: {
    act: { type: 'string', default: 'act' },
    s3: { type: 'string' },
    seed: { type: 'string' },
    input: { type: 'string', multiple: true, default: [] },
  },
  allowPositionals: true,
});
const absent = [...positionals, values.seed ?? []].flat().filter((file) => !existsSync(file));
if (absent.length > 0) {
  console.error(`${absent.join(', ')} does not exist (looked in ${process.cwd()}).`);
  process.exit(1);
}
const { secrets, workflows } = load(readFileSync('test/rehearsals.yaml', 'utf8')) as Rehearsals;
const room = mkdtempSync(join(tmpdir(), 'rehearsal-'));
const waiting: Item[] =
  positionals.length > 0
    ? positionals.map((file) => ({ name: file, file }))
    : [...['test/act', 'examples'].flatMap(workflowsIn), ...page('docs/rehearsing.md', join(room, 'my-repository'))];
// A program in Go does not see the hour of faketime, and this one refuses what the AWS command line signs at that hour.
const s3 = process.env['FAKETIME'] === undefined ? values.s3 : undefined;
const surroundings = { act: values.act, s3, room, release: makeRelease(join(room, 'release')), secrets };
let failed = 0;
try {
  // Two at a time: a rehearsal mostly waits for processes to start.
  await Promise.all([work(), work()]);
} catch (error) {
  failed++;
  console.error(error instanceof Error ? error.message : String(error));
} finally {
  rmSync(room, { recursive: true, force: true });
}
process.exitCode = failed === 0 ? 0 : 1;

function workflowsIn(folder: string): Item[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yml'));
  return files.map((file) => ({ name: `${folder}/${file}`, file: join(folder, file) }));
}

/** Makes the repository that a page shows; the workflow that its command names gets what the command says, too. */
function page(file: string, repository: string): Item[] {
  const text = readFileSync(file, 'utf8');
  const files = filesIn(text);
  makeRepository(repository, files);
  const [, command = ''] = /^npm run rehearse -- (.+)$/m.exec(text) ?? [];
  const words = command.replaceAll('../my-repository', repository).split(' ');
  const { values: said, positionals: named } = parseArgs({
    args: words,
    options: { seed: { type: 'string' } },
    allowPositionals: true,
  });
  return Object.keys(files)
    .filter((path) => path.startsWith('.github/workflows/'))
    .map((path) => join(repository, path))
    .map((workflow) => ({
      name: `${file}: ${basename(workflow)}`,
      file: workflow,
      ...(named.includes(workflow) && said.seed !== undefined ? { seed: said.seed } : {}),
    }));
}

async function work(): Promise<void> {
  for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
    const { name, file, ...rest } = item;
    if (s3 === undefined && needsS3(readFileSync(file, 'utf8'))) {
      console.log(`left out  ${name}: it needs S3 (--s3 PATH-OF-VERSITYGW) and the real time`);
      continue;
    }
    const entry = { ...workflows[name.replaceAll('\\', '/')], ...rest, ...wishes() };
    const result = await rehearse(file, entry, surroundings);
    report(name, result, result === undefined ? [] : judge(result, entry));
  }
}

/** What the command line asks for, instead of what the table says. */
function wishes(): Rehearsal {
  const inputs = Object.fromEntries(values.input.map((pair) => pair.split(/=(.*)/s).slice(0, 2)));
  return {
    ...(values.input.length > 0 ? { inputs } : {}),
    ...(values.seed === undefined ? {} : { seed: resolve(values.seed) }),
  };
}

function report(file: string, result: Result | undefined, problems: readonly string[]): void {
  if (result === undefined) {
    console.log(`skipped   ${file}: nothing starts it but other workflows`);
    return;
  }
  const { run, event, seconds } = result;
  // Whoever names a workflow wants to see what it writes; of many, only whether they are right.
  if (positionals.length > 0) console.log(`${run.summary}\n`);
  console.log(
    `${problems.length === 0 ? 'rehearsed' : 'FAILED   '} ${file} (${event}, ${run.jobs.size} jobs, ${seconds.toFixed(1)} s)`,
  );
  if (problems.length === 0) return;
  failed++;
  for (const problem of problems) console.log(`  ${problem}`);
  const end = run.log.split('\n').slice(-60);
  console.log(end.map((line) => `    | ${line}`).join('\n'));
}
