import { type Clock, pause, realClock } from '../base/clock.ts';
import { Failure, transientStatuses } from '../base/failure.ts';
import { asObject, asText } from '../base/json.ts';
import type { Answer } from '../http/answer.ts';
import { type Call, type HttpSettings, JsonClient } from '../http/client.ts';
import { recover } from '../http/recover.ts';
import { askedMs, pauseMs, type RetryPolicy } from '../http/retry.ts';
import { segment } from '../http/url.ts';
import { cloud66Url } from './address.ts';
import { cloud66Failure, isThrottled } from './errors.ts';
import { isBackupJob } from './jobs.ts';
import {
  type AsyncAction,
  type Backup,
  type BackupFile,
  fields,
  type Job,
  readAction,
  readBackup,
  readFile,
  readJob,
  readStack,
  type Stack,
  unexpected,
} from './types.ts';

export interface Cloud66Settings extends HttpSettings {
  /** Personal access token, or one of a service account or OAuth2 app. */
  readonly token: string;
  /** `https://app.cloud66.com/api/3` by default; `/api/3` is added to a bare origin. */
  readonly apiUrl?: string | URL | undefined;
  /** How long and how slowly to go on when the service asks to slow down. */
  readonly throttleRetry?: RetryPolicy | undefined;
}

export interface BackupFilter {
  readonly dbType?: string | undefined;
  /** Backup group. */
  readonly group?: number | undefined;
}

export interface StackFilter {
  readonly name?: string | undefined;
  readonly environment?: string | undefined;
}

/** A recurring backup task ("Create Backup"); what is left out takes the service's default. */
export interface BackupTask {
  /** `all`, or some of mysql, postgresql, redis, mongodb. */
  readonly dbTypes?: readonly string[] | undefined;
  /** Cron schedule; the service's default is every hour. */
  readonly frequency?: string | undefined;
  readonly keepCount?: number | undefined;
  readonly gzip?: boolean | undefined;
  readonly excludedTables?: string | undefined;
  readonly runOnReplicaServer?: boolean | undefined;
  readonly logicalBackup?: boolean | undefined;
}

export interface ImportRequest {
  /** Group that the backup is to be restored in. */
  readonly group: number;
  readonly dbTypes: readonly string[];
  /** Link to the file; may carry a signature, so it never shows in messages. */
  readonly remoteUrl: string;
}

/** The budget refills hourly, so pauses are longer than after an ordinary hiccup. */
const slowDown: RetryPolicy = { totalMs: 600_000, baseMs: 5_000, capMs: 60_000 };

/** Calls to the Cloud 66 API v3. Every method throws `Failure`. */
export class Cloud66Client {
  readonly settings: Cloud66Settings;
  readonly clock: Clock;
  readonly #http: JsonClient;

