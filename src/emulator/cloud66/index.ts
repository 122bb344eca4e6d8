/** The emulated Cloud 66 (API v3, backups and what makes them usable): authentication, limits and routes. */
import type { EmulatedAnswer, EmulatedRequest, PlatformContext, PlatformFactory } from '../core/platform.ts';
import { ApiError, ERRORS, type ErrorId, object, page } from './answers.ts';
import { FILES_PATH, fileAnswer, partsOf, publicUrl } from './files.ts';
import { advance, type Rules } from './jobs.ts';
import { Parameters } from './parameters.ts';
import { RateLimit } from './rate-limit.ts';
import { createTask, importBackup, runNow } from './tasks.ts';
import { VARIANTS, type VariantName } from './variants.ts';
import { actionView, backupView, jobView, stackView } from './views.ts';
import { type Backup, buildWorld, DB_TYPES, type Job, type Stack, type Token } from './world.ts';

const API_PATH = '/api/3/';

export const cloud66: PlatformFactory = (section, context) => {
  const world = buildWorld(section, context.clock.now());
  const limit = new RateLimit(context.clock);
  const rules = rulesFrom(context);

  async function api(request: EmulatedRequest, path: string): Promise<EmulatedAnswer> {
    const token = authenticate(request, world.tokens);
    const headers = limit.count(token.user, numberOf(context, 'cloud66.rate-limit'));
    try {
      refuseIfAsked(context);
      return { ...(await route(request, path, token)), headers };
    } catch (error) {
      if (error instanceof ApiError) return { ...error.answer(), headers };
      throw error;
    }
  }

  async function route(request: EmulatedRequest, path: string, token: Token): Promise<EmulatedAnswer> {
    const [resource, uid, collection, id, sub, subId, ...rest] = path
      .slice(API_PATH.length)
      .replace(/\.json$/, '')
      .split('/')
      .filter((segment) => segment !== '')
      .map(decode);
    const visible = world.stacks.filter((stack) => token.stacks.length === 0 || token.stacks.includes(stack.uid));
    const writes = request.method === 'POST';
    if (resource !== 'stacks' || rest.length > 0 || (!writes && request.method !== 'GET')) throw notFound('Route');
    const scope = writes ? 'admin' : 'public';
    if (!token.scopes.includes(scope)) throw new ApiError('forbidden', `The access token lacks the scope ${scope}.`);
    if (uid === undefined && !writes) return listStacks(request, visible);

    const stack = visible.find((candidate) => candidate.uid === uid);
    if (stack === undefined) throw notFound('Stack');
    if (collection === undefined && !writes) return object(stackView(stack, request.origin));
    if (writes) return write(request, token, stack, { collection, id, sub, subId });
    if (collection === 'backups') return readBackups(request, stack, { id, sub, subId });
    if (sub !== undefined) throw notFound('Route');
    if (collection === 'jobs') {
      if (id === undefined) return list(request, stack.jobs.map(jobView));
      return object(jobView(findJob(stack, id)));
    }
    if (collection === 'actions') {
      const actions = stack.actions.map((action) => actionView(action, context.clock.now()));
      if (id === undefined) return list(request, actions.toReversed());
      const action = actions.find((candidate) => String(candidate['id']) === id);
      if (action === undefined) throw notFound('Action');
      return object(action);
    }
    throw notFound('Route');
  }

  function list(request: EmulatedRequest, items: readonly unknown[]): EmulatedAnswer {
    return page(items, request, numberOf(context, 'cloud66.per-page'));
  }

  function listStacks(request: EmulatedRequest, stacks: readonly Stack[]): EmulatedAnswer {
    const name = request.query.get('filter_name')?.toLowerCase();
    const environment = request.query.get('filter_environment')?.toLowerCase();
    const found = stacks.filter(
      (stack) =>
        (name === undefined || stack.name.toLowerCase().includes(name)) &&
        (environment === undefined || stack.environment.toLowerCase() === environment),
    );
    return list(
      request,
      found.map((stack) => stackView(stack, request.origin)),
    );
  }

  function readBackups(request: EmulatedRequest, stack: Stack, path: SubPath): EmulatedAnswer {
    const now = context.clock.now();
    if (path.id === undefined) {
      const found = filterBackups(request, stack.backups).sort((a, b) => b.date - a.date || b.id - a.id);
      return list(
        request,
        found.map((backup) => backupView(stack, backup, now)),
      );
    }
    const backup = stack.backups.find(({ id }) => String(id) === path.id);
    if (backup === undefined) throw notFound('Backup');
    if (path.sub === undefined) return object(backupView(stack, backup, now));
    if (path.sub !== 'files') throw notFound('Route');
    const parts = partsOf(backup, numberOf(context, 'cloud66.part-size'));
    if (path.subId === undefined) {
      return list(
        request,
        parts.map(({ id, name }) => ({ id, name })),
      );
    }
    const part = parts.find(({ id }) => id === path.subId);
    if (part === undefined) throw notFound('Backup file');
    const link = {
      expires: Math.floor(now / 1000) + numberOf(context, 'cloud66.link-seconds'),
      encodedTwice: variantOf(context, 'cloud66.link-encoding') !== 'once',
    };
    return object({ ok: true, public_url: publicUrl(request.fileOrigin, stack, backup, part, link) });
  }

  async function write(
    request: EmulatedRequest,
    token: Token,
    stack: Stack,
    path: SubPath & { readonly collection: string | undefined },
  ): Promise<EmulatedAnswer> {
    const parameters = await Parameters.read(request);
    const now = context.clock.now();
    if (path.collection === 'backups' && path.id === undefined) {
      if (parameters.has('remote_url') || parameters.has('group')) {
        const duration = numberOf(context, 'cloud66.import-seconds') * 1000;
        importBackup(stack, parameters, now, duration);
        return object({ ok: true, message: 'Your external backup queued for upload' });
      }
      createTask(stack, parameters, now, numberOf(context, 'cloud66.first-run-seconds') * 1000, context.uuid);
      return object({ ok: true, message: 'queued for creation' });
    }
    if (path.collection === 'jobs' && path.id !== undefined && path.sub === 'run_now' && path.subId === undefined) {
      const job = findJob(stack, path.id);
      const success = variantOf(context, 'cloud66.action-outcome') !== 'failed';
      return object(actionView(runNow(world, stack, job, { user: token.user, now, success, rules }), now));
    }
    throw notFound('Route');
  }

  return {
    name: 'cloud66',
    variants: VARIANTS,
    owns(request) {
      return request.path.startsWith(FILES_PATH) || plainPath(request.path).startsWith(API_PATH);
    },
    async handle(request) {
      advance(world, context.clock, rules);
      if (request.path.startsWith(FILES_PATH)) {
        return fileAnswer(world, request, context.clock.now(), numberOf(context, 'cloud66.part-size'));
      }
      try {
        return await api(request, plainPath(request.path));
      } catch (error) {
        if (error instanceof ApiError) return error.answer();
        throw error;
      }
    },
    state() {
      advance(world, context.clock, rules);
      const now = context.clock.now();
      const stacks = world.stacks.map((stack) => ({
        uid: stack.uid,
        name: stack.name,
        backups: stack.backups.map((backup) => ({ group: backup.group, ...backupView(stack, backup, now) })),
        jobs: stack.jobs.map((job) => ({ group: job.group, next_run_at: job.nextRunAt ?? null, ...jobView(job) })),
        actions: stack.actions.map((action) => actionView(action, now)),
        pending: stack.pending.map(({ database, group, endsAt }) => ({ db_type: database.dbType, group, endsAt })),
      }));
      return { stacks };
    },
  };
};

