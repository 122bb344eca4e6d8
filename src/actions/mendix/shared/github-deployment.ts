import { Failure } from '../../../base/failure.ts';
import {
  createDeployment,
  currentRepository,
  type DeploymentState,
  explainGitHub,
  listDeployments,
  type NewDeployment,
  type Repository,
  type Status,
  setDeploymentState,
  statesOf,
} from '../../../github/deployment.ts';
import { parseRecord, type ReleaseRecord } from '../../../release/record.ts';
import type { Step } from '../../../runner/step.ts';

/** Name of its id in the state that the main step saves for its post step. */
const idName = 'deployment';

/** The GitHub deployment of a release. Whatever GitHub refuses is a warning: it never decides about the release. */
export class Deployment {
  readonly #step: Step;
  readonly #repository: Repository | undefined;
  #id: number | undefined;

  /** @param token undefined for no deployment */
  constructor(step: Step, token: string | undefined) {
    this.#step = step;
    this.#repository = token === undefined ? undefined : currentRepository(token);
    if (token !== undefined && !this.#repository) {
      step.warning('No GitHub deployment: GITHUB_REPOSITORY and GITHUB_SHA are not set.');
    }
  }

  /** The one that the main step left open; undefined when there is none. */
  static leftOpen(step: Step, token: string | undefined): Deployment | undefined {
    const id = Number(step.state(idName));
    if (!id) return undefined;
    const deployment = new Deployment(step, token);
    deployment.#id = id;
    return deployment;
  }

  /**
   * The newest one of an environment that went well and was not rolled back since, with the record of its release.
   * @param isWanted whether a release is of the app and environment in question: others may share GitHub's environment
   * @throws Failure `not-found`, code NO_RELEASE_RECORDED; what GitHub answers
   */
  static async newestRelease(
    step: Step,
    token: string,
    environment: string,
    isWanted: (record: ReleaseRecord) => boolean,
  ) {
    const deployment = new Deployment(step, token);
    const repository = deployment.#repository;
    if (!repository) throw notRecorded(environment);
    for (const { id, payload } of await listDeployments(repository, environment)) {
      const record = parseRecord(JSON.stringify(payload['release'] ?? {}));
      if (!record || !isWanted(record)) continue;
      const states = await statesOf(repository, id);
      if (!states.includes('success') || states.includes('failure')) continue;
      deployment.#id = id;
      return { deployment, record };
    }
    throw notRecorded(environment);
  }

  get id(): number | undefined {
    return this.#id;
  }

  async open(wanted: NewDeployment): Promise<void> {
    const { description } = wanted;
    await this.#try('could not be made', async (repository) => {
      this.#id = await createDeployment(repository, wanted);
      this.#step.saveState(idName, String(this.#id));
      await setDeploymentState(repository, this.#id, 'in_progress', { description });
    });
  }

  async close(state: DeploymentState, status: Status): Promise<void> {
    const id = this.#id;
    if (id === undefined) return;
    await this.#try(`${id} could not be set to ${state}`, (repository) =>
      setDeploymentState(repository, id, state, status),
    );
    this.#step.saveState(idName, '');
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

function notRecorded(environment: string): Failure {
  return new Failure(`GitHub knows no successful release to ${environment} that could be rolled back.`, {
    code: 'NO_RELEASE_RECORDED',
    kind: 'not-found',
    remedy: 'Check github-environment, or give the `release` that `deploy` has as an output.',
  });
}
