/** What a route of the emulated Cloud 66 is, and the call that it answers. */
import type { EmulatedAnswer, EmulatedRequest } from '../core/platform.ts';
import type { RouteTable } from '../core/router.ts';
import type { VariantReader } from '../core/variants.ts';
import { ApiError, page } from './answers.ts';
import type { Rules } from './schedule.ts';
import type { VARIANTS } from './variants.ts';
import type { Stack, Token, World } from './world.ts';

/** The emulated platform as its routes see it. */
export interface Cloud {
  readonly world: World;
  readonly variant: VariantReader<typeof VARIANTS>;
  readonly rules: Rules;
  /** Milliseconds since 1970, emulated. */
  now(): number;
  uuid(): string;
}

/** What answers a call, and the scope that its token needs (each endpoint's page, "OAuth scope"). */
export interface Route {
  readonly scope: 'public' | 'admin';
  answer(call: Call): EmulatedAnswer | Promise<EmulatedAnswer>;
}

export type Routes = RouteTable<Route>;

/** One authenticated call with the values of its path. */
export class Call {
  readonly request: EmulatedRequest;
  readonly cloud: Cloud;
  readonly token: Token;
  readonly #values: Readonly<Record<string, string>>;

  constructor(request: EmulatedRequest, cloud: Cloud, token: Token, values: Readonly<Record<string, string>>) {
    this.request = request;
    this.cloud = cloud;
    this.token = token;
    this.#values = values;
  }

  /** A value of the path, decoded. */
  value(name: string): string {
    return this.#values[name] ?? '';
  }

  /** The stacks that this token sees. */
  stacks(): readonly Stack[] {
    const { stacks } = this.token;
    return this.cloud.world.stacks.filter(({ uid }) => stacks.length === 0 || stacks.includes(uid));
  }

  /** The stack that the path names. */
  stack(): Stack {
    return this.one('Stack', this.stacks(), ({ uid }) => uid === this.value('stack'));
  }

  /** The item that fits; without one the call answers 404. */
  one<Item>(what: string, items: readonly Item[], fits: (item: Item) => boolean): Item {
    const found = items.find(fits);
    if (found === undefined) throw notFound(what);
    return found;
  }

  /** The page of the list that the query asks for. */
  page(items: readonly unknown[]): EmulatedAnswer {
    return page(items, this.request, this.cloud.variant('cloud66.per-page'));
  }
}

export function notFound(what: string): ApiError {
  return new ApiError('not_found', `${what} not found.`);
}
