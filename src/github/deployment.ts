import { Failure } from '../base/failure.ts';
import { JsonTransport } from '../http/request.ts';

/** States of a deployment that a release goes through. Source: GitHub REST API, "Create a deployment status". */
export type DeploymentState = 'in_progress' | 'success' | 'failure' | 'error';

/** Where deployments are made, and as whom. */
export interface Repository {
  readonly token: string;
  /** `https://api.github.com`, or the API of a GitHub Enterprise Server. */
  readonly apiUrl: string;
  readonly owner: string;
  readonly repo: string;
  /** Commit that is released. */
  readonly sha: string;
  /** Page of the workflow run. */
  readonly logUrl: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface NewDeployment {
  /** Name of GitHub's environment. */
  readonly environment: string;
  readonly description: string;
  readonly production: boolean;
}

export interface Status {
  readonly description?: string;
  /** Address of the app. */
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
 * @returns its id
 * @throws whatever GitHub or the line answers, a missing `deployments: write` for example
 */
export async function createDeployment(repository: Repository, wanted: NewDeployment): Promise<number> {
  const octokit = await octokitFor(repository);
  const { data } = await octokit.request('POST /repos/{owner}/{repo}/deployments', {
    owner: repository.owner,
    repo: repository.repo,
    ref: repository.sha,
    environment: wanted.environment,
    description: short(wanted.description),
    production_environment: wanted.production,
    auto_merge: false,
    required_contexts: [],
  });
  if (!('id' in data)) throw new Error('GitHub answered without an id of the deployment.');
  return Number(data.id);
}

/** Sets the state of a deployment. @throws whatever GitHub or the line answers */
export async function setDeploymentState(
  repository: Repository,
  id: number,
  state: DeploymentState,
  { description, environmentUrl }: Status = {},
): Promise<void> {
  const octokit = await octokitFor(repository);
  await octokit.request('POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
    owner: repository.owner,
    repo: repository.repo,
    deployment_id: id,
    state,
    ...(description && { description: short(description) }),
    ...(environmentUrl && { environment_url: environmentUrl }),
    ...(repository.logUrl && { log_url: repository.logUrl }),
  });
}

/** What went wrong, in one line without the address of the documentation that octokit appends; names the usual remedy. */
export function explainGitHub(error: unknown): string {
  const { status, message, cause } = error as { status?: unknown; message?: unknown; cause?: unknown };
  // Octokit makes a status of its own of a request without an answer.
  if (cause instanceof Failure) return [cause.message, cause.remedy].filter(Boolean).join(' ');
  const text = typeof message === 'string' ? message.replace(/ - https?:\S+$/, '') : String(error);
  const remedy =
    status === 403 || status === 404 || status === 401
      ? ' The job needs `permissions: deployments: write`, and github-token a token of this repository.'
      : '';
  return `${text}${typeof status === 'number' ? ` (HTTP ${status})` : ''}.${remedy}`;
}

/** Loaded only here: a release without a GitHub deployment does not pay for it. */
async function octokitFor({ token, apiUrl, signal }: Repository) {
  const { getOctokit } = await import('@actions/github');
  const request = { fetch: fetchOver(new JsonTransport(largestAnswer), signal ? [signal] : []) };
  return getOctokit(token, { baseUrl: apiUrl.replace(/\/+$/, ''), log: silent, request });
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

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > longestDescription ? `${line.slice(0, longestDescription - 1)}…` : line;
}
