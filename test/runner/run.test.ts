import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { closedPort, hang, localServer } from '../support/local-server.ts';
import { runnerWaitsMs, runStep } from '../support/run-step.ts';

type StepOptions = NonNullable<Parameters<typeof runStep>[1]>;

const folder = mkdtempSync(join(tmpdir(), 'runner-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const key = 'k3y-of-the-fixture';

/** One run of the fixture, as the runner would start it. */
function run(way: string, options: StepOptions = {}) {
  return runStep('fixture', {
    dist: 'test/support/steps',
    secrets: [key],
    ...options,
    env: { NODE_COMPILE_CACHE: join(folder, 'cache'), ...options.env },
    inputs: { way, 'api-key': key, ...options.inputs },
  });
}

const commands = (log: string) => log.split('\n').filter((line) => line.startsWith('::'));

describe('a step that does its work', () => {
  test.concurrent('ends green at once, with its outputs, its state and its section of the summary', async () => {
    const step = await run('succeed');
    expect(step).toMatchObject({ code: 0, stderr: '', outputs: { 'job-id': 'job-7' }, state: { job: 'job-7' } });
    expect(step.summary).toBe('### ✅ fixture\n\n| Job | job-7 |\n| --- | --- |\n\n');
  });

  test.concurrent('masks its secrets before it says anything else, in whatever form they came', async () => {
    const step = await run('succeed', {
      inputs: { 'api-key': '  first line \r\n\tsecond%line\n' },
      env: { FIXTURE_API_KEY: 'from-the-environment' },
      secrets: ['first line', 'second%line', 'from-the-environment'],
    });
    expect(step.code).toBe(0);
    const lines = step.log.split('\n');
    const masked = lines.filter((line) => line.startsWith('::add-mask::')).map((line) => line.slice(12));
    expect(masked).toEqual(expect.arrayContaining(['first line', 'second%25line', 'from-the-environment']));
    expect(lines.findIndex((line) => !line.startsWith('::add-mask::'))).toBe(masked.length);
  });

  test.concurrent('is not kept from ending by what is still open', async () => {
    const step = await run('lingering');
    expect(step.code).toBe(0);
    expect(step.ms).toBeLessThan(30_000);
  });

  test.concurrent('stays green when something fails that nobody waits for', async () => {
    expect(await run('late')).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('files of the runner', () => {
  const missing = join(folder, 'missing', 'file');
  const directory = join(folder, 'directory');
  mkdirSync(directory);

  test.concurrent.each([
    ['not named', ''],
    ['not there', missing],
    ['a directory', directory],
    ['on a full disk', existsSync('/dev/full') ? '/dev/full' : directory],
  ])('that are %s change nothing about the result', async (_what, path) => {
    const env = { GITHUB_OUTPUT: path, GITHUB_STEP_SUMMARY: path, GITHUB_STATE: path };
    const [good, bad] = await Promise.all([run('succeed', { env }), run('fail', { env })]);
    expect(good).toMatchObject({ code: 0, stderr: '' });
    expect(good.log).toContain('job-7');
    expect(good.log).not.toMatch(/::(set-output|save-state)/);
    expect(bad).toMatchObject({ code: 1, stderr: '' });
    expect(bad.log).toContain('ECONNRESET');
  });

  test.concurrent('for the steps that follow must be there: they would work on something else', async () => {
    const good = await run('export');
    expect(good).toMatchObject({ code: 0, exported: { MENDIX_API_URL: 'http://127.0.0.1:1' } });
    for (const path of ['', missing, directory]) {
      const step = await run('export', { env: { GITHUB_ENV: path } });
      expect(step).toMatchObject({ code: 1, outputs: { 'error-code': 'CANNOT_EXPORT', 'error-kind': 'config' } });
      expect(step.log).not.toContain('::set-env');
    }
  });
});

describe('bad inputs', () => {
  test.concurrent('are told all at once, before any work, by name and with what is allowed', async () => {
    const step = await run('succeed', {
      inputs: {
        'api-key': ' ',
        'timeout-minutes': '1e3',
        instances: '0x10',
        wait: 'yes',
        'api-url': 'http://example.com',
      },
    });
    expect(step).toMatchObject({ code: 1, outputs: { 'error-code': 'INVALID_INPUT', 'error-kind': 'config' } });
    expect(step.outputs['job-id']).toBeUndefined();
    for (const name of ['api-key', 'timeout-minutes', 'instances', 'wait', 'api-url']) {
      expect(step.log).toContain(`%0A- \`${name}\``);
    }
    expect(step.log).toContain('FIXTURE_API_KEY');
    expect(step.summary).toContain('❌');
  });

  test.concurrent('that contradict each other are bad inputs too', async () => {
    const step = await run('succeed', { inputs: { wait: 'false', instances: 2 } });
    expect(step).toMatchObject({ code: 1, outputs: { 'error-code': 'INVALID_INPUT' } });
    expect(step.log).toContain('contradict');
  });
});

describe('a step that fails', () => {
  test.concurrent('says what happened, what goes on, what to do, and why', async () => {
    const step = await run('fail');
    expect(step).toMatchObject({
      code: 1,
      stderr: '',
      outputs: { 'job-id': 'job-7', 'error-code': 'ECONNRESET', 'error-kind': 'network' },
    });
    const [error = ''] = commands(step.log).filter((line) => line.startsWith('::error'));
    expect(error).toContain('title=fixture%3A ECONNRESET');
    for (const text of ['The line broke.', 'with `job-id: job-7`', 'Ask for a line.']) {
      expect(error).toContain(text);
    }
    expect(step.log).toContain('Caused by: Error: outer\nCaused by: Error: inner\n');
    expect(step.log).toContain('r-1');
    expect(step.summary.trimEnd().split('\n\n')).toEqual([
      '### ❌ fixture',
      'The line broke.',
      'The start of calc / Production goes on at the service. To go on waiting for it, run this action again with \\`job-id: job-7\\`.',
      'What to do: Ask for a line.',
      '| Error | ECONNRESET (network) |\n| --- | --- |',
    ]);
    expect(step.log).not.toContain('the work is over');
  });

  test.concurrent('for good does not say that anything goes on', async () => {
    const step = await run('failed');
    expect(step).toMatchObject({
      code: 1,
      outputs: { 'error-code': 'MISSING_CONSTANT', 'error-kind': 'remote-failed' },
    });
    expect(step.log).toContain('Set it.');
    expect(step.log).not.toContain('goes on');
    expect(step.summary).toContain('Set it.');
    expect(step.summary).not.toContain('goes on');
  });

  test.concurrent.each([
    ['a fault of its own', 'bug', 'TypeError: x is not a function'],
    ['a rejection without a handler', 'unhandled', 'nobody listens'],
    ['an exception in a callback', 'exception', 'in a callback'],
    ['work that never ends', 'never', 'nothing is left that it waits for'],
  ])('through %s is red and says so', async (_what, way, message) => {
    const step = await run(way);
    expect(step).toMatchObject({ code: 1, outputs: { 'error-code': 'INTERNAL', 'error-kind': 'internal' } });
    expect(step.log).toContain(message);
    expect(step.ms).toBeLessThan(30_000);
  });

  test.concurrent('by its time limit says what was waited for and how to go on', async () => {
    const step = await run('waiting', { inputs: { 'timeout-minutes': '0.002' } });
    expect(step).toMatchObject({
      code: 1,
      outputs: { 'error-code': 'TIMEOUT', 'error-kind': 'timeout', 'job-id': 'job-7' },
    });
    expect(step.log).toContain('its last known state is Starting');
    expect(step.log).toContain('with `job-id: job-7`');
  });

  test.concurrent('by its time limit ends also when it does not wait but hangs', async () => {
    const step = await run('stubborn', {
      inputs: { 'timeout-minutes': '1', 'api-url': 'http://127.0.0.1:1' },
      env: { PAAS_ACTIONS_SPEED: '1000' },
    });
    expect(step).toMatchObject({ code: 1, outputs: { 'error-code': 'TIMEOUT', 'error-kind': 'timeout' } });
    expect(step.log).toContain('The time limit of 1 min (`timeout-minutes`) ran out.');
    expect(step.log).toContain('goes on at the service');
  });

  test.concurrent.each(['its time limit', 'a cancellation'])('by %s has a moment to say what it knows', async (how) => {
    const isLimit = how === 'its time limit';
    const step = await run('parting', {
      inputs: { 'timeout-minutes': isLimit ? '0.01' : '10' },
      onLog: (log, kill) => {
        if (!isLimit && log.includes('ready')) kill('SIGTERM');
      },
    });
    const code = isLimit ? 'TIMEOUT' : 'CANCELLED';
    expect(step).toMatchObject({ code: 1, outputs: { 'error-code': code, notes: 'half of it is done' } });
  });

  test.concurrent.each(['0.001', '0', '-5', 'fast', ''])(
    'by its time limit is no slower with a speed of %p',
    async (speed) => {
      const step = await run('waiting', {
        inputs: { 'timeout-minutes': '0.02', 'api-url': 'http://127.0.0.1:1' },
        env: { PAAS_ACTIONS_SPEED: speed },
      });
      expect(step).toMatchObject({ code: 1, outputs: { 'error-code': 'TIMEOUT' } });
      // At a thousandth it would be twenty minutes.
      expect(step.ms).toBeLessThan(50_000);
    },
  );

  describe('by its time limit during a call', () => {
    /** Runs it with so much time, in ms, and says how late it ended. */
    async function late(way: string, url: string, limitMs: number) {
      let ready = 0;
      const step = await run(way, {
        inputs: { 'timeout-minutes': String(limitMs / 60_000), 'api-url': url },
        onLog: (log) => {
          if (ready === 0 && log.includes('ready')) ready = performance.now();
        },
      });
      const lateMs = performance.now() - ready - limitMs;
      // Two seconds, and what a busy machine needs to end a process.
      expect(lateMs).toBeLessThan(4_000);
      expect(step.code).toBe(1);
      return { ...step, annotation: step.log.split('\n').find((line) => line.startsWith('::error')) ?? '' };
    }
    const limit = 'The time limit of 6 s (`timeout-minutes`) ran out.';

    test.concurrent.each([
      ['a call', 'calling'],
      ['a wait', 'looking'],
    ])('%s says first what kept failing, then the limit', async (_what, way) => {
      const { annotation, outputs } = await late(way, `http://127.0.0.1:${await closedPort()}`, 6_000);
      expect(annotation).toMatch(
        /GET 127\.0\.0\.1:\d+\/start: no connection could be made \(ECONNREFUSED.*The time limit of 6 s/,
      );
      expect(annotation.match(/time limit/g)).toHaveLength(1);
      if (way === 'calling') {
        expect(annotation).toContain(limit);
        expect(outputs).toMatchObject({ 'error-code': 'ECONNREFUSED', 'error-kind': 'network' });
      } else expect(outputs).toMatchObject({ 'error-code': 'TIMEOUT', 'error-kind': 'timeout' });
    });

    test.concurrent.each(['calling', 'looking', 'writing'])('%s: no answer', async (way) => {
      const server = await localServer(hang);
      const { annotation, outputs } = await late(way, server.url.href, 6_000);
      await server.close();
      expect(annotation).toContain('The time limit of 6 s');
      expect(outputs).toMatchObject({ 'error-code': 'TIMEOUT', 'error-kind': 'timeout' });
      expect(annotation).toMatch(way === 'looking' ? 'no answer within' : /start: no answer within \d/);
    });

    test.concurrent('whatever hangs without a limit of its own', async () => {
      const { annotation } = await late('stubborn', 'http://127.0.0.1:1', 6_000);
      expect(annotation).toContain(limit);
    });
  });

  test.concurrent('cuts a summary that GitHub would refuse, but never the error or the middle of a row', async () => {
    const step = await run('large');
    expect(step).toMatchObject({ code: 1, outputs: { 'error-code': 'LARGE' } });
    expect(Buffer.byteLength(step.summary)).toBeLessThan(1024 * 1024);
    expect(Buffer.byteLength(step.summary)).toBeGreaterThan(900 * 1024);
    expect(step.summary).toContain('The end of it.');
    expect(step.summary).not.toContain('\ufffd');
    expect(step.summary.split('```')).toHaveLength(1);
    const rows = step.summary.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.every((row) => row.endsWith('|'))).toBe(true);
    expect(step.summary).toMatch(/… cut, because GitHub shows at most 1 MiB a step\.\n\n$/);
  });
});

describe('text from outside', () => {
  test.concurrent('is never a command, a colour, markup or an output of its own', async () => {
    const step = await run('hostile');
    const known = /^::(add-mask|notice|debug|group|endgroup|error)(::| title=)/;
    for (const line of step.log.split(/\r\n|[\n\r\u0085\u2028]/)) {
      if (/^\s*::/.test(line)) expect(line).toMatch(known);
      expect(line).not.toContain('##[');
    }
    expect(step.log.match(/^::add-mask::/gm)).toHaveLength(1);
    expect(step.log.match(/^::error/gm)).toHaveLength(1);
    expect(step.log).not.toContain('\u001b');
    expect(step.log).not.toMatch(/[\r\u2028\u0085]/);
    expect(Object.keys(step.outputs).toSorted()).toEqual(['error-code', 'error-kind', 'error-message', 'notes']);
    expect(step.outputs['notes']).toContain('job-id<<EOF\nstolen');
    expect(step.summary).not.toMatch(/<script|https:\/\/|@team|[^\\]\[link\]|\u001b/);
    for (const row of step.summary.split('\n').filter((line) => line.startsWith('| ') && line.includes('cell'))) {
      expect(row.replaceAll('\\|', '').split('|').length).toBeLessThanOrEqual(4);
    }
  });
});

describe('a cancelled step', () => {
  test.concurrent.each(['SIGINT', 'SIGTERM'] as const)(
    'ends its wait at once on %s and tells how to go on',
    async (signal) => {
      let sent = 0;
      const step = await run('waiting', {
        onLog: (log, kill) => {
          if (sent > 0 || !log.includes('Starting')) return;
          sent = performance.now();
          kill(signal);
        },
      });
      expect(performance.now() - sent).toBeLessThan(runnerWaitsMs);
      expect(step).toMatchObject({
        code: 1,
        signal: null,
        outputs: { 'error-code': 'CANCELLED', 'error-kind': 'cancelled', 'job-id': 'job-7' },
      });
      expect(step.log).toContain('with `job-id: job-7`');
      expect(step.summary).toContain('CANCELLED');
    },
  );

  test.concurrent('ends before the runner kills it even when its work ignores the signal', async () => {
    let sent = 0;
    const step = await run('stubborn', {
      onLog: (log, kill) => {
        if (sent > 0 || !log.includes('ready')) return;
        sent = performance.now();
        kill('SIGTERM');
      },
    });
    expect(performance.now() - sent).toBeLessThan(runnerWaitsMs);
    expect(step).toMatchObject({ code: 1, outputs: { 'error-code': 'CANCELLED' } });
    expect(step.log).toContain('The restore (id r-7) goes on at the service.');
  });

  test.concurrent('does not wait at all on a second signal', async () => {
    let sent = 0;
    const step = await run('stubborn', {
      onLog: (log, kill) => {
        if (sent > 0 || !log.includes('ready')) return;
        sent = performance.now();
        kill('SIGINT');
        setTimeout(() => kill('SIGTERM'), 50);
      },
    });
    expect(performance.now() - sent).toBeLessThan(1_000);
    expect(step).toMatchObject({ code: 1, outputs: { 'error-code': 'CANCELLED', 'error-kind': 'cancelled' } });
  });

  test.concurrent('ends as it would have when signals still come at its very end', async () => {
    const step = await run('stubborn', {
      onLog: (log, kill) => {
        if (log.includes('ready')) kill('SIGINT');
        if (!log.includes('::error')) return;
        for (let again = 0; again < 20; again++) setTimeout(() => kill('SIGTERM'), again);
      },
    });
    expect(step).toMatchObject({ code: 1, signal: null, outputs: { 'error-code': 'CANCELLED' } });
  });

  test.concurrent('changes nothing any more once the work is done', async () => {
    let sent = false;
    const step = await run('lingering', {
      onLog: (log, kill) => {
        if (sent || !log.includes('the work is done')) return;
        sent = true;
        // The step lingers for a moment, because something is still open.
        setTimeout(() => kill('SIGTERM'), 20);
      },
    });
    expect(step).toMatchObject({ code: 0, signal: null });
  });

  test.concurrent('says of a request whose answer never came that it may have been carried out', async () => {
    const server = await localServer(hang);
    let sent = false;
    const step = await run('writing', {
      inputs: { 'api-url': server.url.href },
      onLog: (log, kill) => {
        if (sent || !log.includes('ready')) return;
        sent = true;
        setTimeout(() => kill('SIGINT'), 50);
      },
    });
    await server.close();
    expect(server.seen).toHaveLength(1);
    expect(step).toMatchObject({ code: 1, outputs: { 'error-code': 'CANCELLED' } });
    expect(step.log).toContain('may have been carried out');
  });
});

describe('the post step', () => {
  test.concurrent('sees what the main step saved', async () => {
    const step = await run('succeed', { phase: 'post', state: { job: 'job-7' }, inputs: { instances: 3 } });
    expect(step).toMatchObject({ code: 0, summary: '' });
    expect(step.log).toContain('cleaned up job-7 with 3');
  });

  test.concurrent('does not complain a second time about the inputs that kept the main step from working', async () => {
    expect(await run('succeed', { phase: 'post', inputs: { instances: 'many' } })).toMatchObject({
      code: 0,
      outputs: {},
    });
  });
});
