import { describe, expect, test } from '@jest/globals';
import type { FaultRule } from '../../src/emulator/core/faults.ts';
import { type ActionCase, actionCases, type Fate } from '../support/mendix-cases.ts';
import {
  acceptance,
  annotation,
  count,
  expectFailure,
  expectSuccess,
  inWorld,
  type Rehearsal,
  type StepResult,
} from '../support/mendix-steps.ts';
import { writes } from '../support/rehearsal.ts';

const cases = actionCases.map((one) => [one.action, one] as const);
const readers = cases;
const writers = cases.flatMap(([action, one]) => (one.write ? [[action, one, one.write] as const] : []));
const perEnvironment = cases.filter(([, { inputs }]) => 'environment' in inputs);

/** Runs an action in a world in which this goes wrong. */
async function faulty(one: ActionCase, ...rules: FaultRule[]): Promise<{ result: StepResult; world: Rehearsal }> {
  return inWorld(async (world) => {
    world.emulator.faults.add(...rules);
    return { result: await world.run(one.action, one.inputs), world };
  });
}

describe('Inputs and rights', () => {
  test.concurrent.each(cases)('%s: a wrong key', (action, { inputs }) =>
    inWorld(async (world) => {
      const key = '00000000-aaaa-4bbb-8ccc-111111111111';
      const result = await world.run(action, inputs, { env: { MENDIX_API_KEY: key }, secrets: [key] });
      expectFailure(result, action, /^HTTP_401$|^[A-Z_]+$/, 'auth');
      expect(annotation(result)).toContain('api-key');
      expect(writes(world)).toEqual([]);
      // A key that is wrong stays wrong.
      expect(world.requests().length).toBeLessThanOrEqual(2);
    }),
  );

  test.concurrent.each(cases)('%s: an unknown app', (action, { inputs }) =>
    inWorld(async (world) => {
      const result = await world.run(action, { ...inputs, 'app-id': 'calk' });
      expectFailure(
        result,
        action,
        /^(APP_NOT_FOUND|INVALID_APPID|ENVIRONMENT_NOT_FOUND|NO_ACCESS)$/,
        /not-found|config|auth/,
      );
      expect(annotation(result)).toContain('app-id');
      expect(annotation(result)).toContain('Did you mean calc?');
      expect(writes(world)).toEqual([]);
    }),
  );

  test.concurrent.each(perEnvironment)('%s: an unknown environment', (action, { inputs }) =>
    inWorld(async (world) => {
      const result = await world.run(action, { ...inputs, environment: 'Productoin' });
      expectFailure(result, action, 'ENVIRONMENT_NOT_FOUND', 'not-found');
      expect(annotation(result)).toContain(
        'Did you mean Production? There are: Acceptance, Feature A, Production, Test.',
      );
      expect(writes(world)).toEqual([]);
    }),
  );

  test.concurrent.each(cases)('%s: without any input', (action, { inputs }) =>
    inWorld(async (world) => {
      const result = await world.run(action, {}, { env: { MENDIX_USERNAME: '', MENDIX_API_KEY: '' } });
      expectFailure(result, action, 'INVALID_INPUT', 'config');
      const text = annotation(result);
      const required = [
        'username',
        'api-key',
        ...Object.keys(inputs).filter((name) => /^(app-id|environment|package)$/.test(name)),
      ];
      for (const name of required.filter((name) => action !== 'list-environments' || name !== 'app-id')) {
        expect(text).toContain(`\n- \`${name}\``);
      }
      expect(text).toContain('`MENDIX_API_KEY`');
      expect(world.requests()).toEqual([]);
    }),
  );

  test.concurrent.each(cases)('%s: malformed inputs, all at once', (action, { inputs }) =>
    inWorld(async (world) => {
      const result = await world.run(action, {
        ...inputs,
        'app-id': 'https://calc.mendixcloud.com',
        'api-url': 'http://deploy.mendix.com',
        'request-timeout-seconds': '1e3',
        'timeout-minutes': '-5',
      });
      expectFailure(result, action, 'INVALID_INPUT', 'config');
      const text = annotation(result);
      expect(text).toContain('`app-id` must be the sub-domain of an app');
      expect(text).toContain('`api-url` must be an https:// address');
      expect(text).toContain('`request-timeout-seconds` must be a whole number from 1 to 600; it is `1e3`');
      if (result.log.includes('timeout-minutes')) expect(text).toContain('`timeout-minutes` must be a number');
      expect(world.requests()).toEqual([]);
    }),
  );
});