interface SubPath {
  readonly id: string | undefined;
  readonly sub: string | undefined;
  readonly subId: string | undefined;
}

function rulesFrom(context: PlatformContext): Rules {
  return {
    get backupTime() {
      return numberOf(context, 'cloud66.backup-seconds') * 1000;
    },
    get verifyTime() {
      return numberOf(context, 'cloud66.verify-seconds') * 1000;
    },
    get verifyOutcome() {
      return numberOf(context, 'cloud66.verify-outcome');
    },
    get schedulerRuns() {
      return variantOf(context, 'cloud66.scheduler-stopped') !== true;
    },
    fails(dbType) {
      const failing = String(variantOf(context, 'cloud66.failing-db-types')).split(',');
      return failing.includes('all') || failing.includes(dbType);
    },
  };
}

function refuseIfAsked(context: PlatformContext): void {
  const asked = String(variantOf(context, 'cloud66.refuse-with'));
  if (asked === '') return;
  if (!Object.hasOwn(ERRORS, asked)) throw new Error(`Variant cloud66.refuse-with: ${asked} is no error id.`);
  throw new ApiError(asked as ErrorId, `Switched on for this emulator: ${asked}.`);
}

function variantOf(context: PlatformContext, name: VariantName): string | number | boolean {
  return context.variant(name) ?? VARIANTS[name].default;
}

function numberOf(context: PlatformContext, name: VariantName): number {
  const value = Number(variantOf(context, name));
  if (!Number.isFinite(value) || value < 0) throw new Error(`Variant ${name} must be a number that is not negative.`);
  return value;
}

function authenticate(request: EmulatedRequest, tokens: readonly Token[]): Token {
  const given = /^Bearer +(\S+)$/i.exec(request.headers['authorization'] ?? '')?.[1];
  const token = tokens.find((candidate) => candidate.token === given);
  if (token === undefined) throw new ApiError('unauthenticated', 'No valid access token was given.');
  return token;
}

function filterBackups(request: EmulatedRequest, backups: readonly Backup[]): Backup[] {
  const group = request.query.get('group');
  const dbType = request.query.get('db_type');
  if (group !== null && !/^\d+$/.test(group)) throw new ApiError('bad_request', 'Parameter group must be an integer.');
  if (dbType !== null && !DB_TYPES.some((known) => known === dbType)) {
    throw new ApiError('bad_request', `Parameter db_type must be one of ${DB_TYPES.join(', ')}.`);
  }
  return backups.filter(
    (backup) => (group === null || backup.group === Number(group)) && (dbType === null || backup.dbType === dbType),
  );
}

function findJob(stack: Stack, id: string): Job {
  const job = stack.jobs.find((candidate) => String(candidate.id) === id || candidate.uid === id);
  if (job === undefined) throw notFound('Job');
  return job;
}

function notFound(what: string): ApiError {
  return new ApiError('not_found', `${what} not found.`);
}

/** Real clients send doubled slashes; the platform takes them. */
function plainPath(path: string): string {
  return path.replaceAll(/\/{2,}/g, '/');
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new ApiError('bad_request', 'The path is not properly encoded.');
  }
}
