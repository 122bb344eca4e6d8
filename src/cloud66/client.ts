import { Fields, listOf } from '../base/json.ts';
import type { HttpSettings, Method } from '../http/client.ts';
import { type ApiCall, Connection, type Refusal } from '../http/connection.ts';
import type { Answer } from '../http/request.ts';
import { askedMs, pauseMs, type RetryPolicy } from '../http/retry.ts';
import { isThrottled, isTransient, refusalOf } from './errors.ts';

interface Cloud66Settings extends HttpSettings {
  /** Personal access token, or one of a service account or OAuth2 app. */
  readonly token: string;
  /** `https://app.cloud66.com/api/3`; `/api/3` is added to a bare origin. */
  readonly apiUrl: URL;
}

/** The budget refills hourly, so pauses are longer than after an ordinary hiccup. */
const slowDown: RetryPolicy = { totalMs: 600_000, baseMs: 5_000, capMs: 60_000 };

export interface Page<T> {
  readonly items: readonly T[];
  /** The service's clock, in ms since 1970; undefined when it does not say. */
  readonly serverTime: number | undefined;
}

export class Cloud66Connection extends Connection {
  constructor(settings: Cloud66Settings) {
    super({
      ...settings,
      baseUrl: cloud66Url(settings.apiUrl),
      headers: { authorization: `Bearer ${settings.token}` },
      secrets: [settings.token],
      checkUrl: 'Check that api-url is the address of the Cloud 66 API: https://app.cloud66.com/api/3.',
      isTransient,
    });
  }

  /** Reads one thing out of its envelope. */
  get<T>(call: ApiCall, parse: (response: unknown) => T): Promise<T> {
    return this.read(call, (json) => parse(new Fields(json, 'the answer').get('response')));
  }

  /** Sends a change, and reads what the envelope of its answer holds. */
  post<T>(call: ApiCall, parse: (response: unknown) => T): Promise<T> {
    return this.write('POST', call, (json) => parse(new Fields(json, 'the answer').get('response')));
  }

  /** A list, page by page. */
  async *pages<T>(call: ApiCall, parse: (item: unknown) => T): AsyncGenerator<Page<T>> {
    for (let page = 1; ; ) {
      const { next, ...one } = await this.read({ ...call, query: { ...call.query, page } }, (json, { headers }) => {
        const body = new Fields(json, 'the list');
        const serverTime = Date.parse(headers['date'] ?? '');
        const pagination = body.get('pagination');
        return {
          items: listOf(body.get('response'), 'the list', parse),
          serverTime: Number.isNaN(serverTime) ? undefined : serverTime,
          next: pagination === undefined ? undefined : new Fields(pagination, 'the page').number('next'),
        };
      });
      yield one;
      if (next === undefined || one.items.length === 0) return;
      page = Math.max(page + 1, next);
    }
  }

  /** A whole list. Something new on page 1 pushes items on to the next page, where they come a second time. */
  async list<T>(call: ApiCall, parse: (item: unknown) => T, key: (item: T) => unknown): Promise<T[]> {
    const all = new Map<unknown, T>();
    for await (const { items } of this.pages(call, parse)) for (const item of items) all.set(key(item), item);
    return [...all.values()];
  }

  protected override refusalOf(_method: Method, _call: ApiCall, answer: Answer): Refusal | undefined {
    return refusalOf(answer);
  }

  /** A call that the service throttles was refused, so it is sent again later, writes too. */
  protected override async exchange(method: Method, call: ApiCall): Promise<Answer> {
    const start = this.clock.now();
    for (let attempt = 1; ; attempt++) {
      const answer = await super.exchange(method, call);
      const inMs = pauseMs(slowDown, attempt, askedMs(answer.headers, this.clock), this.clock);
      const leftMs = Math.min(slowDown.totalMs - (this.clock.now() - start), this.leftMs());
      if (!isThrottled(answer) || inMs > leftMs) return answer;
      this.onEvent?.({ type: 'retry', method, path: call.path, reason: 'throttled', inMs, attempt });
      await this.sleep(inMs, call.signal);
    }
  }
}

export function cloud66Url({ origin, pathname }: URL): URL {
  return new URL(pathname.replace(/\/+$/, '') || '/api/3', origin);
}
