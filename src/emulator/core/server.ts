import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { platforms as allPlatforms } from '../platforms.ts';
import { writeAnswer } from './answer.ts';
import { type MovableClock, runningClock } from './clock.ts';
import { control, controlPath, type Served } from './control.ts';
import type { FaultRule, Faults } from './faults.ts';
import { SeedError } from './fields.ts';
import { RequestLog } from './log.ts';
import { outcomeOf } from './outcome.ts';
import type { EmulatedAnswer, EmulatedRequest, Platform, PlatformFactory } from './platform.ts';
import { BodyTooLarge, emulatedRequest } from './request.ts';
import { type SavedWorld, WorldFile } from './saved-world.ts';
import { readSeed, type Seed } from './seed.ts';
import type { Variants } from './variants.ts';
import { World } from './world.ts';

export interface EmulatorOptions {
  /** 0 or absent: a free one. */
  readonly port?: number;
  /** How many times faster than real time emulated jobs run; default: what the seed says, else 1. */
  readonly speed?: number;
  /** Text of a seed file (YAML); default: the documentation's own world. */
  readonly seed?: string;
  /** When emulated time begins, in milliseconds since 1970; default: what the seed says, else the real time. */
  readonly start?: number;
  /** For tests; `speed` and `start` then mean nothing. */
  readonly clock?: MovableClock;
  /** Variants to begin with, by name; they win over the seed's. */
  readonly variants?: Readonly<Record<string, string | number | boolean>>;
  /** File with a world to go on with, if it exists; `save` writes it. Its own seed then counts, and its time goes on. */
  readonly worldFile?: string;
  /** Which platforms to serve; default: all. */
  readonly platforms?: Readonly<Record<string, PlatformFactory>>;
}

/** A running emulator, with handles for tests in the same process. */
export interface Emulator {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly port: number;
  readonly faults: Faults;
  readonly variants: Variants;
  readonly requests: RequestLog;
  readonly clock: MovableClock;
  state(): Record<string, unknown>;
  reset(): void;
  /** Writes the file that `worldFile` names. */
  save(): void;
  /** Ends it at once: open connections are destroyed, requests that hang included. */
  close(): Promise<void>;
}

const credentialHeaders = ['mendix-apikey', 'mendix-username', 'authorization', 'x-api-key'];

/**
 * Starts an emulator on 127.0.0.1, and on ::1 where there is one, so that `http://localhost:PORT` serves as a second origin.
 *
 * @throws SeedError when the seed is wrong; the error of `listen` when the port is taken
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const factories = options.platforms ?? allPlatforms;
  const file = options.worldFile === undefined ? undefined : new WorldFile(options.worldFile);
  const saved = file?.read();
  const seed = readSeed(saved?.seed ?? options.seed ?? '', Object.keys(factories));
  const world = new World({ factories, seed, clock: clockOf(options, seed, saved), variants: options.variants, saved });
  const save = (): void => {
    if (file === undefined) throw new SeedError('there is no file to save the world in: it is named at the start');
    try {
      file.write(world.save());
    } catch (cause) {
      throw new SeedError(`the world cannot be saved: ${(cause as Error).message}`, { cause });
    }
  };
  const log = new RequestLog();
  const sockets = new Set<Socket>();

  const listener = (message: IncomingMessage, response: ServerResponse): void => {
    serve(message, response, { world, log, save }).catch((error: unknown) => {
      // A fault of the emulator itself: say so plainly instead of looking like a platform's answer.
      console.error(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'content-type': 'text/plain' }).end('The emulator failed; see its output.\n');
    });
  };
  const { servers, port } = await listenOnLoopback(() => makeServer(listener, sockets), options.port ?? 0);

  return {
    url: `http://127.0.0.1:${port}`,
    port,
    faults: world.faults,
    variants: world.variants,
    requests: log,
    clock: world.clock,
    state: () => world.state(),
    reset: () => world.reset(),
    save,
    close: async () => {
      const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)));
      for (const socket of sockets) socket.destroy();
      await Promise.all(closed);
    },
  };
}

/** Time of a saved world goes on from where it was. */
function clockOf(options: EmulatorOptions, seed: Seed, saved: SavedWorld | undefined): MovableClock {
  const { clock } = options;
  if (clock === undefined) {
    return runningClock(options.speed ?? seed.speed ?? 1, Date.now, saved?.now ?? options.start ?? seed.start);
  }
  clock.advance(Math.max(0, (saved?.now ?? 0) - clock.now()));
  return clock;
}

function makeServer(
  listener: (message: IncomingMessage, response: ServerResponse) => void,
  sockets: Set<Socket>,
): Server {
  // A body of a gigabyte over a slow line may take longer than Node's five minutes.
  const server = createServer({ requestTimeout: 0, highWaterMark: 1024 * 1024 }, listener);
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return server;
}

