// A copy of the tree in which one change is tried after the other.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, globSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix, resolve } from 'node:path';
import { actionFiles } from '../actions.ts';
import { hashOf, sources } from '../need-dist.ts';
import type { Mutant } from './mutants.ts';

const tsc = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'];
const jest = ['node_modules/jest/bin/jest.js', '--bail', '--silent', '-i', '--forceExit'];
const nearestFirst = ['--testSequencer', '<rootDir>/scripts/mutate/nearest-first.mjs'];
/** Takes minutes by itself, so only what no other test notices is tried on it. */
const longUnits = ['test/release/two-releases.test.ts', 'test/release/waves.test.ts'];
/** Without those that start dist, and those of the emulator, the pages and the repository, which say nothing of these folders. */
const noUnits = /test.(e2e|faults|examples|emulator|docs|house).|test.actions.em/;
/** Makes dist run what the compiler wrote: the bundler takes ten times as long as it. */
const unbundled = `
import { mkdirSync, writeFileSync } from 'node:fs';
import { actionFiles } from './scripts/actions.ts';
import { writeEntry } from './scripts/build/entry.ts';
const actions = actionFiles();
writeEntry(actions.map(({ path }) => path.replace(/^src.(.*)ts$/, '$1js')));
writeFileSync('dist/shared/index.js', "export * from '../../build/index.js';");
for (const { name } of actions) {
  mkdirSync('dist/' + name, { recursive: true });
  for (const [file, phase] of [['index', 'main'], ['post', 'post']]) {
    const code = "import { main } from '../shared/index.js'; await main('" + name + "', '" + phase + "');";
    writeFileSync('dist/' + name + '/' + file + '.js', code);
  }
}`;

/** What notices a change that makes a test run for ever. */
const noEnd = 'no end';

export interface Verdict {
  /** Of a change that is not tried: it does not compile. */
  readonly compiles: boolean;
  /** The first test that noticed; undefined: none. */
  readonly killer?: string | undefined;
}

export class Workshop {
  readonly #copy: string;
  readonly #unitsOnly: boolean;
  readonly #units = globSync('test/**/*.test.ts').filter((test) => !noUnits.test(test) && !longUnits.includes(test));
  readonly #builtTests = globSync(['test/{e2e,faults,examples}/*.test.ts', 'test/actions/emulator.test.ts']);
  #running: ChildProcess | undefined;

  /** @param index two at work at the same time have different ones */
  constructor(index: number, unitsOnly: boolean) {
    this.#unitsOnly = unitsOnly;
    // The same place every time: what jest keeps of its tests stays good.
    this.#copy = join(tmpdir(), `mutants-copy-${index}`);
    process.on('exit', () => this.close());
  }

