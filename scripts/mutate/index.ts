// What no test protects: changes the code in one place at a time and looks whether a test notices.
// `npm run mutate -- [--seed 1] [--count 300] [--from 1] [--units] [src/release …]`
//
// The same seed makes the same changes of the same code; those that do not compile are not counted; `--from` goes on where a run
// ended. Each change is tried on the unit tests of its folder, then on all that import the file, then, with a dist built from it, on
// the tests of the built actions that contain the file: minutes for each that the units missed; `--units` leaves them out. Works in
// a copy of the tree, best on a machine with nothing else to do.
//
// Not StrykerJS: it copes with our ES modules, but not with actions that are built and started as processes of their own; it
// tries all of some 15,000 changes instead of a sample, and brings 180 packages.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { actionFiles } from '../actions.ts';
import { type Mutant, mutantsOf, shuffled } from './mutants.ts';

const defaults = ['actions', 'cloud66', 'fleet', 'http', 'mendix', 'release', 'retention', 'runner', 'syncano', 'wait'];
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '300' },
    from: { type: 'string', default: '1' },
    units: { type: 'boolean', default: false },
  },
});
const places = positionals.length > 0 ? positionals : defaults.map((name) => `src/${name}`);
const sources = globSync(places.map((place) => (place.endsWith('.ts') ? place : `${place}/**/*.ts`))).sort();
const jest = ['node_modules/jest/bin/jest.js', '--bail', '--silent'];
/** Without the tests that start dist, and those of the emulator, the pages and the repository, which say nothing of these folders. */
const units = [
  ...jest,
  '--testPathIgnorePatterns',
  '/test/(e2e|faults|examples|emulator|docs|house)/',
  '/test/actions/em',
];
const builtTests = globSync(['test/{e2e,faults,examples}/*.test.ts', 'test/actions/emulator.test.ts']);

const copy = mkdtempSync(join(tmpdir(), 'mutants-'));
let running: ChildProcess | undefined;
process.on('exit', () => {
  stop();
  rmSync(copy, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
for (const path of execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard']).toString().split('\0'))
  if (existsSync(path)) cpSync(path, join(copy, path));
symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));

if (!(await passes(units, 30))) throw new Error('The unit tests fail without any change.');
const [first, last] = [Number(options.from), Number(options.from) + Number(options.count) - 1];
const survivors: string[] = [];
let compiled = 0;
const all = sources.flatMap((path) => mutantsOf(path, readFileSync(path, 'utf8')));
for (const mutant of shuffled(all, options.seed)) {
  if (compiled === last) break;
  put(mutant, mutant.after);
  const compiles = await passes(['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noEmit'], 5);
  if (compiles) compiled += 1;
  const counts = compiles && compiled >= first;
  const killer = counts ? await killerOf(mutant.path) : undefined;
  put(mutant, mutant.before);
  if (!counts) continue;
  const [before, after] = [mutant.before, mutant.after].map((text) => text.replaceAll(/\s+/g, ' ').slice(0, 60));
  const what = `${mutant.path}:${mutant.line}  ${before}  →  ${after}`;
  if (killer === undefined) survivors.push(what);
  console.log(`${String(compiled).padStart(4)} ${(killer ?? 'SURVIVED').padEnd(14)} ${what}`);
}
const tried = compiled - first + 1;
console.log(
  `\nSeed ${options.seed}: ${tried - survivors.length} of ${tried} killed. Survived:\n${survivors.join('\n')}`,
);

/** Which tests notice that the file has changed. */
async function killerOf(path: string): Promise<string | undefined> {
  if (!(await passes([...units, '--passWithNoTests', `/test/${path.split('/')[1]}/`], 10))) return 'own units';
  const related = ['--passWithNoTests', '--roots', 'src', '--roots', 'test', '--findRelatedTests', path];
  if (!(await passes([...units, ...related], 20))) return 'units';
  if (options.units) return undefined;
  if (!(await passes(['scripts/build/index.ts'], 5))) return 'build';
  const everyone = reaches('src/runner/run.ts', path);
  const names = actionFiles().flatMap((action) => (everyone || reaches(action.path, path) ? [`'${action.name}'`] : []));
  const tests = builtTests.filter((test) => names.some((name) => readFileSync(test, 'utf8').includes(name)));
  return tests.length > 0 && !(await passes([...jest, '--runTestsByPath', ...tests], 40)) ? 'built actions' : undefined;
}

/** Whether a module is the file, or imports it, directly or not. */
function reaches(module: string, path: string, seen = new Set<string>()): boolean {
  seen.add(module);
  const targets = [...readFileSync(module, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)];
  const next = targets.map(([, target = '']) => posix.join(posix.dirname(module), target));
  return module === path || next.some((target) => !seen.has(target) && reaches(target, path, seen));
}

/** Writes the file of a mutant into the copy, with this text where the mutant's is. */
function put({ path, start, end }: Mutant, text: string): void {
  const source = readFileSync(path);
  writeFileSync(join(copy, path), Buffer.concat([source.subarray(0, start), Buffer.from(text), source.subarray(end)]));
}

/** Whether a program succeeds in the copy, within so many minutes: a change may make it run for ever. */
async function passes(command: readonly string[], minutes: number): Promise<boolean> {
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...flags, ...command], { cwd: copy, stdio: 'ignore', detached: true });
  running = child;
  const tooLong = setTimeout(stop, minutes * 60_000);
  const code = await new Promise((ended) => child.on('close', ended));
  clearTimeout(tooLong);
  running = undefined;
  return code === 0;
}

/** Ends what runs, with the processes that it has started. */
function stop(): void {
  if (running?.pid !== undefined) process.kill(-running.pid, 'SIGKILL');
}
