/** The emulated Syncano (v1, v1.1 and v2, which behave alike): who may call what, and in which order that is checked. */
import type { EmulatedAnswer, EmulatedRequest, PlatformContext, PlatformFactory } from '../core/platform.ts';
import { variantReader } from '../core/variants.ts';
import { ApiError, detail, HTML_NOT_FOUND, notPermitted } from './answers.ts';
import { backupResources } from './backups.ts';
import { type Body, readBody } from './body.ts';
import { fileAnswer } from './files.ts';
import { advance } from './jobs.ts';
import { accountOf, keyInBody, keyOutsideBody } from './keys.ts';
import { linkResources } from './links.ts';
import { restoreResources } from './restores.ts';
import { type Call, type Found, methodsOf, type Resource, ResourceTable, type Service } from './routes.ts';
import { description } from './schema.ts';
import { Throttle } from './throttle.ts';
import { VARIANTS } from './variants.ts';
import { FILES_PATH, worldView } from './views.ts';
import { type Account, buildWorld, type Instance, type World } from './world.ts';

const resources = new ResourceTable(linkResources, backupResources, restoreResources);

export const syncano: PlatformFactory = (section, context, saved) => {
  const service = openService(section, context, saved);
  const { world } = service;
  const throttle = new Throttle(context.clock);

  return {
    name: 'syncano',
    variants: VARIANTS,
    owns: ({ path }) => path.startsWith(FILES_PATH) || versionIn(path, world.pathPrefix) !== undefined,
    async handle(request) {
      if (request.path.startsWith(FILES_PATH)) {
        advance(world, service.now());
        return fileAnswer(world, request, service.now());
      }
      const asked = versionIn(request.path, world.pathPrefix);
      const found = resources.find(asked?.path ?? '');
      if (asked === undefined || found === undefined) return HTML_NOT_FOUND;
      const allow = methodsOf(found.resource);
      try {
        const base = service.variant('syncano.links-with-prefix') ? `${asked.prefix}${asked.version}` : asked.version;
        const answer = await api({ service, throttle, request, found, path: asked.path, base });
        return { ...answer, headers: { allow, ...answer.headers } };
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        return { ...error.answer, headers: { allow, ...error.answer.headers } };
      }
    },
    state() {
      advance(world, service.now());
      return worldView(world, service.now());
    },
    save: () => world,
  };
};

/** A path taken apart. */
interface VersionedPath {
  /** The seed's `path_prefix`, where the path begins with it. */
  readonly prefix: string;
  readonly version: string;
  /** What follows, with its slashes. */
  readonly path: string;
}

/** Undefined: the path is no business of this API. */
function versionIn(whole: string, pathPrefix: string): VersionedPath | undefined {
  const prefix = pathPrefix !== '' && whole.startsWith(`${pathPrefix}/`) ? pathPrefix : '';
  const rest = whole.slice(prefix.length);
  const version = ['/v1', '/v1.1', '/v2'].find((name) => rest === name || rest.startsWith(`${name}/`));
  return version === undefined ? undefined : { prefix, version, path: rest.slice(version.length) };
}

function openService(section: unknown, context: PlatformContext, saved: unknown): Service {
  return {
    world: saved === undefined ? buildWorld(section, context.clock.now(), context.uuid) : (saved as World),
    variant: variantReader(context, VARIANTS),
    now: () => context.clock.now(),
    uuid: () => context.uuid(),
  };
}

interface Asked {
  readonly service: Service;
  readonly throttle: Throttle;
  readonly request: EmulatedRequest;
  readonly found: Found;
  readonly path: string;
  /** What links begin with. */
  readonly base: string;
}

/**
 * Checks in the server's order (its `initial`, `dispatch` and `exception_handler`): a body that cannot be parsed is reported
 * whatever else is wrong; then come the instance, the key, the permission, the throttle and, last, the method.
 */
async function api({ service, throttle, request, found, path, base }: Asked): Promise<EmulatedAnswer> {
  const { resource, values } = found;
  const body = await readBody(request);
  // Only now: an archive may have taken a while.
  advance(service.world, service.now());
  const instance = found.inInstance ? instanceNamed(service, values['instance'] ?? '') : undefined;
  const outside = keyOutsideBody(request);
  const account = accountOf(service.world.accounts, outside ?? keyInBody(body));
  if (!mayCall(service, resource, account, instance)) throw notPermitted();
  if (account !== undefined) throttle.count(account.key, service.variant('syncano.rate-limit'));
  const links = { base, fileOrigin: request.fileOrigin };
  return answer(methodOf(request, body, outside), resource, {
    service,
    request,
    body,
    path,
    values,
    links,
    account,
    instance,
  });
}

function instanceNamed({ world }: Service, name: string): Instance {
  const wanted = name.toLowerCase();
  const instance = world.instances.find((candidate) => candidate.name === wanted);
  if (instance === undefined) throw detail(404, 'Instance was not found.');
  return instance;
}

function mayCall(
  service: Service,
  { access }: Resource,
  account: Account | undefined,
  instance: Instance | undefined,
): boolean {
  if (access === 'anyone') return true;
  if (account === undefined) return false;
  if (access === 'staff' && service.variant('syncano.partial-staff-only') && !account.staff) return false;
  return instance === undefined || instance.owner === account;
}

/**
 * The method that counts. The server looks for the key in the body last, and reads `_method` when it does; with a key elsewhere
 * it reads the body only after it has chosen by the request's own method.
 */
function methodOf(request: EmulatedRequest, body: Body, keyOutside: string | undefined): string {
  if (request.method === 'HEAD') return 'GET';
  return (request.method === 'POST' && keyOutside === undefined ? body.method : undefined) ?? request.method;
}

function answer(method: string, resource: Resource, call: Call): EmulatedAnswer {
  if (method === 'OPTIONS') return { status: 200, json: description(resource.name, resource.fields) };
  const handler = method === 'GET' || method === 'POST' || method === 'DELETE' ? resource[method] : undefined;
  if (handler === undefined) throw detail(405, `Method "${method}" not allowed.`);
  return handler(call);
}