  /** @throws Error when it cannot be built */
  async open(): Promise<void> {
    rmSync(this.#copy, { recursive: true, force: true, maxRetries: 5 });
    const files = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard']).toString().split('\0');
    for (const path of files) if (existsSync(path)) cpSync(path, join(this.#copy, path));
    symlinkSync(resolve('node_modules'), join(this.#copy, 'node_modules'));
    for (const command of [tsc, ['scripts/docs.ts'], ['--input-type=module', '--eval', unbundled]])
      if (!(await this.#succeeds(command, 5))) throw new Error('The actions cannot be built.');
  }

  /** @throws Error when a unit test fails without a change */
  async check(): Promise<void> {
    const failed = await this.#failing(this.#units, '', 60);
    if (failed !== undefined) throw new Error(`Without any change fails: ${failed}`);
  }

  close(): void {
    this.#stop();
    rmSync(this.#copy, { recursive: true, force: true, maxRetries: 5 });
  }

  async judge(mutant: Mutant): Promise<Verdict> {
    this.#put(mutant, mutant.after);
    try {
      for (;;) {
        const slept = watchForSleep();
        const compiles = await this.#succeeds(tsc, 5);
        const killer = compiles ? await this.#killer(mutant.path) : undefined;
        // After a sleep of the machine every time limit of a test is over: that says nothing.
        if (!slept()) return { compiles, killer };
      }
    } finally {
      this.#put(mutant, mutant.before);
    }
  }

  async #killer(path: string): Promise<string | undefined> {
    const own = `test/${path.split('/')[1]}/`;
    const related = this.#units.filter((test) => test.startsWith(own) || reaches(test, path));
    const unit = await this.#failing(related, path, 4);
    if (unit !== undefined) return unit;
    if (!(await this.#succeeds(['scripts/docs.ts', '--check'], 1))) return 'generated files';
    if (this.#unitsOnly) return undefined;
    const everyone = reaches('src/runner/run.ts', path);
    const using = actionFiles().filter((action) => everyone || reaches(action.path, path));
    const startsOne = (text: string) => using.some(({ name }) => text.includes(`'${name}'`));
    const tests = this.#builtTests.filter((test) => startsOne(readFileSync(test, 'utf8')));
    if (reaches('src/release/release.ts', path)) tests.push(...longUnits);
    const manifests = globSync(['action.yml', 'actions/*/action.yml'], { cwd: this.#copy });
    const texts = new Map(manifests.map((name) => [name, readFileSync(join(this.#copy, name), 'utf8')]));
    const built = { src: hashOf(sources(this.#copy)), manifests: hashOf(texts) };
    writeFileSync(join(this.#copy, 'dist/built-from.json'), JSON.stringify(built));
    const killer = await this.#failing(tests, path, 4);
    return killer === noEnd ? undefined : killer;
  }

  /** The first test that fails; undefined: none. */
  async #failing(tests: readonly string[], path: string, minutes: number): Promise<string | undefined> {
    if (tests.length === 0) return undefined;
    const command = [...jest, ...nearestFirst, '--runTestsByPath', ...tests];
    const { code, printed } = await this.#run(command, minutes, { MUTANT: path });
    if (code === 0) return undefined;
    const [, file = noEnd] = /^FAIL (\S+)/m.exec(printed) ?? [];
    const [, test = ''] = /^ +● (.+)/m.exec(printed) ?? [];
    return `${file} ${test}`.trim();
  }

  async #succeeds(command: readonly string[], minutes: number): Promise<boolean> {
    return (await this.#run(command, minutes)).code === 0;
  }

  /** Runs a program in the copy, for so many minutes at most: a change may make it run for ever. */
  async #run(command: readonly string[], minutes: number, variables = {}): Promise<{ code: unknown; printed: string }> {
    const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
    const env = { ...process.env, ...variables };
    const child = spawn(process.execPath, [...flags, ...command], { cwd: this.#copy, env, detached: true });
    this.#running = child;
    const tooLong = setTimeout(() => this.#stop(), minutes * 60_000);
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
      });
    const code = await new Promise((ended) => child.on('close', ended));
    clearTimeout(tooLong);
    this.#running = undefined;
    return { code, printed };
  }

  /** Ends what runs, with the processes that it has started. */
  #stop(): void {
    if (this.#running?.pid !== undefined) process.kill(-this.#running.pid, 'SIGKILL');
  }

  /** Writes the file of a mutant, with this text where the mutant's is. */
  #put({ path, start, end }: Mutant, text: string): void {
    const source = readFileSync(path);
    const whole = [source.subarray(0, start), Buffer.from(text), source.subarray(end)];
    writeFileSync(join(this.#copy, path), Buffer.concat(whole));
  }
}

/** Gives a function that ends the watch, and tells whether this process stood still for more than 20 s meanwhile. */
function watchForSleep(): () => boolean {
  let last = Date.now();
  let slept = false;
  const look = () => {
    slept ||= Date.now() - last > 20_000;
    last = Date.now();
  };
  const looking = setInterval(look, 1_000);
  return () => {
    clearInterval(looking);
    look();
    return slept;
  };
}

/** Whether a module is the file, or imports it, directly or not. */
function reaches(module: string, path: string, seen = new Set<string>()): boolean {
  seen.add(module);
  const targets = [...readFileSync(module, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)];
  const next = targets.map(([, target = '']) => posix.join(posix.dirname(module), target));
  return module === path || next.some((target) => !seen.has(target) && reaches(target, path, seen));
}
