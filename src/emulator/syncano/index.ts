/** The emulated Syncano (v1, v1.1 and v2, which behave alike): keys, limits, backups and restores. */
import type { EmulatedAnswer, EmulatedRequest, PlatformContext, PlatformFactory } from '../core/platform.ts';
import { ApiError, detail, HTML_NOT_FOUND, notFound, notPermitted, page } from './answers.ts';
import { unpackArchive } from './archive.ts';
import { type Body, readBody } from './body.ts';
import { fileAnswer } from './files.ts';
import { advance, backupTimeline, progressAt, type Rules, restoreTimeline } from './jobs.ts';
import { findRoute, type Route } from './routes.ts';
import { description, genericDescription } from './schema.ts';
import { Throttle } from './throttle.ts';
import { readNewBackup, readRestoreSource, unknownBackup } from './validation.ts';
import { VARIANTS, type VariantName } from './variants.ts';
import { backupView, FILES_PATH, type Links, restoreView } from './views.ts';
import { type Account, type Backup, buildWorld, type Instance, type Restore } from './world.ts';

export const syncano: PlatformFactory = (section, context) => {
  const world = buildWorld(section, context.clock.now(), context.uuid);
  const throttle = new Throttle(context.clock);
  const versionPath = new RegExp(`^((?:${escapeRegExp(world.pathPrefix)})?)(/v1|/v1\\.1|/v2)(/.*)$`);
  let lastBackup = world.backups.length;

  async function api(request: EmulatedRequest): Promise<EmulatedAnswer> {
    const [, prefix = '', version = '', path = ''] = versionPath.exec(request.path) ?? [];
    const route = findRoute(path);
    if (route === undefined) return HTML_NOT_FOUND;
    const account = authenticate(request);
    throttle.count(account.key, numberOf(context, 'syncano.rate-limit'));
    const instance =
      'instance' in route && route.instance !== undefined ? ownInstance(account, route.instance) : undefined;
    if ('type' in route && route.type === 'partial' && forStaffOnly(account)) throw notPermitted();
    if (!route.verbs.includes(request.method)) {
      const refusal = { detail: `Method "${request.method}" not allowed.` };
      throw new ApiError(405, refusal, { allow: route.verbs.join(', ') });
    }
    const base = variantOf(context, 'syncano.links-with-prefix') === true ? `${prefix}${version}` : version;
    return answer(request, { route, account, instance, path, links: { base, fileOrigin: request.fileOrigin } });
  }

  async function answer(request: EmulatedRequest, call: Call): Promise<EmulatedAnswer> {
    const { route, account, links } = call;
    const now = context.clock.now();
    const list = <T extends { readonly id: number }>(items: readonly T[], view: (item: T) => unknown) =>
      page(items, request, { ...paging(), path: `${links.base}${call.path}` }, view);
    if (request.method === 'OPTIONS') return { status: 200, json: optionsOf(route) };
    switch (route.call) {
      case 'instances': {
        const own = world.instances.filter(({ owner }) => owner === account);
        const objects = own.map((instance) => instanceView(instance, links));
        return { status: 200, json: { next: null, prev: null, objects } };
      }
      case 'instance':
        return { status: 200, json: instanceView(ownInstance(account, route.instance), links) };
      case 'backup-links': {
        const folder = `${links.base}${call.path}`;
        return { status: 200, json: { links: { full: `${folder}full/`, partial: `${folder}partial/` } } };
      }
      case 'backups':
        if (request.method === 'POST') return createBackup(await readBody(request), call, route.type);
        return list(visibleBackups(account, route), (backup) => backupView(backup, now, links));
      case 'backup': {
        const backup = visibleBackups(account, route).find(({ id }) => id === route.id);
        if (backup === undefined) throw notFound();
        if (request.method === 'DELETE') return deleteBackup(backup, now);
        return { status: 200, json: backupView(backup, now, links) };
      }
      case 'restores': {
        if (request.method === 'POST') return createRestore(await readBody(request), call);
        const restores = world.restores.filter(({ target }) => target === route.instance);
        return list(restores, (restore) => restoreView(restore, now, links));
      }
      case 'restore': {
        const restore = world.restores.find(({ target, id }) => target === route.instance && id === route.id);
        if (restore === undefined) throw notFound();
        return { status: 200, json: restoreView(restore, now, links) };
      }
      default:
        return assertNever(route);
    }
  }

  function createBackup(body: Body, call: Call, type: Backup['type']): EmulatedAnswer {
    const { account, instance, links } = call;
    if (instance === undefined) throw notFound();
    const wanted = readNewBackup(body, type);
    const now = context.clock.now();
    const own = world.backups.filter(({ owner }) => owner === account);
    if (own.some(({ timeline }) => !progressAt(timeline, now).ended)) {
      throw detail(400, 'You can have only one active backup running.');
    }
    const limit = numberOf(context, 'syncano.backups-limit');
    if (own.length >= limit) throw detail(400, `Maximum number of backups per account reached (${limit}).`);
    lastBackup += 1;
    const backup: Backup = {
      ...wanted,
      id: lastBackup,
      type,
      owner: account,
      instance: instance.name,
      timeline: backupTimeline(now, rulesFrom(context)),
      secret: context.uuid(),
      data: undefined,
    };
    world.backups.push(backup);
    return { status: 201, json: backupView(backup, now, links) };
  }

  function deleteBackup(backup: Backup, now: number): EmulatedAnswer {
    const { status, ended } = progressAt(backup.timeline, now);
    const allowed = ended || (status === 'scheduled' && variantOf(context, 'syncano.delete-scheduled') === true);
    if (!allowed) throw detail(400, 'Cannot delete active backup');
    world.backups = world.backups.filter((candidate) => candidate !== backup);
    return { status: 204 };
  }

  function createRestore(body: Body, call: Call): EmulatedAnswer {
    const { account, instance, links } = call;
    if (instance === undefined) throw notFound();
    const source = readRestoreSource(body);
    const now = context.clock.now();
    const busy = world.restores.some(
      ({ target, timeline }) => target === instance.name && !progressAt(timeline, now).ended,
    );
    const obstacle = busy ? 'other restore' : undefined;
    const id = world.restores.length + 1;
    const common = { id, owner: account, target: instance.name };
    let restore: Restore;
    if ('backup' in source) {
      const backup = world.backups.find((candidate) => candidate.id === source.backup && candidate.owner === account);
      const ready = backup !== undefined && progressAt(backup.timeline, now).status === 'success';
      if (!ready) throw unknownBackup(source.backup);
      const timeline = restoreTimeline(now, rulesFrom(context), obstacle);
      restore = { ...common, backupId: backup.id, archive: null, timeline, data: backup.data };
    } else {
      if (forStaffOnly(account)) throw notPermitted();
      const data = unpackArchive(source.archive);
      const timeline = restoreTimeline(
        now,
        rulesFrom(context),
        obstacle ?? (data === undefined ? 'invalid file' : undefined),
      );
      restore = {
        ...common,
        backupId: null,
        archive: { bytes: source.archive, secret: context.uuid() },
        timeline,
        data,
      };
    }
    world.restores.push(restore);
    return { status: 201, json: restoreView(restore, now, links) };
  }

  function authenticate(request: EmulatedRequest): Account {
    const key = request.headers['x-api-key'];
    if (key === undefined) throw detail(403, 'Authentication credentials were not provided.');
    const account = world.accounts.find((candidate) => candidate.key === key);
    if (account === undefined) throw detail(403, 'No such API Key.');
    return account;
  }

  function ownInstance(account: Account, name: string): Instance {
    const instance = world.instances.find((candidate) => candidate.name === name);
    if (instance === undefined) throw detail(404, 'Instance was not found.');
    if (instance.owner !== account) throw notPermitted();
    return instance;
  }

  function visibleBackups(account: Account, route: Extract<Route, { type: string }>): Backup[] {
    return world.backups.filter(
      ({ owner, type, instance }) =>
        owner === account && type === route.type && (route.instance === undefined || instance === route.instance),
    );
  }

  function forStaffOnly(account: Account): boolean {
    return variantOf(context, 'syncano.partial-staff-only') === true && !account.staff;
  }

  function paging(): { pageSize: number; emptyLastPage: boolean } {
    const pageSize = numberOf(context, 'syncano.page-size');
    return { pageSize, emptyLastPage: variantOf(context, 'syncano.empty-last-page') === true };
  }

  return {
    name: 'syncano',
    variants: VARIANTS,
    owns: ({ path }) => path.startsWith(FILES_PATH) || versionPath.test(path),
    async handle(request) {
      const now = context.clock.now();
      advance(world, now);
      if (request.path.startsWith(FILES_PATH)) return fileAnswer(world, request, now);
      try {
        return await api(request);
      } catch (error) {
        if (error instanceof ApiError) return error.answer;
        throw error;
      }
    },
    state() {
      const now = context.clock.now();
      advance(world, now);
      const links = { base: '/v1', fileOrigin: '' };
      return {
        instances: world.instances.map(({ name, owner, data }) => ({ name, owner: owner.email, data })),
        backups: world.backups.map((backup) => ({ type: backup.type, ...backupView(backup, now, links) })),
        restores: world.restores.map((restore) => ({ target: restore.target, ...restoreView(restore, now, links) })),
      };
    },
  };
};

