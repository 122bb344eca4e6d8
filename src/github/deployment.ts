import { Failure } from '../base/failure.ts';
import { asObject, asText, asWholeNumber, type JsonObject } from '../base/json.ts';
import { oneLine, withoutEnd } from '../base/text.ts';
import { type Answer, JsonTransport } from '../http/request.ts';
import { path } from '../http/url.ts';

/** States of a deployment that a release goes through. Source: GitHub REST API, "Create a deployment status". */
export type DeploymentState = 'in_progress' | 'success' | 'failure' | 'error';

export interface Repository {
  readonly token: string;
  /** `https://api.github.com`, or the API of a GitHub Enterprise Server. */
  readonly apiUrl: string;
  readonly owner: string;
  readonly repo: string;
  readonly sha: string;
  readonly logUrl: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface NewDeployment {
  readonly environment: string;
  readonly description: string;
  readonly production: boolean;
}

export interface Status {
  readonly description?: string;
  readonly environmentUrl?: string | undefined;
}

/** The repository of the workflow run; undefined where the environment does not name one. */
export function currentRepository(
  token: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Repository | undefined {
  const [owner, repo] = env['GITHUB_REPOSITORY']?.split('/') ?? [];
  const sha = env['GITHUB_SHA'];
  if (!owner || !repo || !sha) return undefined;
  const { GITHUB_SERVER_URL: server, GITHUB_RUN_ID: run } = env;
  return {
    token,
    apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
    owner,
    repo,
    sha,
    logUrl: server && run ? `${server}/${owner}/${repo}/actions/runs/${run}` : undefined,
  };
}

/** Limit for one request, in ms: GitHub's records must not hold a release up. */
const requestMs = 15_000;
/** Most bytes of an answer. */
const largestAnswer = 1024 * 1024;
/** GitHub cuts nothing: longer descriptions are refused. */
const longestDescription = 140;

/**
 * Makes a deployment of the commit. Nothing is merged into it and no checks are required: the release has begun already.
 * Source: GitHub REST API, "Create a deployment".
 * @returns its id
 * @throws Failure, for a missing `deployments: write` for example
 */
export async function createDeployment(repository: Repository, wanted: NewDeployment): Promise<number> {
  const id = await post(repository, '', {
    ref: repository.sha,
    environment: wanted.environment,
    description: short(wanted.description),
    production_environment: wanted.production,
    auto_merge: false,
    required_contexts: [],
  });
  if (id !== undefined) return id;
  throw new Failure('GitHub answered without an id of the deployment.', {
    code: 'UNEXPECTED_ANSWER',
    kind: 'remote-failed',
  });
}

/** Sets the state of a deployment. Source: GitHub REST API, "Create a deployment status". @throws Failure */
export async function setDeploymentState(
  repository: Repository,
  id: number,
  state: DeploymentState,
  { description, environmentUrl }: Status = {},
): Promise<void> {
  await post(repository, `/${id}/statuses`, {
    state,
    ...(description && { description: short(description) }),
    ...(environmentUrl && { environment_url: environmentUrl }),
    ...(repository.logUrl && { log_url: repository.logUrl }),
  });
}

export function explainGitHub(error: unknown): string {
  return error instanceof Failure ? [error.message, error.remedy].filter(Boolean).join(' ') : String(error);
}

/**
 * One call below the deployments of the repository. GitHub redirects what is asked of a repository by its former name, by 307 with
 * the same method; credentials stay with the origin.
 * @returns the id in the answer
 */
async function post(repository: Repository, below: string, body: JsonObject): Promise<number | undefined> {
  const { token, apiUrl, owner, repo, signal } = repository;
  const transport = new JsonTransport(largestAnswer);
  const headers = {
    'user-agent': 'paas-actions',
    accept: 'application/vnd.github+json',
    'content-type': 'application/json',
    authorization: `token ${token}`,
  };
  const call = { method: 'POST', headers, body: JSON.stringify(body), write: true, stops: signal ? [signal] : [] };
  let url = new URL(apiUrl.replace(/\/+$/, '') + path`/repos/${owner}/${repo}/deployments` + below);
  for (let redirects = 0; ; redirects++) {
    const answer = await transport.send({ ...call, url }, requestMs);
    const location = answer.headers['location'];
    const to = location !== undefined && URL.canParse(location, url.href) ? new URL(location, url) : undefined;
    const follow = [301, 302, 307, 308].includes(answer.status) && redirects < 5 && to?.origin === url.origin;
    if (!follow) return idIn(answer);
    url = to;
  }
}

/** @throws Failure for an answer that is no success, in GitHub's words */
function idIn({ status, json, target }: Answer): number | undefined {
  const answer = asObject(json);
  if (status >= 200 && status < 300) return asWholeNumber(answer?.['id']);
  const { message, errors } = answer ?? {};
  const why = Array.isArray(errors) ? `: ${errors.map((one) => JSON.stringify(one)).join(', ')}` : '';
  const words = withoutEnd(oneLine((asText(message) || target) + why));
  throw new Failure(`${words} (HTTP ${status}).`, {
    code: `HTTP_${status}`,
    kind: 'remote-failed',
    status,
    remedy: [401, 403, 404].includes(status)
      ? 'The job needs `permissions: deployments: write`, and github-token a token of this repository.'
      : undefined,
  });
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > longestDescription ? `${line.slice(0, longestDescription - 1)}…` : line;
}
