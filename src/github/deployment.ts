import { Failure } from '../base/failure.ts';
import { asObject, asText, asWholeNumber, type JsonObject, parseJson } from '../base/json.ts';
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
  /** Kept with it; what later runs can read. */
  readonly payload?: JsonObject | undefined;
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
const largestAnswer = 16 * 1024 * 1024;
/** GitHub cuts nothing: longer descriptions are refused. */
const longestDescription = 140;

/**
 * Makes a deployment of the commit. Nothing is merged into it and no checks are required: the release has begun already.
 * Source: GitHub REST API, "Create a deployment".
 * @returns its id
 * @throws Failure, for a missing `deployments: write` for example
 */
export async function createDeployment(repository: Repository, wanted: NewDeployment): Promise<number> {
  const made = await call(repository, 'POST', '', {
    ref: repository.sha,
    environment: wanted.environment,
    description: short(wanted.description),
    production_environment: wanted.production,
    auto_merge: false,
    required_contexts: [],
    ...(wanted.payload && { payload: wanted.payload }),
  });
  const id = idOf(made);
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
  await call(repository, 'POST', `/${id}/statuses`, {
    state,
    ...(description && { description: short(description) }),
    ...(environmentUrl && { environment_url: environmentUrl }),
    ...(repository.logUrl && { log_url: repository.logUrl }),
  });
}

/** A deployment as it is listed. */
export interface ListedDeployment {
  readonly id: number;
  readonly payload: JsonObject;
}

/** The deployments of an environment that have a payload, newest first, at most 100. Source: GitHub REST API, "List deployments". */
export async function listDeployments(repository: Repository, environment: string): Promise<ListedDeployment[]> {
  const listed = await call(repository, 'GET', `?${new URLSearchParams({ environment, per_page: '100' })}`);
  return (Array.isArray(listed) ? listed : []).flatMap((one) => {
    const id = idOf(one);
    const { payload } = asObject(one) ?? {};
    // GitHub gives a payload back as it was sent, or as its text.
    const fields = asObject(typeof payload === 'string' ? parseJson(payload) : payload);
    return id !== undefined && fields ? [{ id, payload: fields }] : [];
  });
}

/** The states that a deployment has had. Source: GitHub REST API, "List deployment statuses". */
export async function statesOf(repository: Repository, id: number): Promise<string[]> {
  const listed = await call(repository, 'GET', `/${id}/statuses?per_page=100`);
  return (Array.isArray(listed) ? listed : []).map((one) => asText(asObject(one)?.['state']));
}

export function explainGitHub(error: unknown): string {
  return error instanceof Failure ? [error.message, error.remedy].filter(Boolean).join(' ') : String(error);
}

/**
 * One call below the deployments of the repository. GitHub redirects what is asked of a repository by its former name, by 307 with
 * the same method; credentials stay with the origin.
 * @returns the answer as JSON
 */
async function call(
  repository: Repository,
  method: 'GET' | 'POST',
  below: string,
  body?: JsonObject,
): Promise<unknown> {
  const { token, apiUrl, owner, repo, signal } = repository;
  const transport = new JsonTransport(largestAnswer);
  const headers = {
    'user-agent': 'paas-actions',
    accept: 'application/vnd.github+json',
    ...(body && { 'content-type': 'application/json' }),
    authorization: `token ${token}`,
  };
  const request = {
    method,
    headers,
    body: body ? JSON.stringify(body) : null,
    write: method === 'POST',
    stops: signal ? [signal] : [],
  };
  let url = new URL(apiUrl.replace(/\/+$/, '') + path`/repos/${owner}/${repo}/deployments` + below);
  for (let redirects = 0; ; redirects++) {
    const answer = await transport.send({ ...request, url }, requestMs);
    const location = answer.headers['location'];
    const to = location !== undefined && URL.canParse(location, url.href) ? new URL(location, url) : undefined;
    const follow = [301, 302, 307, 308].includes(answer.status) && redirects < 5 && to?.origin === url.origin;
    if (!follow) return successful(answer);
    url = to;
  }
}

function idOf(json: unknown): number | undefined {
  return asWholeNumber(asObject(json)?.['id']);
}

/** @throws Failure for an answer that is no success, in GitHub's words */
function successful({ status, json, target }: Answer): unknown {
  if (status >= 200 && status < 300) return json;
  const { message, errors } = asObject(json) ?? {};
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
