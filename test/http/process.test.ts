import { expect, test } from '@jest/globals';
import { json, localServer } from '../support/local-server.ts';
import { runCode } from '../support/run-code.ts';

test('a process ends as soon as its last call is over, in spite of kept connections and long limits', async () => {
  const server = await localServer(json({ ok: true }));
  const ran = await runCode(
    `const { JsonClient } = await import(src + 'http/client.ts');
    const { signal } = new AbortController();
    const client = new JsonClient({ baseUrl: new URL('${server.url}'), headers: {}, signal, requestTimeoutMs: 60_000 });
    await client.send({ method: 'GET', path: '/', signal });
    await client.send({ method: 'POST', path: '/', body: {} });
    console.log('over');`,
  );
  await server.close();
  expect(ran).toMatchObject({ code: 0, stdout: 'over\n', stderr: '' });
  expect(ran.ms).toBeLessThan(5_000);
});

test('thousands of calls and waits on one signal leave no memory behind', async () => {
  const ran = await runCode(
    `const { JsonClient } = await import(src + 'http/client.ts');
    const { wait } = await import(src + 'wait/wait.ts');
    const { realClock: clock } = await import(src + 'base/clock.ts');
    const { createServer } = await import('node:http');
    const server = createServer((_, response) => response.end('{}')).listen(0, '127.0.0.1');
    await new Promise((done) => server.on('listening', done));
    const { signal } = new AbortController();
    const client = new JsonClient({ baseUrl: new URL('http://127.0.0.1:' + server.address().port), headers: {}, signal });
    const some = async (count) => {
      for (let n = 0; n < count; n++) {
        await wait({ clock, signal }, { timeoutMs: 60_000 }, {
          what: 'it', state: () => 'S', judge: () => 'done',
          look: (look) => n % 4 === 0 ? client.send({ method: n % 8 === 0 ? 'POST' : 'GET', path: '/', ...look }) : Promise.resolve(),
        });
      }
      await new Promise((done) => setTimeout(done, 20));
      gc();
      return process.memoryUsage().heapUsed;
    };
    const before = await some(1_000);
    const after = await some(1_000);
    server.close();
    console.log((after - before) / 1_000);`,
    {},
    ['--expose-gc'],
  );
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  // Bytes a call; a signal or a timer that is kept takes some hundreds.
  expect(Number(ran.stdout)).toBeLessThan(150);
});
