/** What the emulated Syncano consists of, and how a seed section becomes it. */
import { Fields } from '../core/fields.ts';
import { DEFAULT_SECTION } from './default-world.ts';
import { KINDS, type Kind, type QueryArgs } from './schema.ts';

export interface Account {
  readonly id: number;
  readonly key: string;
  readonly email: string;
  readonly staff: boolean;
}

/** One object of an instance, with an `id` or a `name` to choose it by. */
export type StoredObject = Readonly<Record<string, unknown>>;

/** Everything an instance holds. */
export type InstanceData = Readonly<Partial<Record<Kind, readonly StoredObject[]>>>;

export interface Instance {
  readonly name: string;
  readonly owner: Account;
  data: InstanceData;
}

/** All moments are milliseconds since 1970, emulated. */
export interface Backup {
  readonly id: number;
  readonly type: 'full' | 'partial';
  readonly owner: Account;
  readonly instance: string;
  readonly label: string;
  readonly description: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly queryArgs: QueryArgs;
  readonly timeline: Timeline;
  /** Part of the public link to the archive. */
  readonly secret: string;
  /** What it holds; taken when it starts to run. */
  data: InstanceData | undefined;
}

export interface Restore {
  readonly id: number;
  readonly owner: Account;
  readonly target: string;
  readonly backupId: number | null;
  /** The uploaded archive, when there was one, and the unguessable part of its link. */
  readonly archive: { readonly bytes: Uint8Array; readonly secret: string } | null;
  readonly timeline: Timeline;
  /** What it puts into the target; undefined once it did, and when it will not. */
  data: InstanceData | undefined;
}

/** When a job goes on to which status; all of it is known from the start. */
export interface Timeline {
  readonly createdAt: number;
  /** In order of time; before the first one the job is scheduled. */
  readonly steps: readonly Step[];
}

export interface Step {
  readonly at: number;
  readonly status: string;
  /** The `status_info` that goes with it; absent: none. */
  readonly info?: string;
}

export interface World {
  readonly accounts: readonly Account[];
  readonly instances: readonly Instance[];
  backups: Backup[];
  readonly restores: Restore[];
  /** The id of the newest backup that there ever was. */
  lastBackup: number;
  /** Paths under which the API is served besides the plain one ("/syncano"). */
  readonly pathPrefix: string;
}

const HOUR = 3_600_000;

/**
 * Builds the world from the `syncano` section of a seed file; undefined: the default world.
 * @param secret makes the unguessable part of a backup's link
 * @throws SeedError that names the place when the section is wrong
 */
export function buildWorld(section: unknown, now: number, secret: () => string): World {
  const seed = new Fields(section ?? DEFAULT_SECTION, 'syncano');
  const accounts: Account[] = [];
  const instances: Instance[] = [];
  const backups: Backup[] = [];
  seed.each('accounts', (fields) => {
    const account: Account = {
      id: accounts.length + 1,
      key: fields.require('key', fields.text('key')),
      email: fields.text('email') ?? `user${accounts.length + 1}@example.com`,
      staff: fields.flag('staff') ?? false,
    };
    accounts.push(account);
    fields.each('instances', (inner) => {
      // The server keeps names in lower case, and takes them in any.
      const name = inner.require('name', inner.text('name')).toLowerCase();
      if (instances.some((instance) => instance.name === name)) throw inner.problem(`the name ${name} is taken`);
      const data = readData(inner.inner('data'));
      instances.push({ name, owner: account, data });
      inner.each('backups', (item) => {
        backups.push(readBackup(item, { account, instance: name, data, id: backups.length + 1, now, secret }));
      });
    });
  });
  const pathPrefix = (seed.text('path_prefix') ?? '').replace(/\/+$/, '');
  if (pathPrefix !== '' && !pathPrefix.startsWith('/')) throw seed.problem('path_prefix must begin with a slash');
  seed.done();
  return { accounts, instances, backups, restores: [], lastBackup: backups.length, pathPrefix };
}

/** Of `data`, what `queryArgs` choose. A data object goes with its class: where the class is left out, so is the object. */
export function choose(data: InstanceData, queryArgs: QueryArgs): InstanceData {
  const classes = choice(data.class ?? [], queryArgs.class);
  const names = new Set(classes.map((item) => item['name']));
  return Object.fromEntries(
    KINDS.map((kind) => {
      const objects = choice(data[kind] ?? [], queryArgs[kind]);
      if (kind !== 'data_object') return [kind, objects];
      return [kind, objects.filter((item) => item['class'] === undefined || names.has(item['class']))];
    }),
  );
}

function choice(objects: readonly StoredObject[], wanted: readonly (number | string)[] | null | undefined) {
  if (wanted === undefined || wanted === null) return objects;
  return objects.filter((object) => wanted.some((key) => key === object['id'] || key === object['name']));
}

function readData(fields: Fields | undefined): InstanceData {
  if (fields === undefined) return {};
  const data = Object.fromEntries(
    KINDS.map((kind) => {
      const objects = fields.list(kind).map((item) => {
        if (typeof item === 'object' && item !== null && !Array.isArray(item)) return item as StoredObject;
        throw fields.problem(`${kind} must be a list of mappings`);
      });
      return [kind, objects];
    }),
  );
  fields.done();
  return data;
}

function readBackup(
  fields: Fields,
  from: {
    readonly account: Account;
    readonly instance: string;
    readonly data: InstanceData;
    readonly id: number;
    readonly now: number;
    readonly secret: () => string;
  },
): Backup {
  const type = fields.choice('type', ['full', 'partial'] as const) ?? 'full';
  const status = fields.choice('status', ['success', 'error', 'aborted'] as const) ?? 'success';
  const createdAt = from.now - (fields.number('age_hours') ?? 24) * HOUR;
  return {
    id: from.id,
    type,
    owner: from.account,
    instance: from.instance,
    label: fields.text('label') ?? '',
    description: fields.text('description') ?? '',
    metadata: {},
    queryArgs: {},
    timeline: { createdAt, steps: [{ at: createdAt, status, info: fields.text('status_info') ?? '' }] },
    secret: from.secret(),
    data: status === 'success' ? from.data : undefined,
  };
}
