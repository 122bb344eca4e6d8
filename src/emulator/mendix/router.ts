import type { EmulatedAnswer, EmulatedRequest } from '../core/platform.ts';
import { parseJson, parseLenientJson } from '../core/request.ts';
import type { RouteTable } from '../core/router.ts';
import { ApiError, environmentNotFound, invalidParameters, noAccess } from './errors.ts';
import type { App, Environment, Right, User } from './model.ts';
import type { MendixWorld } from './world.ts';

/** One authenticated call with the values of its path. */
export class Call {
  readonly request: EmulatedRequest;
  readonly world: MendixWorld;
  readonly user: User;
  readonly #values: Readonly<Record<string, string>>;

  constructor(request: EmulatedRequest, world: MendixWorld, user: User, values: Readonly<Record<string, string>>) {
    this.request = request;
    this.world = world;
    this.user = user;
    this.#values = values;
  }

  /** A value of the path, decoded. */
  value(name: string): string {
    return this.#values[name] ?? '';
  }

  /** The JSON body of a call of v1 or Build: like `json`, and its keys are read in any case. */
  async body(): Promise<Body> {
    return new Body(await this.json());
  }

  /** The JSON body as a mapping; an empty body is an empty one. */
  async json(): Promise<Readonly<Record<string, unknown>>> {
    const text = await this.request.readText();
    try {
      const parsed = this.world.variant('mendix.lenient-json') ? parseLenientJson(text) : parseJson(text);
      if (parsed === undefined || parsed === null) return {};
      if (typeof parsed === 'object' && !Array.isArray(parsed)) return parsed as Record<string, unknown>;
    } catch {
      // Answered below, like JSON of another form.
    }
    throw invalidParameters('The body is not a JSON object.');
  }

  /** The app named in the path, if this user may see it. */
  app(): App {
    const appId = this.value('app');
    if (!/^[a-z0-9][a-z0-9-]*$/i.test(appId)) throw new ApiError(400, 'INVALID_APPID', 'Invalid AppId');
    const app = this.world.app(appId);
    if (app === undefined || !mayUse(this.user, app)) throw new ApiError(404, 'APP_NOT_FOUND', 'App not found');
    return app;
  }

  /**
   * The environment named in the path of a v1 call.
   *
   * @param needed the rights without which the call answers 403
   */
  environment(...needed: Right[]): { app: App; environment: Environment } {
    const mode = this.value('mode').trim();
    if (mode === '') throw invalidParameters();
    const app = this.#appOfEnvironment();
    const exact = this.world.variant('mendix.mode-case-sensitive');
    const same = (one: string): boolean => (exact ? one === mode : one.toLowerCase() === mode.toLowerCase());
    const environment = app.environments.find((one) => same(one.mode));
    if (environment === undefined) {
      if (['test', 'acceptance', 'production'].includes(mode.toLowerCase())) throw environmentNotFound();
      throw new ApiError(
        400,
        'INVALID_ENVIRONMENT',
        `Could not parse environment mode '${mode}'. Valid options are Test, Acceptance, Production or the name of a flexible environment.`,
      );
    }
    if (!needed.every((right) => hasRight(this.user, app, environment, right))) throw noAccess();
    return { app, environment };
  }

  /** Documents of calls on an environment know no APP_NOT_FOUND, except those that start it. */
  #appOfEnvironment(): App {
    try {
      return this.app();
    } catch (error) {
      if (error instanceof ApiError && error.code === 'APP_NOT_FOUND') throw environmentNotFound();
      throw error;
    }
  }
}

/** A mapping whose keys are found in any case. */
export class Body {
  readonly #values: ReadonlyMap<string, unknown>;

  constructor(values: Readonly<Record<string, unknown>>) {
    this.#values = new Map(Object.entries(values).map(([key, value]) => [key.toLowerCase(), value]));
  }

  get(key: string): unknown {
    return this.#values.get(key.toLowerCase());
  }
}

export function mayUse(user: User, app: App): boolean {
  return user.apps === undefined || user.apps.includes(app.appId);
}

export function hasRight(user: User, app: App, environment: Environment, right: Right): boolean {
  const granted = environment.granted.get(user.username)?.[right];
  if (granted !== undefined) return granted;
  return !user.denied.some(
    (denial) =>
      denial.app === app.appId &&
      (denial.environment === undefined || denial.environment === environment.mode) &&
      denial.rights.includes(right),
  );
}

export type Handler = (call: Call) => EmulatedAnswer | Promise<EmulatedAnswer>;

/** `GET /api/1/apps/:app` and the like to what answers it. */
export type Routes = RouteTable<Handler>;