  constructor(settings: Cloud66Settings) {
    this.settings = settings;
    this.clock = settings.clock ?? realClock;
    const { signal, onEvent, retry, requestTimeoutMs, leftMs } = settings;
    this.#http = new JsonClient({
      baseUrl: cloud66Url(settings.apiUrl),
      headers: { authorization: `Bearer ${settings.token}` },
      clock: this.clock,
      // Throttling has its own, slower policy here.
      isTransient: (answer) => !isThrottled(answer) && transientStatuses.has(answer.status),
      signal,
      onEvent,
      retry,
      requestTimeoutMs,
      leftMs,
    });
  }

  /** All stacks that the token may see. */
  stacks(filter: StackFilter = {}): Promise<Stack[]> {
    const query = { filter_name: filter.name, filter_environment: filter.environment };
    return this.#list('/stacks', query, readStack, ({ uid }) => uid);
  }

  async stack(stackId: string): Promise<Stack> {
    return readStack(await this.#get(`/stacks/${segment(stackId, 'stack-id')}`));
  }

  /** All backups of a stack, newest first. */
  backups(stackId: string, filter: BackupFilter = {}): Promise<Backup[]> {
    return this.#list(backupsPath(stackId), backupQuery(filter), readBackup, ({ id }) => id);
  }

  /** The pages of backups, newest first, with the service's clock (undefined when it does not say). */
  async *backupPages(
    stackId: string,
    filter: BackupFilter = {},
  ): AsyncGenerator<{ backups: Backup[]; serverTime: number | undefined }> {
    for await (const { items, answer } of this.#pages(backupsPath(stackId), backupQuery(filter))) {
      const serverTime = Date.parse(answer.headers['date'] ?? '');
      yield { backups: items.map(readBackup), serverTime: Number.isNaN(serverTime) ? undefined : serverTime };
    }
  }

  async backup(stackId: string, backupId: number): Promise<Backup> {
    return readBackup(await this.#get(`${backupsPath(stackId)}/${backupId}`));
  }

  /** All files of a backup, as the service lists them (see `orderedParts`). */
  files(stackId: string, backupId: number): Promise<BackupFile[]> {
    return this.#list(`${backupsPath(stackId)}/${backupId}/files`, {}, readFile, ({ id }) => id);
  }

  /** A link to one file that works for a few minutes; it carries its own signature: a secret, and no token goes there. */
  async fileLink(stackId: string, backupId: number, fileId: string): Promise<URL> {
    const path = `${backupsPath(stackId)}/${backupId}/files/${segment(fileId, 'the id of the file')}`;
    const answer = fields(await this.#get(path), 'a link to a file');
    // The service encodes the link twice.
    const link = asText(answer['public_url']).replaceAll('%25', '%');
    if (!URL.canParse(link)) throw unexpected('no link to the file');
    return new URL(link);
  }

  /**
   * Creates a **recurring** task; each call makes one more. When the answer is lost, the stack's jobs tell whether it was
   * created, and it is not sent again.
   * @returns the service's message
   */
  async createTask(stackId: string, task: BackupTask): Promise<string> {
    const before = new Set((await this.jobs(stackId)).map(({ id }) => id));
    const body = present({
      db_type: task.dbTypes?.join(','),
      frequency: task.frequency,
      keep_count: task.keepCount,
      gzip: task.gzip,
      excluded_tables: task.excludedTables,
      run_on_replica_server: task.runOnReplicaServer,
      logical_backup: task.logicalBackup,
    });
    try {
      return queuedMessage(await this.#post(backupsPath(stackId), body));
    } catch (error) {
      const find = async () => (await this.jobs(stackId)).find((job) => !before.has(job.id) && isBackupJob(job));
      const made = await recover({
        lost: error,
        find,
        instead:
          'Look at the backup tasks of the stack before running the step again: a second task would run beside the first.',
        clock: this.clock,
        signal: this.settings.signal,
      });
      return `created: job ${made.name || made.id} (its answer was lost)`;
    }
  }

  /** Has a backup fetched from elsewhere; it appears in the list under a new id. */
  async importBackup(stackId: string, request: ImportRequest): Promise<string> {
    const body = { group: request.group, db_type: request.dbTypes.join(','), remote_url: request.remoteUrl };
    return queuedMessage(await this.#post(backupsPath(stackId), body));
  }

  jobs(stackId: string): Promise<Job[]> {
    return this.#list(`/stacks/${segment(stackId, 'stack-id')}/jobs`, {}, readJob, ({ id }) => id);
  }

  /** Runs a scheduled job now, beside its schedule. */
  async runJob(stackId: string, jobId: string): Promise<AsyncAction> {
    const path = `/stacks/${segment(stackId, 'stack-id')}/jobs/${segment(jobId, 'the id of the job')}/run_now`;
    return readAction(await this.#post(path, {}));
  }

  async action(stackId: string, actionId: number): Promise<AsyncAction> {
    return readAction(await this.#get(`/stacks/${segment(stackId, 'stack-id')}/actions/${actionId}`));
  }

  async #list<T>(
    path: string,
    query: Call['query'],
    read: (item: unknown) => T,
    key: (item: T) => unknown,
  ): Promise<T[]> {
    // Something new on page 1 pushes items on to the next page, where they come a second time.
    const all = new Map<unknown, T>();
    for await (const { items } of this.#pages(path, query)) {
      for (const item of items.map(read)) all.set(key(item), item);
    }
    return [...all.values()];
  }

  async *#pages(path: string, query: Call['query']): AsyncGenerator<{ items: unknown[]; answer: Answer }> {
    for (let page = 1; ; ) {
      const answer = await this.#send({ method: 'GET', path, query: { ...query, page } });
      const body = fields(answer.json, 'a list');
      const items = body['response'];
      if (!Array.isArray(items)) throw unexpected('something that is not a list');
      yield { items, answer };
      const next = body['pagination'] ? fields(body['pagination'], 'a page')['next'] : null;
      if (next === null || next === undefined || items.length === 0) return;
      page = Math.max(page + 1, Number(next) || 0);
    }
  }

  async #get(path: string): Promise<unknown> {
    return fields((await this.#send({ method: 'GET', path })).json, 'an object')['response'];
  }

  async #post(path: string, body: unknown): Promise<unknown> {
    const { json } = await this.#send({ method: 'POST', path, body });
    const answer = asObject(json);
    if (answer && 'response' in answer) return answer['response'];
    throw unexpected('something that is not JSON, or has no response', true);
  }

  /** Sends a call; one that the service throttles was refused, so it is sent again later, writes too. */
  async #send(call: Call): Promise<Answer> {
    const policy = this.settings.throttleRetry ?? slowDown;
    const start = this.clock.now();
    for (let attempt = 1; ; attempt++) {
      const answer = await this.#http.send(call);
      if (answer.status >= 200 && answer.status < 300) return answer;
      const failure = cloud66Failure(answer, call.method === 'POST');
      if (!isThrottled(answer)) throw failure;
      const inMs = pauseMs(policy, attempt, askedMs(answer.headers, this.clock), this.clock);
      if (this.clock.now() - start + inMs > policy.totalMs) throw failure;
      const { method, path } = call;
      this.settings.onEvent?.({ type: 'retry', method, path, reason: 'throttled', inMs, attempt });
      await this.#sleep(inMs);
    }
  }

  #sleep(ms: number): Promise<void> {
    return pause(this.clock, ms, this.settings.signal);
  }
}

function backupsPath(stackId: string): string {
  return `/stacks/${segment(stackId, 'stack-id')}/backups`;
}

function backupQuery(filter: BackupFilter): Call['query'] {
  return { db_type: filter.dbType, group: filter.group };
}

function present(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** The message of `{ok, message}`; an answer that is not ok is a failure, whatever its status. */
function queuedMessage(response: unknown): string {
  const { ok, message } = fields(response, 'an answer to the request');
  if (ok === true) return asText(message);
  throw new Failure(`Cloud 66 did not take the request: ${asText(message) || 'it gives no reason'}.`, {
    code: 'NOT_OK',
    kind: 'remote-failed',
    remedy: 'Check the inputs of the step against what the message says.',
  });
}