describe('Inputs that are no good as they are', () => {
  test.concurrent.each(cases)('%s: a key with a line break in it', (action, { inputs }) =>
    inWorld(async (world) => {
      const key = 'first-half-of-a-key\nsecond-half-of-a-key';
      const secrets = key.split('\n');
      const result = await world.run(action, inputs, { env: { MENDIX_API_KEY: key }, secrets });
      expectFailure(result, action, /^(ERR_INVALID_CHAR|INVALID_[A-Z]+)$/, 'config');
      expect(world.requests()).toEqual([]);
    }),
  );

  const ids: readonly (readonly [string, Record<string, string>])[] = [
    ['start-and-wait', { ...acceptance, 'job-id': '..' }],
    ['backup', { ...acceptance, 'snapshot-id': '../../../../1/apps' }],
    ['restore', { ...acceptance, 'restore-id': '.' }],
    ['restore', { ...acceptance, 'snapshot-id': '%2e%2e' }],
    ['download-backup', { ...acceptance, 'snapshot-id': '..', path: '/nowhere/x' }],
    ['transport', { ...acceptance, 'package-id': '../../etc' }],
  ];
  test.concurrent.each(ids)('%s: an id that would lead elsewhere, %j', (action, inputs) =>
    inWorld(async (world) => {
      const result = await world.run(action, inputs);
      expectFailure(result, action, /./, /config|not-found/);
      for (const path of world.emulator.requests.list().map((one) => one.path))
        expect(path).toMatch(/^\/api\/(1|v2)\/apps\/[^/]+(\/|$)/);
      if (action !== 'transport') expect(writes(world)).toEqual([]);
    }),
  );

  test.concurrent('403 for a wrong key, and a user without any right', () =>
    inWorld(
      async (world) => {
        const env = { MENDIX_API_KEY: 'wrong' };
        const result = await world.run('stop', { 'app-id': 'calc', environment: 'Test' }, { env });
        expectFailure(result, 'stop', /./, 'auth');
        expect(annotation(result)).toContain('api-key');
      },
      { variants: { 'mendix.auth-status': 403 } },
    ));
});

