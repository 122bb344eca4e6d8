import { createHmac } from 'node:crypto';
import type { EmulatedBytes, PlatformContext } from '../core/platform.ts';
import { ApiError } from './errors.ts';
import { settleApp } from './lifecycle.ts';
import type { App, Durations, Environment, Package, Project, User } from './model.ts';
import type { VariantName, variants } from './variants.ts';

/** What the seed file gives. */
export interface Contents {
  readonly users: readonly User[];
  readonly apps: readonly App[];
  readonly projects: readonly Project[];
  readonly durations: Durations;
}

type VariantTypes = { [Name in VariantName]: Widened<(typeof variants)[Name]['default']> };
type Widened<Value> = Value extends string ? string : Value extends number ? number : boolean;

/** Something behind a signed link. */
export interface LinkedFile {
  readonly content: EmulatedBytes;
  readonly fileName: string;
  /** The link answers 500 before this time. */
  readonly readyAt?: number;
}

/** The emulated Mendix Cloud as a whole. */
export class MendixWorld {
  readonly users: readonly User[];
  readonly projects: readonly Project[];
  readonly durations: Durations;
  readonly #apps: Map<string, App>;
  readonly #context: PlatformContext;
  readonly #files = new Map<string, () => LinkedFile | undefined>();
  /** Nonces of the links that do not work. */
  readonly #spoiled = new Set<string>();

  constructor(contents: Contents, context: PlatformContext) {
    this.users = contents.users;
    this.projects = contents.projects;
    this.durations = contents.durations;
    this.#apps = new Map(contents.apps.map((app) => [app.appId, app]));
    this.#context = context;
  }

  /** What `new MendixWorld` makes the same world of. Links to files are not in it: each look gives a new one. */
  save(): Contents {
    const { users, projects, durations } = this;
    const apps = [...this.#apps.values()].map((app) => ({ ...app, packages: lighter(app.packages) }));
    return { users, projects, durations, apps };
  }

  now(): number {
    return this.#context.clock.now();
  }

  uuid(): string {
    return this.#context.uuid();
  }

  variant<Name extends VariantName>(name: Name): VariantTypes[Name] {
    return this.#context.variant(name) as VariantTypes[Name];
  }

  /** All apps, brought up to the present. */
  apps(): App[] {
    for (const app of this.#apps.values()) this.#settle(app);
    return [...this.#apps.values()];
  }

  /** One app, brought up to the present. */
  app(appId: string): App | undefined {
    const app = this.#apps.get(appId);
    if (app !== undefined) this.#settle(app);
    return app;
  }

  #settle(app: App): void {
    const now = this.now();
    settleApp(app, now, this.durations);
    if (this.variant('mendix.expired-snapshots') === 'listed') return;
    for (const { snapshots } of app.environments) {
      for (const { snapshotId, expiresAt } of snapshots.values()) if (now >= expiresAt) snapshots.delete(snapshotId);
    }
  }

  appOfProject(projectId: string): App | undefined {
    const app = [...this.#apps.values()].find((one) => one.projectId.toLowerCase() === projectId.toLowerCase());
    return app === undefined ? undefined : this.app(app.appId);
  }

  addApp(app: App): void {
    this.#apps.set(app.appId, app);
  }

  /**
   * A signed link on the file host.
   *
   * @param id what the link is for; the same id may be linked again and again
   * @param file asked at each download; `undefined` once there is nothing any more
   * @param lifetime emulated milliseconds
   */
  link(fileOrigin: string, id: string, file: () => LinkedFile | undefined, lifetime: number): string {
    this.#files.set(id, file);
    const expires = String(this.now() + lifetime);
    const nonce = this.uuid();
    if (this.#spoiled.size < this.variant('mendix.bad-links')) this.#spoiled.add(nonce);
    const query = new URLSearchParams({ expires, nonce, signature: signature(id, expires, nonce) });
    return `${fileOrigin}/files/mendix/${id}?${query}`;
  }

  /** The file behind a link; throws what the file host answers to a bad one. */
  linked(id: string, query: URLSearchParams): LinkedFile {
    const expires = query.get('expires') ?? '';
    const nonce = query.get('nonce') ?? '';
    if (this.#spoiled.has(nonce) || query.get('signature') !== signature(id, expires, nonce)) {
      throw new ApiError(403, 'SignatureDoesNotMatch', 'Invalid signature');
    }
    if (Number(expires) <= this.now()) throw new ApiError(403, 'AccessDenied', 'Request has expired');
    const file = this.#files.get(id)?.();
    if (file === undefined) throw new ApiError(404, 'NoSuchKey', 'The specified key does not exist.');
    if (this.now() < (file.readyAt ?? 0)) throw new ApiError(500, 'InternalError', 'The archive is still being made');
    return file;
  }
}

/** Files of packages up to this size are saved; of larger ones, which come back as filler, only the beginning. In bytes. */
const savedBytes = 1024 * 1024;

function lighter(packages: ReadonlyMap<string, Package>): Map<string, Package> {
  const without = (pack: Package, kept: Uint8Array): Package => ({
    ...pack,
    kept: undefined,
    head: kept.subarray(0, 1024),
  });
  return new Map(
    [...packages].map(([id, pack]) => {
      const { kept } = pack;
      return [id, kept !== undefined && kept.length > savedBytes ? without(pack, kept) : pack];
    }),
  );
}

function signature(id: string, expires: string, nonce: string): string {
  return createHmac('sha256', 'the emulator signs its links')
    .update(`${id}/${expires}/${nonce}`)
    .digest('hex')
    .toUpperCase();
}

/** The package that decides an environment's versions: what runs, else what the next start takes. */
export function shownPackageId(environment: Environment): string | undefined {
  return isRunning(environment) ? environment.running : environment.configured;
}

/** Until it has stopped it runs; until it has started it does not. */
export function isRunning(environment: Environment): boolean {
  return environment.power.state === 'running' || environment.power.state === 'stopping';
}