/**
 * Listens on 127.0.0.1, and on the same port of ::1. Where there is no IPv6, localhost is 127.0.0.1 anyway; where somebody
 * else has that port of ::1, localhost would lead there: another port, if that is ours to choose.
 */
async function listenOnLoopback(make: () => Server, wanted: number): Promise<{ servers: Server[]; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const first = make();
    await listen(first, '127.0.0.1', wanted);
    const { port } = first.address() as AddressInfo;
    const second = make();
    try {
      await listen(second, '::1', port);
      return { servers: [first, second], port };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') return { servers: [first], port };
      first.close();
      if (wanted !== 0 || attempt === 10) throw error;
    }
  }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function serve(message: IncomingMessage, response: ServerResponse, { world, log, save }: Served): Promise<void> {
  // Without listeners, a connection that a client resets would end the process.
  message.on('error', () => {});
  response.on('error', () => {});
  const request = emulatedRequest(message, message.socket.localPort ?? 0);
  if (request.path === controlPath || request.path.startsWith(`${controlPath}/`)) {
    await writeAnswer(response, await control(request, { world, log, save }), request);
    return;
  }
  const platform = world.platformOf(request);
  const faults = world.faults.strike(request, platform?.name);
  const started = performance.now();
  const carried = credentialHeaders.filter((name) => request.headers[name] !== undefined);
  const entry = log.begin({
    time: new Date(world.clock.now()).toISOString(),
    platform: platform?.name,
    method: request.method,
    path: request.path,
    queryKeys: [...new Set(request.query.keys())],
    credentials: carried.length > 0,
    credentialHeaders: carried,
    contentType: request.headers['content-type'],
    requestBytes:
      request.headers['content-length'] === undefined ? undefined : Number(request.headers['content-length']),
    faults: faults.map((fault) => fault.kind),
  });
  response.once('close', () => {
    if (response.headersSent) {
      entry.status = response.statusCode;
      entry.responseBytes = Number(response.getHeader('content-length') ?? 0);
    }
    entry.milliseconds = Math.round(performance.now() - started);
    log.end();
  });
  // What compares dates with the service's clock (staleness, `Retry-After`) sees emulated time. A fault may say otherwise.
  response.setHeader('date', new Date(world.clock.now()).toUTCString());
  await answerWithFaults(request, response, platform, faults, world);
}

/** Delays and slow bodies add to whatever else happens. */
async function answerWithFaults(
  request: EmulatedRequest,
  response: ServerResponse,
  platform: Platform | undefined,
  faults: readonly FaultRule[],
  world: World,
): Promise<void> {
  for (const fault of faults) if (fault.kind === 'latency') await sleep(fault.ms ?? 0);
  const fault = faults.find(({ kind }) => kind !== 'latency' && kind !== 'slow-body');
  const outcome = await outcomeOf(fault, request, () => handled(request, platform, world));
  if (outcome === 'broken') {
    response.destroy();
  } else if (outcome === 'silence') {
    request.body.resume();
  } else {
    const { answer, cutAfter } = outcome;
    await held(answer, response, world);
    const bytesPerSecond = faults.find(({ kind }) => kind === 'slow-body')?.bytesPerSecond;
    await writeAnswer(response, answer, request, {
      ...(cutAfter === undefined ? {} : { cutAfter }),
      ...(bytesPerSecond === undefined ? {} : { bytesPerSecond }),
    });
  }
}

/** Some calls answer only when their work is done. A caller that does not wait for that changes nothing about the work. */
async function held({ heldUntil }: EmulatedAnswer, response: ServerResponse, world: World): Promise<void> {
  if (heldUntil === undefined) return;
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  await world.clock.until(heldUntil, gone.signal);
}

async function handled(
  request: EmulatedRequest,
  platform: Platform | undefined,
  world: World,
): Promise<EmulatedAnswer> {
  if (request.path === '/') return { status: 200, text: welcome(world) };
  if (platform === undefined) return { status: 404, json: { error: 'No platform has this path' } };
  try {
    return await platform.handle(request);
  } catch (error) {
    if (error instanceof BodyTooLarge) return { status: 413, text: `${error.message}\n` };
    // The client went away while its body was being read: nobody is left to answer.
    if (request.body.destroyed) return { status: 499 };
    throw error;
  }
}

function welcome(world: World): string {
  return [
    'This is the emulator of paas-actions: it behaves like the platforms below, on this machine only.',
    `Platforms: ${world.platforms.map((platform) => platform.name).join(', ')}`,
    `Emulated time: ${new Date(world.clock.now()).toISOString()}`,
    `Control API: ${controlPath}/state, requests, faults, variants, time, reset`,
    '',
  ].join('\n');
}
