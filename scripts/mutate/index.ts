// What no test protects: changes the code in one place at a time and looks whether a test notices.
// `npm run mutate -- [--seed 1] [--count 300] [--workers 1] [--units] [--again] [src/release …]`
//
// The same seed makes the same changes of the same code; those that do not compile are not counted. Each change is tried on the unit
// tests that reach its file, the nearest first, then on the pages that are generated, then on the built actions (not bundled) that
// contain the file: a few minutes at most, so a change may live only because its test would have come later. `--units` leaves those
// out. What was found is kept in out/: a run that was stopped goes on where it was, `--again` tries the survivors once more.
//
// Not StrykerJS: it copes with our ES modules, but not with actions that are built and started as processes of their own; it
// tries all of some 7,000 changes instead of a sample, and brings 180 packages.
import { appendFileSync, existsSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Mutant, mutantsOf, shuffled } from './mutants.ts';
import { type Verdict, Workshop } from './workshop.ts';

const folders = ['cloud66', 'fleet', 'http', 'mendix', 'release', 'retention', 'runner', 'syncano', 'wait'];
const actions = ['mendix/deploy', 'mendix/restore', 'cloud66/cloud66-backup', 'syncano/syncano-restore'];
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '300' },
    workers: { type: 'string', default: '1' },
    units: { type: 'boolean', default: false },
    again: { type: 'boolean', default: false },
  },
});

interface Result extends Verdict {
  readonly id: string;
  /** Where the change is, and what it is. */
  readonly what: string;
}

const file = `out/mutants-${options.seed}.jsonl`;
mkdirSync('out', { recursive: true });
const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').filter(Boolean) : [];
const results = new Map(lines.map((line) => JSON.parse(line) as Result).map((result) => [result.id, result]));

const places =
  positionals.length > 0
    ? positionals
    : [...folders.map((name) => `src/${name}`), ...actions.map((name) => `src/actions/${name}.ts`)];
const sources = globSync(places.map((place) => (place.endsWith('.ts') ? place : `${place}/**/*.ts`))).sort();
const mutants = shuffled(
  sources.flatMap((path) => mutantsOf(path, readFileSync(path, 'utf8'))),
  options.seed,
);
const count = Number(options.count);
/** Changes that compile, or of which that is not known yet. */
const counted: Mutant[] = [];
let next = 0;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
await Promise.all(Array.from({ length: Number(options.workers) }, (_, index) => work(index)));

const tried = counted.map(({ id }) => results.get(id));
const survivors = tried.filter((result) => result?.killer === undefined);
console.log(`\nSeed ${options.seed}: ${tried.length - survivors.length} of ${tried.length} killed. Survived:`);
for (const result of survivors) console.log(result?.what);

/** Takes one change after the other until there are enough. */
async function work(index: number): Promise<void> {
  const workshop = new Workshop(index, options.units);
  try {
    await workshop.open();
    if (index === 0 && results.size === 0) await workshop.check();
    while (counted.length < count) {
      const mutant = mutants[next++];
      if (mutant === undefined) return;
      counted.push(mutant);
      const known = results.get(mutant.id);
      const settled = known && !(options.again && known.compiles && known.killer === undefined);
      const result = settled ? known : await resultOf(mutant, workshop);
      if (!result.compiles) counted.splice(counted.indexOf(mutant), 1);
    }
  } finally {
    workshop.close();
  }
}

async function resultOf(mutant: Mutant, workshop: Workshop): Promise<Result> {
  const { id, path, line } = mutant;
  const [before, after] = [mutant.before, mutant.after].map((text) => text.replaceAll(/\s+/g, ' ').slice(0, 80));
  const what = `${path}:${line}  ${before}  →  ${after}`;
  const result = { id, what, ...(await workshop.judge(mutant)) };
  results.set(id, result);
  appendFileSync(file, `${JSON.stringify(result)}\n`);
  if (result.compiles) console.log(`${String(counted.length).padStart(4)} ${result.killer ?? 'SURVIVED'}: ${what}`);
  return result;
}
