import type { Agent, ClientRequest, request as httpRequest, IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { type Clock, timerMs } from '../base/clock.ts';
import { cancelled, Failure } from '../base/failure.ts';
import { agentFor } from './agent.ts';
import type { OnHttpEvent } from './events.ts';
import { networkFailure } from './network.ts';
import { targetOf } from './url.ts';

/** What bounds one request. */
export interface ExchangeLimits {
  /** Milliseconds until the connection (proxy and TLS included) has to stand. */
  readonly connectMs: number;
  /** Milliseconds without a single byte moving after which the connection counts as dead. */
  readonly stallMs: number;
  /** End of everything, in milliseconds of `clock`. */
  readonly deadline?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly clock: Clock;
}

interface ExchangeOptions extends ExchangeLimits {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly agent?: Agent | undefined;
}

/** What uploads and downloads may be told, and go without; `connectMs` is then 30,000, `stallMs` 60,000. */
export type TransferOptions = { readonly [K in keyof ExchangeLimits]?: ExchangeLimits[K] | undefined } & {
  /** By default the agent that the environment's proxy settings ask for. */
  readonly agent?: Agent | undefined;
  readonly onEvent?: OnHttpEvent | undefined;
  /** Milliseconds between two progress events; 1,000 by default. */
  readonly progressMs?: number | undefined;
};

/**
 * How far a request has come, which decides what its loss means: nothing was sent, it cannot have been complete,
 * or the service may have carried it out.
 */
type Stage = 'connecting' | 'sending' | 'sent';

/** How long an answer may take to come in after the connection broke for writing. */
const ANSWER_GRACE_MS = 1000;

/** One request and its answer over `node:http(s)`, with every abnormal end turned into one `Failure`. */
export class Exchange {
  readonly request: ClientRequest;
  /** The head of the answer; rejects with a `Failure`. */
  readonly answer: Promise<IncomingMessage>;
  /** Resolves as soon as there is an answer or none can come any more: no point in sending on. */
  readonly settled: Promise<void>;
  readonly #options: ExchangeOptions;
  readonly #isWrite: boolean;
  readonly #timers: NodeJS.Timeout[] = [];
  #stage: Stage = 'connecting';
  #socket: Socket | undefined;
  #over = false;
  #reason: Failure | undefined;
  #onIdle: () => Failure = () => this.#stalled();

  /** Begins the request. Node's TLS is loaded only where it is needed. */
  static async open(options: ExchangeOptions): Promise<Exchange> {
    const { request } = options.url.protocol === 'https:' ? await import('node:https') : await import('node:http');
    return new Exchange(options, request, options.agent ?? (await agentFor(options.url)));
  }

  private constructor(options: ExchangeOptions, send: typeof httpRequest, agent: Agent) {
    this.#options = options;
    this.#isWrite = options.method !== 'GET' && options.method !== 'HEAD';
    const { url, method, signal } = options;
    if (signal?.aborted) throw cancelled(signal);
    this.request = send(url, { method, headers: { 'user-agent': 'paas-actions', ...options.headers }, agent });
    this.answer = new Promise((resolve, reject) => {
      this.request.once('response', resolve);
      // Stays after the answer: an upload that is refused early still breaks a little later.
      this.request.on('error', (error) => reject(this.failure(error)));
    });
    const settle = () => {
      this.#over = true;
    };
    this.settled = this.answer.then(settle, settle);
    this.#watch();
  }

  get target(): string {
    return targetOf(this.#options.method, this.#options.url);
  }

  /** An answer came, or the exchange failed. */
  get over(): boolean {
    return this.#over;
  }

  /** True once the last byte of the request was handed over: from here on a write may have been carried out. */
  get sent(): boolean {
    return this.#stage === 'sent';
  }

  /** Ends the request; from then on only the answer's first byte is waited for, `answerMs` at most. */
  end(tail: Buffer | undefined, answerMs: number): void {
    this.#stage = 'sent';
    this.request.end(tail);
    this.#onIdle = () => this.#expired('NO_ANSWER', `no answer within ${answerMs} ms`);
    this.request.socket?.setTimeout(answerMs);
    this.answer.then(
      (message) => {
        this.#onIdle = () => this.#stalled();
        message.socket.setTimeout(this.#options.stallMs);
      },
      () => undefined,
    );
  }

  /** Drops the connection; whoever waits for the answer or its body gets `reason`. */
  abort(reason: Failure): void {
    this.#reason ??= reason;
    this.request.destroy(reason);
  }

  /** Lets go of the connection and all timers; call it exactly once, when done. */
  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#options.signal?.removeEventListener('abort', this.#onAbort);
    // A connection that is kept serves other requests after this one.
    this.#socket?.off('timeout', this.#onTimeout);
    this.request.destroy();
  }

  failure(error: unknown): Failure {
    if (this.#reason) return this.#reason;
    if (error instanceof Failure) return error;
    return networkFailure(error, this.target, this.#mayBeDone());
  }

  #watch(): void {
    const { url, connectMs, stallMs, deadline, signal, clock } = this.#options;
    const connecting = setTimeout(() => {
      const message = `${this.target}: no connection within ${connectMs} ms.`;
      this.abort(new Failure(message, { code: 'CONNECT_TIMEOUT', kind: 'timeout', transient: true }));
    }, connectMs);
    this.#timers.push(connecting);
    if (deadline !== undefined) {
      const late = () => this.abort(this.#expired('DEADLINE', 'the deadline has passed', false));
      this.#timers.push(setTimeout(late, timerMs(deadline - clock.now())));
    }
    signal?.addEventListener('abort', this.#onAbort);
    this.request.once('socket', (socket: Socket) => {
      const connected = () => {
        clearTimeout(connecting);
        if (this.#stage === 'connecting') this.#stage = 'sending';
      };
      if (this.request.reusedSocket) connected();
      else if (url.protocol === 'https:') socket.once('secureConnect', connected);
      else if (socket.connecting) socket.once('connect', connected);
      else connected();
      if (this.#isWrite) breakAfterReading(socket, ANSWER_GRACE_MS);
      // Node counts a partly written chunk as movement, so that a slow line is not taken for a dead one.
      socket.setTimeout(stallMs);
      socket.on('timeout', this.#onTimeout);
      this.#socket = socket;
    });
  }

  readonly #onTimeout = (): void => {
    if (this.#stage !== 'connecting') this.abort(this.#onIdle());
  };

  readonly #onAbort = (): void => {
    const { signal } = this.#options;
    if (!signal) return;
    this.abort(this.#mayBeDone() ? cancelledWrite(signal) : cancelled(signal));
  };

  #stalled(): Failure {
    return this.#expired('STALLED', `no byte moved for ${this.#options.stallMs} ms`);
  }

  #expired(code: string, what: string, transient = true): Failure {
    const message = `${this.target}: ${what}${this.#afterwards()}.`;
    return new Failure(message, { code, kind: 'timeout', outcomeUnknown: this.#mayBeDone(), transient });
  }

  #mayBeDone(): boolean {
    return this.#isWrite && this.sent;
  }

  #afterwards(): string {
    if (!this.#isWrite) return '';
    return this.sent ? ' after everything was sent' : ' before everything was sent';
  }
}

function cancelledWrite(signal: AbortSignal): Failure {
  const failure = cancelled(signal);
  const sent = 'Everything was sent and the answer was awaited: the request may have been carried out.';
  return failure.with(`${failure.message} ${sent}`, { outcomeUnknown: true, cause: signal.reason });
}

type WriteDone = (error?: Error | null) => void;

const patient = new WeakSet<Socket>();

/**
 * A service that refuses an upload answers and closes; the next write then breaks, and Node destroys the socket together
 * with the answer that nobody has read yet. This holds the news of a broken write back, `ms` at most, until the reading
 * side has come to its own end. Of 480 refused uploads all told the reason with it and 221 without (the others only that the
 * connection was lost, after which they would be sent again); test/http/node.test.ts fails on a Node that writes in another way.
 */
function breakAfterReading(socket: Socket, ms: number): void {
  if (patient.has(socket)) return;
  patient.add(socket);
  const hold =
    (done: WriteDone): WriteDone =>
    (error) => {
      if (!error) {
        done();
        return;
      }
      const timer = setTimeout(() => done(error), ms);
      socket.once('close', () => clearTimeout(timer));
    };
  const write = socket._write.bind(socket);
  socket._write = (chunk, encoding, done) => write(chunk, encoding, hold(done));
  const writev = socket._writev?.bind(socket);
  if (writev) socket._writev = (chunks, done) => writev(chunks, hold(done));
}
