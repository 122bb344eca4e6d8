import type { EmulatedAnswer, EmulatedRequest } from '../core/platform.ts';
import { Router } from '../core/router.ts';
import { ApiError } from './errors.ts';
import type { App } from './model.ts';
import { uuidForm } from './model.ts';
import type { Branch, Commit, Repository } from './repository-model.ts';
import { mayUse } from './router.ts';
import { holderOf } from './tokens.ts';
import type { MendixWorld } from './world.ts';

const scope = 'mx:modelrepository:repo:read';

/** One call of the App Repository API that may read this repository. */
interface RepositoryCall {
  readonly request: EmulatedRequest;
  readonly app: App;
  readonly repository: Repository;
  readonly values: Readonly<Record<string, string>>;
}

const router = new Router<(call: RepositoryCall) => EmulatedAnswer>([
  {
    'GET /v1/repositories/:project/info': ({ app, repository: { type, url } }) => ({
      status: 200,
      json: { appId: app.projectId, type, url },
    }),
    'GET /v1/repositories/:project/branches': (call) => pageOf(call, call.repository.branches, branchJson),
    'GET /v1/repositories/:project/branches/:branch': (call) => ({ status: 200, json: branchJson(branchOf(call)) }),
    'GET /v1/repositories/:project/branches/:branch/commits': (call) =>
      pageOf(call, branchOf(call).commits, commitJson),
  },
]);

/** App Repository API: errors are `{"errorCode": "RS404", "errorMessage"}`. */
export function serveRepository(
  request: EmulatedRequest,
  world: MendixWorld,
  parts: readonly string[],
): EmulatedAnswer {
  try {
    return answer(request, world, parts);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { status: error.status, json: { errorCode: `RS${error.status}`, errorMessage: error.message } };
  }
}

function answer(request: EmulatedRequest, world: MendixWorld, parts: readonly string[]): EmulatedAnswer {
  const holder = holderOf(request, world);
  if (holder === 'missing' || holder === 'unknown') throw refusal(401, 'Invalid token');
  if (!holder.token.scopes.includes(scope)) throw refusal(403, 'Access denied');
  const found = router.find(request.method, parts);
  const projectId = parts[2] ?? '';
  if (!uuidForm.test(projectId)) throw invalid('Invalid app id');
  const app = world.appOfProject(projectId);
  if (found === undefined || app === undefined) throw refusal(404, 'Repository not found');
  if (!mayUse(holder.user, app)) throw refusal(403, 'Access denied');
  return found.route({ request, app, repository: app.repository, values: found.values });
}

const refusal = (status: number, message: string): ApiError => new ApiError(status, `RS${status}`, message);

function invalid(what: string): ApiError {
  return refusal(400, `Please provide valid input to execute this request. ${what}`);
}

function branchOf({ repository, values }: RepositoryCall): Branch {
  const name = values['branch'] ?? '';
  if (name.trim() === '' || name.startsWith('/') || name.endsWith('/')) throw invalid('Invalid branch name');
  const branch = repository.branches.find((one) => one.name === name);
  if (branch === undefined) throw refusal(404, 'Branch not found');
  return branch;
}

function branchJson({ name, commits: [latest] }: Branch): Record<string, unknown> {
  return { name, ...(latest === undefined ? {} : { latestCommit: commitJson(latest) }) };
}

function commitJson({ id, author, date, message, stories, mendixVersion }: Commit): Record<string, unknown> {
  return {
    id,
    author,
    date: new Date(date).toISOString(),
    message,
    ...(mendixVersion === undefined ? {} : { mendixVersion }),
    relatedStories: stories.map((story) => ({ id: story })),
  };
}

/** A page of a list. A cursor is opaque to callers; it holds where its page begins. */
function pageOf<Item>(
  { request }: RepositoryCall,
  all: readonly Item[],
  show: (item: Item) => unknown,
): EmulatedAnswer {
  const limit = limitIn(request.query.get('limit'));
  const first = offsetIn(request.query.get('cursor'));
  const last = Math.max(0, Math.floor((all.length - 1) / limit) * limit);
  const cursors = {
    first: cursor(0),
    ...(first > 0 ? { prev: cursor(Math.max(0, first - limit)) } : {}),
    ...(first + limit < all.length ? { next: cursor(first + limit) } : {}),
    last: cursor(last),
  };
  return { status: 200, json: { items: all.slice(first, first + limit).map(show), cursors } };
}

function limitIn(given: string | null): number {
  if (given === null) return 20;
  if (!/^[1-9]\d*$/.test(given)) throw invalid('Invalid limit');
  return Math.min(100, Number(given));
}

function cursor(offset: number): string {
  return Buffer.from(`from ${offset}`).toString('base64');
}

function offsetIn(given: string | null): number {
  if (given === null) return 0;
  const [, offset] = /^from (\d{1,9})$/.exec(Buffer.from(given, 'base64').toString('latin1')) ?? [];
  if (offset === undefined) throw invalid('Invalid cursor');
  return Number(offset);
}
