import {
  createDeployment,
  currentRepository,
  type DeploymentState,
  explainGitHub,
  type Repository,
  type Status,
  setDeploymentState,
} from '../../../github/deployment.ts';
import type { JournalState } from '../../../release/journal.ts';
import type { Timeline } from '../../../release/timeline.ts';
import type { Facts, Report, StatusRange } from '../../../release/types.ts';
import { input, Unacceptable } from '../../../runner/inputs.ts';
import type { Step } from '../../../runner/step.ts';
import { bytes } from '../../../runner/text.ts';
import { span } from '../../../wait/wait.ts';

/** Names of what the main step saves for its post step. */
export const saved = { journal: 'release', deployment: 'deployment' } as const;

/** HTTP statuses: `200`, `200,204`, `200-299`. */
export const statuses = input(
  'HTTP statuses that count as healthy, for example `200`, `200,401` or `200-299`.',
  'HTTP statuses from 100 to 599, separated by commas, or ranges of them such as `200-299`',
  (text): readonly StatusRange[] =>
    text.split(',').map((part) => {
      const [, first, last = first] = /^\s*([1-5]\d\d)\s*(?:-\s*([1-5]\d\d)\s*)?$/.exec(part) ?? [];
      if (first === undefined || Number(last) < Number(first)) {
        throw new Unacceptable(
          'HTTP statuses from 100 to 599, separated by commas, or ranges of them such as `200-299`',
        );
      }
      return { first: Number(first), last: Number(last) };
    }),
  { default: '200' },
);

/** A release as the log, the outputs and the post step of an action see it. */
export function reportTo(step: Step<Extract<keyof Facts, string>>): Report {
  return {
    say: (text) => step.info(text),
    fact: (name, value) => step.output(name, value),
    save: (journal: JournalState) => step.saveState(saved.journal, JSON.stringify(journal)),
    begins: (key, { what, id }) => step.begins(key, { what, id }),
    ended: (key) => step.ended(key),
    onWait: step.onWait,
  };
}

/** One table of what was done, and the chart of when. */
export function summarize(step: Step, timeline: Timeline, title: string): void {
  const took = (one: { start: number; end: number | undefined }) =>
    one.end === undefined ? 'not ended' : span(one.end - one.start);
  const rows = timeline.phases.flatMap((phase) => [
    [phase.name, '', took(phase), '', phase.calls, phase.retries, phase.failed ? 'failed' : 'done'],
    ...timeline.spans
      .filter((one) => one.phase === phase.name)
      .map((one) => [
        '',
        one.name,
        took(one),
        one.bytes === undefined ? '' : bytes(one.bytes),
        '',
        '',
        one.failed ? 'failed' : 'done',
      ]),
  ]);
  step.summary.table(['Phase', 'Step', 'Duration', 'Bytes', 'Calls', 'Retries', 'Result'], rows);
  const gantt = timeline.gantt(title);
  if (gantt) step.summary.mermaid(gantt);
}

/** The GitHub deployment of a release. Whatever GitHub refuses is a warning: it never decides about the release. */
export class Deployment {
  readonly #step: Step;
  readonly #repository: Repository | undefined;
  #id: number | undefined;

  constructor(step: Step, token: string | undefined, id?: number) {
    this.#step = step;
    this.#id = id;
    this.#repository = token === undefined ? undefined : currentRepository(token);
    if (token !== undefined && !this.#repository) {
      step.warning('No GitHub deployment: GITHUB_REPOSITORY and GITHUB_SHA are not set.');
    }
  }

  get id(): number | undefined {
    return this.#id;
  }

  /** Makes it and sets it in progress. */
  async open(environment: string, description: string, production: boolean): Promise<void> {
    await this.#try('could not be made', async (repository) => {
      this.#id = await createDeployment(repository, { environment, description, production });
      this.#step.saveState(saved.deployment, String(this.#id));
      await setDeploymentState(repository, this.#id, 'in_progress', { description });
    });
  }

  /** Its last state. */
  async close(state: DeploymentState, status: Status): Promise<void> {
    const id = this.#id;
    if (id === undefined) return;
    await this.#try(`${id} could not be set to ${state}`, (repository) =>
      setDeploymentState(repository, id, state, status),
    );
    this.#step.saveState(saved.deployment, '');
  }

  async #try(what: string, work: (repository: Repository) => Promise<void>): Promise<void> {
    if (!this.#repository) return;
    try {
      await work(this.#repository);
    } catch (error) {
      this.#step.warning(`The GitHub deployment ${what}; the release goes on. ${explainGitHub(error)}`);
    }
  }
}