describe('Reads that go wrong', () => {
  test.concurrent.each(readers)('%s: the service answers 500 twice and then works', async (action, one) => {
    const { result, world } = await faulty(one, {
      kind: 'status',
      status: 500,
      method: 'GET',
      path: one.read.path,
      times: 2,
    });
    expectSuccess(result, action);
    expect(count(world, 'GET', one.read.path)).toBe(one.read.times + 2);
    expect(result.log.match(/HTTP 500; trying again in /g)).toHaveLength(2);
  });

  test.concurrent.each(readers)('%s: 429 with Retry-After', async (action, one) => {
    const headers = { 'Retry-After': '9' };
    const { result, world } = await faulty(one, {
      kind: 'status',
      status: 429,
      headers,
      method: 'GET',
      path: one.read.path,
      times: 1,
    });
    expectSuccess(result, action);
    expect(count(world, 'GET', one.read.path)).toBe(one.read.times + 1);
    expect(result.log).toMatch(/HTTP 429; trying again in 9(\.\d)? s/);
  });

  test.concurrent.each(readers)(
    '%s: cut answers, dropped connections and a web page, each once',
    async (action, one) => {
      const at = { method: 'GET', path: one.read.path, times: 1 };
      const { result, world } = await faulty(
        one,
        { kind: 'cut-body', ...at },
        { kind: 'drop-before', after: 1, ...at },
        { kind: 'drop-after', after: 2, ...at },
        { kind: 'not-json', after: 3, ...at },
      );
      expectSuccess(result, action);
      expect(count(world, 'GET', one.read.path)).toBe(one.read.times + 4);
    },
  );

  test.concurrent.each(readers)('%s: never JSON', async (action, one) => {
    const { result, world } = await faulty(one, { kind: 'not-json' });
    expectFailure(result, action, 'UNEXPECTED_ANSWER', 'remote-failed');
    expect(annotation(result)).toContain('it is not JSON');
    expect(annotation(result)).not.toContain('DOCTYPE');
    expect(writes(world)).toEqual([]);
  });

  test.concurrent.each(readers)('%s: always 503', async (action, one) => {
    const { result, world } = await faulty(one, { kind: 'status', status: 503, body: 'Down for maintenance' });
    expectFailure(result, action, 'HTTP_503', 'remote-failed');
    expect(annotation(result)).toContain('"Down for maintenance"');
    expect(annotation(result)).toContain('https://status.mendix.com');
    expect(writes(world)).toEqual([]);
  });

  test.concurrent.each(readers)('%s: a redirect to another origin', async (action, one) => {
    const { result, world } = await faulty(one, { kind: 'redirect', location: '{fileOrigin}/elsewhere' });
    expectFailure(result, action, 'REDIRECTED', 'config');
    expect(world.emulator.requests.list().filter(({ path }) => path === '/elsewhere')).toEqual([]);
  });

  test.concurrent.each(readers)('%s: an error with status 200', (action, { inputs }) =>
    inWorld(
      async (world) => {
        const result = await world.run(action, { ...inputs, 'app-id': 'calk' });
        expectFailure(result, action, /^[A-Z_]+$/, /not-found|config|auth/);
        expect(annotation(result)).toContain('calk');
        expect(writes(world)).toEqual([]);
      },
      { variants: { 'mendix.errors-200': true, 'mendix.code-spelling': 'spaces' } },
    ),
  );

  test.concurrent.each(readers)('%s: no answer once, then one', (action, one) =>
    inWorld(async (world) => {
      world.emulator.faults.add({ kind: 'hang', method: 'GET', path: one.read.path, times: 1 });
      const result = await world.run(action, { ...one.inputs, 'request-timeout-seconds': 1 });
      expectSuccess(result, action);
      expect(count(world, 'GET', one.read.path)).toBe(one.read.times + 1);
      expect(result.log).toContain('REQUEST_TIMEOUT; trying again in');
    }),
  );

  const limited = cases.filter(([action]) => !['set-settings', 'get-settings', 'scale'].includes(action));
  test.concurrent.each(limited)('%s: no answer within timeout-minutes', (action, one) =>
    inWorld(async (world) => {
      world.emulator.faults.add({ kind: 'hang' });
      const result = await world.run(action, { ...one.inputs, 'timeout-minutes': '0.5' });
      expectFailure(result, action, 'TIMEOUT', 'timeout');
      expect(annotation(result)).toContain('30 s');
      expect(result.ms).toBeLessThan(5_000);
    }),
  );

  test.concurrent.each(readers)('%s: cancelled while no answer comes', async (action, one) =>
    inWorld(async (world) => {
      world.emulator.faults.add({ kind: 'hang' });
      let kill: ((signal: NodeJS.Signals) => void) | undefined;
      const running = world.run(action, one.inputs, {
        onLog: (_log, killer) => {
          kill = killer;
        },
      });
      while (world.requests().length === 0) await new Promise((done) => setTimeout(done, 5));
      const sent = performance.now();
      kill?.('SIGTERM');
      const result = await running;
      expectFailure(result, action, 'CANCELLED', 'cancelled');
      expect(performance.now() - sent).toBeLessThan(2_000);
      expect(writes(world)).toEqual([]);
    }),
  );

  test.concurrent.each(perEnvironment)('%s: names of the service that are not harmless', (action, { inputs }) =>
    inWorld(async (world) => {
      const Mode = 'Te\n::set-output name=x::y\r\n::error::z\u001b[2J##[group]';
      const json = [{ Mode, Status: Mode, Production: false, EnvironmentId: 'x' }];
      world.emulator.faults.add({ kind: 'status', status: 200, json, path: '/api/1/apps/calc/environments' });
      const result = await world.run(action, inputs);
      expectFailure(result, action, 'ENVIRONMENT_NOT_FOUND', 'not-found');
      expect(result.outputs).not.toHaveProperty('x');
    }),
  );

  test.concurrent.each(readers)('%s: never any answer', async (action, one) =>
    inWorld(async (world) => {
      world.emulator.faults.add({ kind: 'hang' });
      const result = await world.run(action, { ...one.inputs, 'request-timeout-seconds': 1 });
      expectFailure(result, action, 'REQUEST_TIMEOUT', 'timeout');
      expect(annotation(result)).toContain('no answer within 1 s');
      expect(result.ms).toBeLessThan(5_000);
      expect(writes(world)).toEqual([]);
    }),
  );
});

