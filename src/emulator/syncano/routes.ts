/** What the emulated Syncano serves under a path, and the call that is answered. */
import type { EmulatedAnswer, EmulatedRequest } from '../core/platform.ts';
import { pathParts } from '../core/request.ts';
import { pathValues, type RouteTable, segmentsOf } from '../core/router.ts';
import type { VariantReader } from '../core/variants.ts';
import { notFound, notPermitted, page } from './answers.ts';
import type { Body } from './body.ts';
import type { VARIANTS } from './variants.ts';
import type { Links } from './views.ts';
import type { Account, Instance, World } from './world.ts';

/** The emulated server as its resources see it. */
export interface Service {
  readonly world: World;
  readonly variant: VariantReader<typeof VARIANTS>;
  /** Milliseconds since 1970, emulated. */
  now(): number;
  uuid(): string;
}

export type Handler = (call: Call) => EmulatedAnswer;

/** What a path stands for. */
export interface Resource {
  /** As OPTIONS calls it: the name of the server's view. */
  readonly name: string;
  /** Absent: every account, and below an instance only its owner. `staff`: where partial backups are for staff only. */
  readonly access?: 'anyone' | 'staff';
  readonly GET: Handler;
  readonly POST?: Handler;
  readonly DELETE?: Handler;
  /** What OPTIONS tells about the fields of POST. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** Resources by path, which follows the version: `/instances/:instance/restores/`. */
export type Resources = RouteTable<Resource>;

export interface Found {
  readonly resource: Resource;
  readonly values: Readonly<Record<string, string>>;
  /** Whether it lies below an instance, whose name is looked up before anything else. */
  readonly inInstance: boolean;
}

/** Finds what lies at a path; the slash at its end is part of it. */
export class ResourceTable {
  readonly #resources: { readonly pattern: readonly string[]; readonly resource: Resource }[];

  constructor(...tables: readonly Resources[]) {
    this.#resources = tables.flatMap((table) =>
      Object.entries(table).map(([path, resource]) => ({ pattern: segmentsOf(path), resource })),
    );
  }

  find(path: string): Found | undefined {
    const segments = pathParts(path);
    if (!path.endsWith('/') || path.includes('//') || segments === undefined) return undefined;
    for (const { pattern, resource } of this.#resources) {
      const values = pathValues(pattern, segments);
      // A dot would begin the suffix of a format (`.json`), so an id or name at the end has none.
      if (values === undefined || (pattern.at(-1)?.startsWith(':') && segments.at(-1)?.includes('.'))) continue;
      return { resource, values, inInstance: pattern.length > 2 && pattern[1] === ':instance' };
    }
    return undefined;
  }
}

/** The methods that a resource takes, as `Allow` lists them. */
export function methodsOf(resource: Resource): string {
  return ['GET', resource.POST && 'POST', resource.DELETE && 'DELETE', 'HEAD', 'OPTIONS'].filter(Boolean).join(', ');
}

/** One call that may be made. */
export interface Call {
  readonly service: Service;
  readonly request: EmulatedRequest;
  readonly body: Body;
  /** What follows the version in the path, as it was asked for. */
  readonly path: string;
  readonly values: Readonly<Record<string, string>>;
  readonly links: Links;
  /** Whose key it came with; only a page for anyone does without. */
  readonly account: Account | undefined;
  /** The instance that the path lies below. */
  readonly instance: Instance | undefined;
}

export function callerOf({ account }: Call): Account {
  if (account === undefined) throw notPermitted();
  return account;
}

export function targetOf({ instance }: Call): Instance {
  if (instance === undefined) throw notFound();
  return instance;
}

/** The item with the id in the path; one that is no number is none, too. */
export function itemOf<Item extends { readonly id: number }>(call: Call, items: readonly Item[]): Item {
  const found = items.find(({ id }) => String(id) === call.values['id']);
  if (found === undefined) throw notFound();
  return found;
}

/** The page of the list that the query asks for. */
export function pageOf<Item extends { readonly id: number }>(
  call: Call,
  items: readonly Item[],
  view: (item: Item) => unknown,
): EmulatedAnswer {
  const { service, request, links, path } = call;
  const paging = {
    pageSize: service.variant('syncano.page-size'),
    emptyLastPage: service.variant('syncano.empty-last-page'),
    path: `${links.base}${path}`,
  };
  return page(items, request, paging, view);
}
