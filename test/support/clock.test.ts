import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { VirtualClock } from './clock.ts';

test('virtual time goes on after an answer that began before its request was sent to the end', async () => {
  const server = createServer((asked, answer) => {
    answer.write('enough');
    asked.resume().once('end', () => answer.end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const asking = request({ port: (server.address() as AddressInfo).port, method: 'POST', agent: false });
  asking.write('the first part');
  const [answer] = await once(asking, 'response');
  asking.end('the rest');
  await once(answer.resume(), 'end');
  const clock = new VirtualClock();
  const start = clock.now();
  await clock.sleep(1000);
  expect(clock.now()).toBe(start + 1000);
  server.close();
});

test('virtual time stands still while a request has no answer, unless its service waits for a later time', async () => {
  const clock = new VirtualClock();
  const until = clock.now() + 5000;
  let held = false;
  const server = createServer(async (_asked, answer) => {
    for (let turns = 0; turns < 50; turns++) await turn();
    expect(clock.now()).toBeLessThan(until);
    if (held) await clock.until(until, new AbortController().signal);
    answer.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const ask = async () => {
    const asking = request({ port: (server.address() as AddressInfo).port, agent: false }).end();
    const [answer] = await once(asking, 'response');
    await once(answer.resume(), 'end');
  };
  const begin = clock.now();
  const first = ask();
  await Promise.all([first.then(() => expect(clock.now()).toBe(begin)), clock.sleep(1000)]);
  held = true;
  await ask();
  expect(clock.now()).toBe(until);
  server.close();
});
