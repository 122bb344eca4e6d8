import { Failure } from '../base/failure.ts';

/**
 * What became of a check. `not-run`: it should have been, and was not, because something before it failed; it never counts as
 * passed. `skipped`: there is nothing that it could be about, and nobody asked for it.
 */
export type Outcome = 'passed' | 'failed' | 'not-run' | 'skipped';

export interface Result {
  readonly name: string;
  readonly outcome: Outcome;
  readonly detail: string;
  readonly code: string | undefined;
  readonly seconds: number;
}

/** The result of one check: what it found, or why there was nothing to check. */
export type Found = string | { readonly skipped: string };

/**
 * The checks of a drill in the order in which they are told. All of them are planned first, so that what never ran is told, too.
 */
export class DrillReport {
  readonly #results = new Map<string, Result>();
  readonly #failures: Failure[] = [];
  /** Real milliseconds, whatever clock the step runs by: PostgreSQL keeps no other. */
  readonly #now: () => number;

  constructor(names: readonly string[], now: () => number = () => performance.now()) {
    this.#now = now;
    for (const name of names) {
      this.#results.set(name, { name, outcome: 'not-run', detail: 'Not run.', code: undefined, seconds: 0 });
    }
  }

  get results(): readonly Result[] {
    return [...this.#results.values()];
  }

  count(outcome: Outcome): number {
    return this.results.filter((one) => one.outcome === outcome).length;
  }

  /** Runs one check. @returns whether it did not fail @throws what is no finding: a cancelled step, a fault of ours */
  async check(name: string, work: () => Promise<Found>): Promise<boolean> {
    const from = this.#now();
    const seconds = () => (this.#now() - from) / 1000;
    try {
      const found = await work();
      const isSkipped = typeof found !== 'string';
      const detail = isSkipped ? found.skipped : found;
      this.#set({ name, outcome: isSkipped ? 'skipped' : 'passed', detail, code: undefined, seconds: seconds() });
      return true;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.#set({ name, outcome: 'failed', detail: error.message, code: error.code, seconds: seconds() });
      this.#failures.push(error);
      if (error.kind === 'cancelled' || error.kind === 'timeout') throw error;
      return false;
    }
  }

  /**
   * The same for a check that the others need something of.
   * @param describe what was found, as the report tells it
   * @throws Failure what it failed with
   */
  async obtain<T>(name: string, work: () => Promise<T>, describe: (value: T) => Found): Promise<T> {
    const obtained: T[] = [];
    const isGood = await this.check(name, async () => {
      const value = await work();
      obtained.push(value);
      return describe(value);
    });
    if (!isGood) throw this.#failures.at(-1);
    return obtained[0] as T;
  }

  has(failure: Failure): boolean {
    return this.#failures.includes(failure);
  }

  /**
   * What a drill ends with that found something wrong; undefined when everything passed. The first failure decides its code: what
   * comes later may only follow from it.
   * @param what the backup, at the beginning of a sentence
   */
  verdict(what: string): Failure | undefined {
    const [first] = this.#failures;
    const [failed, notRun] = [this.count('failed'), this.count('not-run')];
    if (!first && notRun === 0) return undefined;
    const without = notRun === 0 ? '' : `, ${notRun} could not run`;
    const found = this.results.flatMap(({ name, outcome, detail }) =>
      outcome === 'failed' ? [`- ${name}: ${detail}`] : [],
    );
    const message = [`${what} is not proven: ${failed} of ${this.results.length} checks failed${without}.`, ...found];
    if (first) return first.with(message.join('\n'), { cause: first.cause });
    return new Failure(message.join('\n'), {
      code: 'CHECKS_NOT_RUN',
      kind: 'remote-failed',
      remedy: 'Run the step again.',
    });
  }

  #set(result: Result): void {
    if (!this.#results.has(result.name)) throw new Error(`The check "${result.name}" was not planned.`);
    this.#results.set(result.name, result);
  }
}
