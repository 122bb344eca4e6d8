// What no test protects: changes the code in one place at a time and looks whether a test notices.
// `npm run mutate -- [--seed 1] [--count 300]`
//
// The same seed makes the same changes of the same code; those that do not compile are not counted. Each is tried on the unit tests
// that reach its file, those of its folder first, then on the files that are generated, then on the tests that start an action with
// it. What was found is kept in out/: a run that was stopped goes on where it was, and what is deleted there is tried once more.
//
// Not StrykerJS: it copes with our ES modules, but not with actions that are built and started as processes of their own; it
// tries all of some 8,000 changes instead of a sample, and brings 180 packages.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { posix, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { actionFiles } from '../actions.ts';
import { type Mutant, mutantsOf, shuffled } from './mutants.ts';

const sources = fs.globSync([
  'src/{cloud66,fleet,http,mendix,release,retention,runner,syncano,wait}/**/*.ts',
  'src/actions/{mendix/deploy,mendix/restore,cloud66/cloud66-backup,syncano/syncano-restore}.ts',
]);
/** Without those of the emulator, the pages and the repository, which say nothing of these folders. */
const tests = fs.globSync('test/**/*.test.ts').filter((test) => !/emulator|test.(docs|house)/.test(test));
/** Those that start built actions, and two that take minutes by themselves. */
const late = tests.filter((test) => /test.(e2e|faults|examples)|two-releases|waves/.test(test));
const units = tests.filter((test) => !late.includes(test));

interface Result {
  readonly id: string;
  /** Where the change is, and what it is. */
  readonly what: string;
  readonly compiles: boolean;
  /** The first test that noticed; undefined: none. */
  readonly killer?: string | undefined;
}

const { seed, count } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '300' } },
}).values;
const file = `out/mutants-${seed}.jsonl`;
const lines = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
const known = new Map(lines.map((line) => JSON.parse(line) as Result).map((result) => [result.id, result]));

/** The changes are made in a copy of the tree, so that one can go on working in it. */
const copy = 'out/mutated';
fs.rmSync(copy, { recursive: true, force: true });
for (const path of fs.readdirSync('.'))
  if (!['.git', 'node_modules', 'out'].includes(path)) fs.cpSync(path, `${copy}/${path}`, { recursive: true });
fs.symlinkSync(resolve('node_modules'), `${copy}/node_modules`);
const broken = run(['scripts/docs.ts'], 5) || (known.size === 0 && failing(units, 60));
if (broken) throw new Error(`Without any change: ${broken}`);

const all = sources.flatMap((path) => mutantsOf(path, fs.readFileSync(`${copy}/${path}`, 'utf8')));
const tried: Result[] = [];
for (const mutant of shuffled(all, seed)) {
  if (tried.length === Number(count)) break;
  const result = known.get(mutant.id) ?? judge(mutant);
  if (result.compiles) tried.push(result);
  if (known.has(mutant.id)) continue;
  fs.appendFileSync(file, `${JSON.stringify(result)}\n`);
  if (result.compiles) console.log(`${tried.length} ${result.killer ?? 'SURVIVED'}: ${result.what}`);
}
const survivors = tried.filter(({ killer }) => killer === undefined);
console.log(`\nSeed ${seed}: ${tried.length - survivors.length} of ${tried.length} killed. Survived:`);
for (const { what } of survivors) console.log(what);

function judge({ id, path, start, end, line, ...texts }: Mutant): Result {
  const [before, after] = [texts.before, texts.after].map((text) => text.replaceAll(/\s+/g, ' ').slice(0, 80));
  const source = fs.readFileSync(`${copy}/${path}`);
  const parts = [source.subarray(0, start), Buffer.from(texts.after), source.subarray(end)];
  fs.writeFileSync(`${copy}/${path}`, Buffer.concat(parts));
  const compiles = !run(['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noEmit'], 5);
  const killer = compiles ? killerOf(path) : undefined;
  fs.writeFileSync(`${copy}/${path}`, source);
  return { id, what: `${path}:${line}  ${before}  →  ${after}`, compiles, killer };
}

/** The first test that notices that this file is changed. */
function killerOf(path: string): string | undefined {
  // Those of its folder may start it as a process.
  const near = units.filter((test) => test.startsWith(`test/${path.split('/')[1]}/`));
  const others = units.filter((test) => !near.includes(test) && reaches(test, path));
  const killer = failing(near, 10) ?? failing(others, 10);
  if (killer !== undefined) return killer;
  if (run(['scripts/docs.ts', '--check'], 5)) return 'generated files';
  if (run(['scripts/build/index.ts'], 5)) return 'the build';
  const everyAction = reaches('src/runner/run.ts', path);
  const using = actionFiles().filter((action) => everyAction || reaches(action.path, path));
  const startsOne = (text: string) => using.some(({ name }) => text.includes(`'${name}'`));
  const isToRun = (test: string) => reaches(test, path) || startsOne(fs.readFileSync(test, 'utf8'));
  return failing(late.filter(isToRun), 60);
}

function failing(some: readonly string[], minutes: number): string | undefined {
  const jest = ['node_modules/jest/bin/jest.js', '--bail', '--silent', '-i', '--runTestsByPath'];
  const printed = some.length > 0 && run([...jest, ...some], minutes);
  if (!printed) return undefined;
  const [, name = 'no end'] = /^FAIL (\S+)/m.exec(printed) ?? [];
  const [, test = ''] = /^ +● (.+)/m.exec(printed) ?? [];
  return `${name} ${test}`.trim();
}

/** Runs a program in the copy, for so many minutes at most. @returns what it printed when it failed; empty when it did not */
function run(command: readonly string[], minutes: number): string {
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const limits = { timeout: minutes * 60_000, killSignal: 'SIGKILL', maxBuffer: Number.POSITIVE_INFINITY } as const;
  const ended = spawnSync(process.execPath, [...flags, ...command], { ...limits, cwd: copy, encoding: 'utf8' });
  return ended.status === 0 ? '' : `Failed: ${command}\n${ended.stdout}${ended.stderr}`;
}

/** Whether a module is the file, or imports it, directly or not. */
function reaches(module: string, path: string, seen = new Set<string>()): boolean {
  seen.add(module);
  const targets = [...fs.readFileSync(module, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)];
  const next = targets.map(([, target = '']) => posix.join(posix.dirname(module), target));
  return module === path || next.some((target) => !seen.has(target) && reaches(target, path, seen));
}