describe('Writes that go wrong', () => {
  const lost = (kind: 'drop-after' | 'drop-before', path: string): FaultRule => ({
    kind,
    method: 'POST',
    path,
    times: 1,
  });

  test.concurrent.each(writers)(
    '%s: the connection is lost after the call was carried out',
    async (action, one, write) => {
      await inWorld(async (world) => {
        world.emulator.faults.add(lost('drop-after', write.path));
        const result = await world.run(action, one.inputs);
        expectLost(result, action, write.lostAfter);
        expect(write.done(world)).toBe(1);
        expect(count(world, 'POST', write.path)).toBeLessThanOrEqual(write.sent);
      });
    },
  );

  test.concurrent.each(writers)('%s: no answer although the call was carried out', async (action, one, write) => {
    await inWorld(async (world) => {
      world.emulator.faults.add({ kind: 'hang', handled: true, method: 'POST', path: write.path, times: 1 });
      const result = await world.run(action, { ...one.inputs, 'request-timeout-seconds': 1 });
      expectLost(result, action, write.lostAfter, /timeout/);
      expect(write.done(world)).toBe(1);
      expect(count(world, 'POST', write.path)).toBeLessThanOrEqual(write.sent);
    });
  });

  test.concurrent.each(writers)('%s: a web page instead of the answer', async (action, one, write) => {
    await inWorld(async (world) => {
      world.emulator.faults.add({ kind: 'not-json', method: 'POST', path: write.path, times: 1 });
      const result = await world.run(action, one.inputs);
      expectLost(result, action, write.lostBefore, /remote-failed/);
      expect(write.done(world)).toBe(result.code === 0 ? 1 : 0);
      expect(count(world, 'POST', write.path)).toBe(result.code === 0 ? 2 : 1);
    });
  });

  test.concurrent.each(writers)('%s: an answer that is cut off', async (action, one, write) => {
    await inWorld(async (world) => {
      world.emulator.faults.add({ kind: 'cut-body', method: 'POST', path: write.path, times: 1 });
      const result = await world.run(action, one.inputs);
      expectLost(result, action, write.lostAfter);
      expect(write.done(world)).toBe(1);
      expect(count(world, 'POST', write.path)).toBeLessThanOrEqual(write.sent);
    });
  });

  test.concurrent.each(writers)('%s: the connection is lost before the call arrived', async (action, one, write) => {
    await inWorld(async (world) => {
      world.emulator.faults.add(lost('drop-before', write.path));
      const result = await world.run(action, one.inputs);
      expectLost(result, action, write.lostBefore);
      expect(write.done(world)).toBe(result.code === 0 ? 1 : 0);
      expect(count(world, 'POST', write.path)).toBe(result.code === 0 ? 2 : 1);
    });
  });

  test.concurrent.each(writers)('%s: 429 with Retry-After for the call itself', async (action, one, write) => {
    await inWorld(async (world) => {
      const headers = { 'Retry-After': '7' };
      world.emulator.faults.add({ kind: 'status', status: 429, headers, method: 'POST', path: write.path, times: 1 });
      const result = await world.run(action, one.inputs);
      expectSuccess(result, action);
      expect(write.done(world)).toBe(1);
      expect(count(world, 'POST', write.path)).toBe(2);
    });
  });

  test.concurrent.each(writers)('%s: a redirect to another origin', async (action, one, write) => {
    await inWorld(async (world) => {
      world.emulator.faults.add({
        kind: 'redirect',
        location: '{fileOrigin}/elsewhere',
        status: 307,
        method: 'POST',
        path: write.path,
      });
      const result = await world.run(action, one.inputs);
      expectFailure(result, action, 'REDIRECTED', 'config');
      expect(world.emulator.requests.list().filter(({ path }) => path === '/elsewhere')).toEqual([]);
      expect(write.done(world)).toBe(0);
    });
  });

  test.concurrent.each(writers)('%s: a hostile text of the service', async (action, one, write) => {
    await inWorld(async (world) => {
      const errorMessage =
        'No.\n::set-output name=x::y\r::add-mask::a\u001b[31m red ##[error]z <b>@all</b> [l](http://evil.example)';
      const json = { errorCode: '::stop-commands::x\n::warning::y', errorMessage };
      world.emulator.faults.add({ kind: 'status', status: 403, json, method: 'POST', path: write.path });
      const result = await world.run(action, one.inputs);
      expectFailure(result, action, '_STOP_COMMANDS_X_WARNING_Y', 'auth');
      expect(result.outputs).not.toHaveProperty('x');
      expect(result.summary).not.toContain('<b>');
      expect(result.summary).not.toMatch(/[^\\]\]\(/);
    });
  });
});

