import type { EmulatedAnswer, EmulatedRequest } from '../core/platform.ts';
import { parseJson } from '../core/request.ts';
import { Router } from '../core/router.ts';
import { environmentUrlOf } from './apps.ts';
import { type App, type Environment, type Package, type Right, type User, uuidForm } from './model.ts';
import { packageSize } from './package-file.ts';
import { hasRight, mayUse } from './router.ts';
import { holderOf } from './tokens.ts';
import { invalidParameter, notFound, paged, V4Error } from './v4-answers.ts';
import { isRunning, type MendixWorld, shownPackageId } from './world.ts';

/** One call of a user whose token allows it. */
interface V4Call {
  readonly request: EmulatedRequest;
  readonly world: MendixWorld;
  readonly user: User;
  readonly values: Readonly<Record<string, string>>;
}

type Handler = (call: V4Call) => EmulatedAnswer | Promise<EmulatedAnswer>;

const router = new Router<Handler>([
  {
    'GET /api/v4/apps': listApps,
    'GET /api/v4/apps/:app': (call) => ({ status: 200, json: appJson(call, appOf(call)) }),
    'PATCH /api/v4/apps/:app': changeContact,
    'GET /api/v4/apps/:app/environments': listEnvironments,
    'GET /api/v4/apps/:app/environments/:environment': (call) => {
      const { app, environment } = environmentOf(call);
      return { status: 200, json: environmentJson(call, app, environment, expands(call)) };
    },
    'GET /api/v4/apps/:app/environments/:environment/permissions': listPermissions,
    'PATCH /api/v4/apps/:app/environments/:environment/permissions': changePermissions,
  },
]);

/** Deploy API v4. */
export async function serveV4(
  request: EmulatedRequest,
  world: MendixWorld,
  parts: readonly string[],
): Promise<EmulatedAnswer> {
  try {
    const user = userOf(request, world);
    const found = router.find(request.method, parts);
    if (found === undefined) throw notFound(`No call ${request.method} ${request.path}`);
    return await found.route({ request, world, user, values: found.values });
  } catch (error) {
    if (error instanceof V4Error) return error.answer();
    throw error;
  }
}

function userOf(request: EmulatedRequest, world: MendixWorld): User {
  const holder = holderOf(request, world);
  const unusable = (code: number, message: string, reason: string): V4Error =>
    new V4Error(code, message, [{ name: 'Authentication', reason }]);
  if (holder === 'missing') throw unusable(401, 'Unauthorized', 'Missing or invalid Authorization header');
  const scope = request.method === 'GET' ? 'mx:deployment:read' : 'mx:deployment:write';
  if (holder === 'unknown' || !holder.token.scopes.includes(scope)) {
    throw unusable(403, 'Forbidden', 'The token is not accepted');
  }
  return holder.user;
}

function appOf({ world, user, values }: V4Call): App {
  const id = values['app'] ?? '';
  const app = uuidForm.test(id) ? world.appOfProject(id) : undefined;
  if (app === undefined || !mayUse(user, app)) throw notFound(`Application '${id}' not found`);
  return app;
}

function environmentOf(call: V4Call): { app: App; environment: Environment } {
  const app = appOf(call);
  const id = call.values['environment'] ?? '';
  const environment = app.environments.find(({ environmentId }) => environmentId === id.toLowerCase());
  if (environment === undefined) throw notFound(`Environment ${id} not found`);
  return { app, environment };
}

function listApps(call: V4Call): EmulatedAnswer {
  const { world, user, request } = call;
  const license = request.query.get('licenseType');
  if (license !== null && license !== 'free' && license !== 'licensed') throw invalidParameter('licenseType', license);
  const apps = world
    .apps()
    .filter((app) => mayUse(user, app) && (license === null || app.free === (license === 'free')));
  const { page, pagination } = paged(request, apps);
  return { status: 200, json: { apps: page.map((app) => appJson(call, app)), pagination } };
}

function appJson({ world }: V4Call, app: App): Record<string, unknown> {
  const contact = world.users.find(({ username }) => username === app.technicalContact);
  return {
    id: app.projectId,
    name: app.name,
    licenseType: app.free ? 'free' : 'licensed',
    subdomain: app.appId,
    technicalContact: {
      userId: app.technicalContact,
      name: contact?.name ?? '',
      status: contact ? 'active' : 'inactive',
    },
    region: 'prod2-eu-central-1',
  };
}

function expands({ request }: V4Call): boolean {
  const expand = request.query.get('expand');
  if (expand !== null && expand !== 'package') throw invalidParameter('expand', expand);
  return expand === 'package';
}

function listEnvironments(call: V4Call): EmulatedAnswer {
  const app = appOf(call);
  const withPackage = expands(call);
  const { page, pagination } = paged(call.request, sorted(app.environments, call.request.query.get('sort')));
  return {
    status: 200,
    json: { environments: page.map((one) => environmentJson(call, app, one, withPackage)), pagination },
  };
}

/** By name unless told otherwise; `index` is the order in which the app has them. A `+` in a query may arrive as a blank. */
function sorted(environments: readonly Environment[], given: string | null): Environment[] {
  const [, sign, by] = /^([+ -]?)(name|index)$/.exec(given || 'name') ?? [];
  if (by === undefined) throw invalidParameter('sort', given ?? '');
  const list = by === 'index' ? [...environments] : environments.toSorted((a, b) => a.mode.localeCompare(b.mode, 'en'));
  return sign === '-' ? list.reverse() : list;
}