interface Call {
  readonly route: Route;
  readonly account: Account;
  /** The caller's own instance that the path names, if it names one. */
  readonly instance: Instance | undefined;
  /** What follows the version. */
  readonly path: string;
  readonly links: Links;
}

function optionsOf(route: Route): Record<string, unknown> {
  switch (route.call) {
    case 'backups':
    case 'backup':
      return description(route.type);
    case 'restores':
    case 'restore':
      return genericDescription('Restore List');
    default:
      return genericDescription('Instance List');
  }
}

function instanceView(instance: Instance, links: Links): Record<string, unknown> {
  const self = `${links.base}/instances/${instance.name}/`;
  return {
    name: instance.name,
    description: '',
    owner: { email: instance.owner.email },
    links: { self, backups: `${self}backups/`, restores: `${self}restores/` },
  };
}

function rulesFrom(context: PlatformContext): Rules {
  return {
    scheduledTime: numberOf(context, 'syncano.scheduled-seconds') * 1000,
    runningTime: numberOf(context, 'syncano.running-seconds') * 1000,
    uploadingTime: numberOf(context, 'syncano.uploading-seconds') * 1000,
    runningStatus: String(variantOf(context, 'syncano.running-status')),
    backupOutcome: String(variantOf(context, 'syncano.backup-outcome')),
    restoreOutcome: String(variantOf(context, 'syncano.restore-outcome')),
  };
}

function variantOf(context: PlatformContext, name: VariantName): string | number | boolean {
  return context.variant(name) ?? VARIANTS[name].default;
}

function numberOf(context: PlatformContext, name: VariantName): number {
  const value = Number(variantOf(context, name));
  if (!Number.isFinite(value) || value < 0) throw new Error(`Variant ${name} must be a number that is not negative.`);
  return value;
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function assertNever(value: never): never {
  throw new Error(`Unexpected ${JSON.stringify(value)}`);
}