/** What became of a step whose write nobody answered. */
function expectLost(result: StepResult, action: string, fate: Fate, kind = /network/): void {
  if (fate === 'succeeds' || (fate === 'either' && result.code === 0)) expectSuccess(result, action);
  else expectFailure(result, action, /./, kind);
}

describe('Variants of the service', () => {
  const everywhere = [
    { 'mendix.production-string': true, 'mendix.snapshots-ignore-limit': true, 'mendix.app-url': false },
    { 'mendix.package-size': 'megabytes', 'mendix.job-already-started': true, 'mendix.mode-case-sensitive': true },
  ];
  // Those whose call has a success body that nobody promises.
  const bodies = ['empty', 'text', 'json'].map((body) => ({ 'mendix.success-body': body }));
  const unpromised = cases.filter(([action]) => ['transport', 'stop', 'set-settings'].includes(action));
  const combined = [
    ...everywhere.flatMap((variant) => cases.map((one) => [...one, variant] as const)),
    ...bodies.flatMap((variant) => unpromised.map((one) => [...one, variant] as const)),
  ];
  test.concurrent.each(combined)('%s works, variant %#', (action, one, variant) =>
    inWorld(
      async (world) => {
        expectSuccess(await world.run(action, one.inputs), action);
        if (one.write) expect(one.write.done(world)).toBe(1);
        if (one.write) expect(count(world, 'POST', one.write.path)).toBe(1);
      },
      { variants: variant },
    ),
  );

  test.concurrent.each(['backup', 'download-backup', 'restore'])('%s: environments without an id', (action) =>
    inWorld(
      async (world) => {
        const one = actionCases.find((other) => other.action === action);
        const result = await world.run(action, one?.inputs ?? {});
        expectFailure(result, action, 'ID_NOT_KNOWN', 'remote-failed');
        expect(annotation(result)).toContain('Use api-version: 1 for this environment.');
        expect(writes(world)).toEqual([]);
        expectSuccess(await world.run(action, { ...one?.inputs, 'api-version': 1 }), action);
      },
      { variants: { 'mendix.environment-id': false } },
    ),
  );
});

describe('A runner without files', () => {
  test.concurrent.each(cases)('%s: none of them', (action, { inputs }) =>
    inWorld(async (world) => {
      const result = await world.run(action, inputs, { withoutFiles: true });
      expect([result.code, result.stderr]).toEqual([0, '']);
    }),
  );

  test.concurrent.each(cases)('%s: a job summary that cannot be written', (action, { inputs }) =>
    inWorld(async (world) => {
      const result = await world.run(action, inputs, { env: { GITHUB_STEP_SUMMARY: '/nowhere/at/all' } });
      expect([result.code, result.stderr]).toEqual([0, '']);
    }),
  );
});
