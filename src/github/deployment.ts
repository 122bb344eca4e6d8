import { Failure } from '../base/failure.ts';
import { asObject, type JsonObject, parseJson } from '../base/json.ts';
import { oneLine, withoutEnd } from '../base/text.ts';
import { JsonTransport } from '../http/request.ts';

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
  const octokit = await octokitFor(repository);
  const { data } = await octokit.request('POST /repos/{owner}/{repo}/deployments', {
    ...named(repository),
    ref: repository.sha,
    environment: wanted.environment,
    description: oneLine(wanted.description, [], longestDescription),
    production_environment: wanted.production,
    auto_merge: false,
    required_contexts: [],
    ...(wanted.payload && { payload: wanted.payload as Record<string, unknown> }),
  });
  if ('id' in data) return Number(data.id);
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
  const octokit = await octokitFor(repository);
  await octokit.request('POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
    ...named(repository),
    deployment_id: id,
    state,
    ...(description && { description: oneLine(description, [], longestDescription) }),
    ...(environmentUrl && { environment_url: environmentUrl }),
    ...(repository.logUrl && { log_url: repository.logUrl }),
  });
}

/** The deployments of an environment that have a payload, newest first, at most 100. Source: GitHub REST API, "List deployments". */
export async function listDeployments(
  repository: Repository,
  environment: string,
): Promise<{ readonly id: number; readonly payload: JsonObject }[]> {
  const octokit = await octokitFor(repository);
  const page = { ...named(repository), environment, per_page: 100 };
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/deployments', page);
  return data.flatMap(({ id, payload }) => {
    // GitHub gives a payload back as it was sent, or as its text.
    const fields = asObject(typeof payload === 'string' ? parseJson(payload) : payload);
    return fields ? [{ id: Number(id), payload: fields }] : [];
  });
}

/** The states that a deployment has had. Source: GitHub REST API, "List deployment statuses". */
export async function statesOf(repository: Repository, id: number): Promise<string[]> {
  const octokit = await octokitFor(repository);
  const page = { ...named(repository), deployment_id: id, per_page: 100 };
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', page);
  return data.map(({ state }) => state);
}

function named({ owner, repo }: Repository) {
  return { owner, repo };
}

/** What went wrong, and what to do. */
export function explainGitHub(error: unknown): string {
  return error instanceof Failure ? [error.message, error.remedy].filter(Boolean).join(' ') : String(error);
}

/** What octokit says of a refusal, without the address of the documentation that it appends. */
function failureOf(error: unknown): unknown {
  const { status, message, cause } = error as { status?: unknown; message?: unknown; cause?: unknown };
  // Octokit makes a status of its own of a request without an answer.
  if (cause instanceof Failure) return cause;
  if (typeof status !== 'number' || typeof message !== 'string') return error;
  return new Failure(`${withoutEnd(oneLine(message.replace(/ - https?:\S+$/, '')))} (HTTP ${status}).`, {
    code: `HTTP_${status}`,
    kind: 'remote-failed',
    status,
    remedy: [401, 403, 404].includes(status)
      ? 'The job needs `permissions: deployments: write`, and github-token a token of this repository.'
      : undefined,
    cause: error,
  });
}

/** Loaded only here: a release without a GitHub deployment does not pay for it. */
async function octokitFor({ token, apiUrl, signal }: Repository) {
  const { getOctokit } = await import('@actions/github');
  const request = { fetch: fetchOver(new JsonTransport(largestAnswer), signal ? [signal] : []) };
  const octokit = getOctokit(token, { baseUrl: apiUrl.replace(/\/+$/, ''), log: silent, request });
  octokit.hook.error('request', (error) => {
    throw failureOf(error);
  });
  return octokit;
}

/** What octokit hands to `fetch`. */
interface OctokitRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

/**
 * A `fetch` over the connections of all other calls: they know the proxy of the environment on every Node. GitHub redirects what is
 * asked of a repository by its former name, by 307 with the same method; credentials stay with the origin.
 */
function fetchOver(transport: JsonTransport, stops: readonly AbortSignal[]) {
  return async (address: string, { method, headers, body }: OctokitRequest): Promise<Response> => {
    let url = new URL(address);
    for (let redirects = 0; ; redirects++) {
      const write = method !== 'GET';
      const answer = await transport.send({ method, url, headers, body: body ?? null, write, stops }, requestMs);
      const location = answer.headers['location'];
      const to = location !== undefined && URL.canParse(location, url.href) ? new URL(location, url) : undefined;
      const follow = [301, 302, 307, 308].includes(answer.status) && redirects < 5 && to?.origin === url.origin;
      if (!follow) return new Response(answer.text || null, { status: answer.status, headers: answer.headers });
      url = to;
    }
  };
}

const silent = { debug() {}, info() {}, warn() {}, error() {} };
