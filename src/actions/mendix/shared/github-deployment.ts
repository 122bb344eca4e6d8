import {
  createDeployment,
  currentRepository,
  type DeploymentState,
  explainGitHub,
  type Repository,
  type Status,
  setDeploymentState,
} from '../../../github/deployment.ts';
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

  get id(): number | undefined {
    return this.#id;
  }

  async open(environment: string, description: string, production: boolean): Promise<void> {
    await this.#try('could not be made', async (repository) => {
      this.#id = await createDeployment(repository, { environment, description, production });
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