function environmentJson(call: V4Call, app: App, environment: Environment, withPackage: boolean): unknown {
  const pack = app.packages.get(shownPackageId(environment) ?? '');
  const state = environment.configured === undefined ? 'notdeployed' : isRunning(environment) ? 'running' : 'stopped';
  return {
    id: environment.environmentId,
    appId: app.projectId,
    name: environment.mode,
    state,
    isProduction: environment.production,
    url: environmentUrlOf(call, app, environment),
    dbVersion: '15.10',
    planName: app.free ? 'FREE' : 'XS21-STANDARD',
    ...(withPackage && pack !== undefined ? { package: packageJson(app, pack) } : {}),
  };
}

/** `expiresOn` is there only for packages that nothing uses: never for one that an environment shows. */
function packageJson(app: App, pack: Package): Record<string, unknown> {
  return {
    id: pack.packageId,
    appId: app.projectId,
    modelVersion: pack.version,
    runtimeVersion: pack.facts?.runtimeVersion ?? '',
    createdOn: new Date(pack.createdAt).toISOString(),
    description: pack.description,
    fileName: pack.name,
    fileSize: packageSize(pack),
  };
}

/** The flags of a permission and the rights that they stand for. */
const flags = {
  canDeployApp: 'transport',
  canManageBackups: 'backups',
  canViewAlerts: 'alerts',
  canAccessAPI: 'api',
  canViewLogs: 'monitoring',
  canManagePrivileges: 'permissions',
} as const satisfies Record<string, Right>;

function listPermissions(call: V4Call): EmulatedAnswer {
  const { app, environment } = environmentOf(call);
  const wanted = call.request.query.get('userId');
  const team = call.world.users.filter((user) => mayUse(user, app) && (wanted === null || user.username === wanted));
  const { page, pagination } = paged(call.request, team);
  const permissions = page.map((user) => permissionJson(call, app, environment, user));
  return { status: 200, json: { technicalContact: app.technicalContact, permissions, pagination } };
}

function permissionJson({ world }: V4Call, app: App, environment: Environment, user: User): Record<string, unknown> {
  const asText = world.variant('mendix.permissions-as-text');
  const shown = Object.entries(flags).map(([flag, right]) => {
    const allowed = hasRight(user, app, environment, right);
    return [flag, asText ? String(allowed) : allowed];
  });
  return { member: { userId: user.username }, ...Object.fromEntries(shown) };
}

async function changePermissions(call: V4Call): Promise<EmulatedAnswer> {
  const { app, environment } = environmentOf(call);
  if (!hasRight(call.user, app, environment, 'permissions')) {
    const reason = `The account is not privileged to perform this request for environment ${environment.environmentId}`;
    throw new V4Error(403, 'Forbidden', [{ name: 'Authentication', reason }]);
  }
  const { permissions } = (await bodyOf(call)) as { permissions?: unknown };
  if (!Array.isArray(permissions)) throw invalidBody('Invalid request body');
  const changes = permissions.map((item: unknown) => readPermission(call, app, item));
  if (changes.some(({ granted }) => granted.permissions !== undefined) && call.user.username !== app.technicalContact) {
    const reason = 'Only technical contact can change manage permission';
    throw new V4Error(403, 'Forbidden', [{ name: 'Authentication', reason }]);
  }
  for (const { user, granted } of changes) {
    environment.granted.set(user.username, { ...environment.granted.get(user.username), ...granted });
  }
  return {
    status: 200,
    json: { permissions: changes.map(({ user }) => permissionJson(call, app, environment, user)) },
  };
}

function readPermission(
  { world }: V4Call,
  app: App,
  item: unknown,
): { user: User; granted: Partial<Record<Right, boolean>> } {
  const { member, ...given } = (item ?? {}) as { member?: { userId?: unknown } } & Record<string, unknown>;
  const user = world.users.find(({ username }) => username === member?.userId);
  if (user === undefined || !mayUse(user, app)) throw notFound(`Permission not found for user ${member?.userId}`);
  const granted: Partial<Record<Right, boolean>> = {};
  for (const [flag, right] of Object.entries(flags)) {
    const value = given[flag];
    if (value !== undefined && typeof value !== 'boolean') throw invalidBody(`${flag} must be true or false`);
    if (value !== undefined) granted[right] = value;
  }
  return { user, granted };
}

async function changeContact(call: V4Call): Promise<EmulatedAnswer> {
  const app = appOf(call);
  const { technicalContact } = (await bodyOf(call)) as { technicalContact?: { userId?: unknown } };
  const userId = technicalContact?.userId;
  if (typeof userId !== 'string') {
    throw invalidBody("Attribute 'userId' is required, or the provided value is not supported");
  }
  if (call.user.username !== app.technicalContact) {
    const reason = 'The user is not the Technical Contact of the app';
    throw new V4Error(403, 'Forbidden', [{ name: 'Authentication', reason }]);
  }
  const user = call.world.users.find(({ username }) => username === userId);
  if (user === undefined) throw new V4Error(400, `User ${userId} not found`);
  if (!mayUse(user, app)) throw new V4Error(400, `The user ${userId} is not member of an application`);
  app.technicalContact = userId;
  return { status: 200 };
}

async function bodyOf({ request }: V4Call): Promise<Record<string, unknown>> {
  try {
    const parsed = parseJson(await request.readText());
    if (typeof parsed === 'object' && parsed !== null) return parsed as Record<string, unknown>;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw invalidBody('Invalid request body');
}

function invalidBody(reason: string): V4Error {
  return new V4Error(400, 'Validation errors', [{ name: 'Request body', reason }]);
}
