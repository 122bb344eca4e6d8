import { type Clock, pause, realClock } from '../base/clock.ts';
import { Failure } from '../base/failure.ts';
import type { Answer } from '../http/answer.ts';
import { type Call, type HttpSettings, JsonClient } from '../http/client.ts';
import { recover, recoveryPausesMs } from '../http/recover.ts';
import { segment } from '../http/url.ts';
import { syncanoFailure } from './errors.ts';
import { type ApiRoot, apiRoot, type LinkedCall, linkedCall } from './links.ts';
import {
  type Backup,
  type BackupKind,
  fields,
  newestFirst,
  type Restore,
  readBackup,
  readRestore,
  stateOf,
  unexpected,
} from './types.ts';

export interface SyncanoSettings extends HttpSettings {
  /** Account key, 40 hex characters. */
  readonly apiKey: string;
  /** `https://api.syncano.io` by default; a self-hosted server may be under a path prefix. */
  readonly apiUrl?: string | URL | undefined;
}

/** Which backup: without an instance it is looked for over all instances of the account. */
export interface BackupRef {
  readonly kind: BackupKind;
  readonly id: number;
  readonly instance?: string | undefined;
}

/** Calls to a Syncano server. Every method throws `Failure`. */
export class SyncanoClient {
  readonly settings: SyncanoSettings;
  readonly clock: Clock;
  readonly root: ApiRoot;
  readonly #http: JsonClient;

  constructor(settings: SyncanoSettings) {
    this.settings = settings;
    this.clock = settings.clock ?? realClock;
    this.root = apiRoot(settings.apiUrl);
    const { signal, onEvent, retry, requestTimeoutMs, leftMs } = settings;
    this.#http = new JsonClient({
      baseUrl: this.root.base,
      headers: this.credentials,
      clock: this.clock,
      signal,
      onEvent,
      retry,
      requestTimeoutMs,
      leftMs,
    });
  }

  /** For requests to `root.base` only. */
  get credentials(): Readonly<Record<string, string>> {
    return { 'x-api-key': this.settings.apiKey };
  }

  /** All backups of one kind, newest first, of one instance or over all instances of the account. */
  async backups(kind: BackupKind, instance?: string): Promise<Backup[]> {
    const all = await this.#list(this.backupsPath(kind, instance), (item) => readBackup(kind, item));
    return all.sort(newestFirst);
  }

  async backup({ kind, id, instance }: BackupRef): Promise<Backup> {
    return readBackup(
      kind,
      (await this.send({ method: 'GET', path: `${this.backupsPath(kind, instance)}${id}/` })).json,
    );
  }

  /**
   * Deletes a backup that has ended.
   * @returns `deleted`, or `gone` when it was not there any more (also when an earlier try of this call deleted it)
   */
  async deleteBackup({ kind, id, instance }: BackupRef): Promise<'deleted' | 'gone'> {
    const call: Call = { method: 'DELETE', path: `${this.backupsPath(kind, instance)}${id}/` };
    for (let attempt = 0; ; attempt++) {
      try {
        await this.send(call);
        return 'deleted';
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        // A 404 that does not come from the API itself (a wrong api-url) must not look like success.
        if (error.status === 404 && error.code === 'NOT_FOUND') return 'gone';
        // Deleting twice does no harm, so a lost answer is answered by asking again.
        const pause = recoveryPausesMs[attempt];
        if (!error.outcomeUnknown || pause === undefined) throw error;
        await this.sleep(pause);
      }
    }
  }

  /**
   * The JSON Schema of `query_args` as the server's OPTIONS gives it; undefined when the server gives none (it leaves
   * it out for accounts that may not create).
   */
  async queryArgsSchema(instance: string): Promise<unknown> {
    const { json } = await this.send({ method: 'OPTIONS', path: this.backupsPath('partial', instance) });
    const step = (value: unknown, key: string): unknown =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
    return ['actions', 'POST', 'query_args', 'schema'].reduce(step, fields(json, 'an answer to OPTIONS'));
  }

  /** Backups of the account that are under way; the service allows one at a time. */
  async activeBackups(): Promise<Backup[]> {
    const [full, partial] = await Promise.all([this.backups('full'), this.#partialsOfAll()]);
    return [...full, ...partial].filter((backup) => stateOf(backup) === 'active');
  }

  /** All restores into an instance, newest first. */
  async restores(instance: string): Promise<Restore[]> {
    return (await this.#list(this.restoresPath(instance), readRestore)).sort(newestFirst);
  }

  async restore(instance: string, id: number): Promise<Restore> {
    return readRestore((await this.send({ method: 'GET', path: `${this.restoresPath(instance)}${id}/` })).json);
  }

  backupsPath(kind: BackupKind, instance?: string): string {
    const { version } = this.root;
    const of = instance === undefined ? '' : `/instances/${segment(instance, 'instance')}`;
    return `${version}${of}/backups/${kind}/`;
  }

  restoresPath(instance: string): string {
    return `${this.root.version}/instances/${segment(instance, 'instance')}/restores/`;
  }

  /** Sends one call; an answer that is no success is a Failure. */
  async send(call: Call): Promise<Answer> {
    const answer = await this.#http.send(call);
    if (answer.status >= 200 && answer.status < 300) return answer;
    throw syncanoFailure(answer, call.method === 'POST' || call.method === 'DELETE');
  }

  /** Looks for what a request has made whose answer was lost; see `recover` of the HTTP layer. */
  recover<T>(lost: unknown, find: () => Promise<T | undefined>, instead: string): Promise<T> {
    return recover({ lost, find, instead, clock: this.clock, signal: this.settings.signal });
  }

  sleep(ms: number): Promise<void> {
    return pause(this.clock, ms, this.settings.signal);
  }

  /** Newer servers show partial backups to their staff only; others then cannot have one under way. */
  async #partialsOfAll(): Promise<Backup[]> {
    try {
      return await this.backups('partial');
    } catch (error) {
      if (error instanceof Failure && error.status === 403 && error.code !== 'NO_SUCH_API_KEY') return [];
      throw error;
    }
  }

  async #list<T extends { readonly id: number }>(path: string, read: (item: unknown) => T): Promise<T[]> {
    const all = new Map<number, T>();
    const visited = new Set<string>();
    for (let call: LinkedCall = { path, query: {} }; ; ) {
      const { json } = await this.send({ method: 'GET', ...call });
      const { next, objects } = fields(json, 'a list');
      if (!Array.isArray(objects)) throw unexpected('a list');
      const items = objects.map(read);
      for (const item of items) all.set(item.id, item);
      // `next` can lead to an empty page, and a server that links in a circle must not keep us for ever.
      if (items.length === 0 || typeof next !== 'string' || next === '' || visited.has(next)) {
        return [...all.values()];
      }
      visited.add(next);
      call = linkedCall(this.root.base, next, call.path);
    }
  }
}
