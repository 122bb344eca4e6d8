import { afterEach, describe, expect, it } from '@jest/globals';
import type { Pace } from '../../src/http/client.ts';
import { JsonClient } from '../../src/http/client.ts';
import { JumpingClock } from '../support/jumping-clock.ts';
import { json, type LocalServer, localServer, type Reply, status } from '../support/local-server.ts';

let server: LocalServer | undefined;
afterEach(async () => {
  await server?.close();
});

/** A pace that notes what it is asked and told. */
class NotingPace implements Pace {
  taken = 0;
  readonly refusals: (number | undefined)[] = [];
  readonly #before: () => Promise<void>;

  constructor(before: () => Promise<void> = async () => {}) {
    this.#before = before;
  }

  async take(signal: AbortSignal) {
    this.taken += 1;
    await this.#before();
    signal.throwIfAborted();
    return { refused: (askedMs: number | undefined) => void this.refusals.push(askedMs) };
  }
}

const clock = () => new JumpingClock('2026-11-21T03:00:00Z');

async function client(
  pace: Pace,
  replies: readonly Reply[],
  more: Partial<ConstructorParameters<typeof JsonClient>[0]> = {},
) {
  server = await localServer(...replies);
  return new JsonClient({ baseUrl: server.url, headers: {}, clock: clock(), pace, ...more });
}

describe('a client with a pace', () => {
  it('asks for a turn before each try, and tells every 429 with what it asks for', async () => {
    const pace = new NotingPace();
    const http = await client(pace, [
      status(429, { 'retry-after': '7' }),
      status(429),
      status(503),
      json({ ok: true }),
    ]);
    expect(await http.send({ method: 'GET', path: '/' })).toMatchObject({ json: { ok: true } });
    expect(pace.taken).toBe(4);
    expect(pace.refusals).toEqual([7_000, undefined]);
  });

  it('does not count the waiting for a turn as time of the call', async () => {
    const time = clock();
    const pace = new NotingPace(() => time.sleep(90_000));
    const http = await client(pace, [status(503), json(1)], {
      clock: time,
      retry: { totalMs: 60_000, baseMs: 10, capMs: 10 },
    });
    expect(await http.send({ method: 'GET', path: '/' })).toMatchObject({ status: 200 });
    expect(pace.taken).toBe(2);
  });

  it('sends nothing when it is cancelled while it waits for its turn', async () => {
    const stop = new AbortController();
    const pace = new NotingPace(async () => stop.abort());
    const http = await client(pace, [json(1)], { signal: stop.signal });
    await expect(http.send({ method: 'POST', path: '/' })).rejects.toMatchObject({
      kind: 'cancelled',
      outcomeUnknown: false,
    });
    expect(server?.seen).toEqual([]);
  });
});
