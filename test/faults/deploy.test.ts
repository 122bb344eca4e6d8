import { describe, expect, jest, test } from '@jest/globals';
import type { FaultRule } from '../../src/emulator/core/faults.ts';
import { documented } from '../support/documented.ts';
import {
  before,
  formerSecret,
  inputs,
  interrupted,
  inCalc as inWorld,
  post,
  type ReleaseRehearsal,
  type Seen,
  secret,
  struck,
} from '../support/release.ts';

/** The environment after a release that went well. */
const after: Seen = {
  power: 'running',
  running: '3.0.0.3',
  configured: '3.0.0.3',
  instances: 2,
  apiKey: secret,
  dropped: undefined,
  nightly: 'Disabled',
  rows: ['one', 'two'],
};

/** Every write of a release, in its order. */
const writes = {
  upload: '/api/v2/apps/calc/packages/upload',
  backup: '/api/v2/**/snapshots',
  transport: '/api/1/**/transport',
  settings: '/api/1/**/settings',
  scale: '/api/1/**/scale',
  stop: '/api/1/**/stop',
  start: '/api/1/**/start',
} as const;
type Write = keyof typeof writes;

const refused = { kind: 'status', status: 403, json: { errorCode: 'NO_ACCESS', errorMessage: 'No access' } } as const;

jest.setTimeout(120_000);

interface Case {
  readonly calc: ReleaseRehearsal;
  readonly given: Readonly<Record<string, string | number | boolean>>;
}

/** A test with a world and a package of its own. */
function inCalc(body: (one: Case) => Promise<void>, world?: Parameters<typeof inWorld>[1]): Promise<void> {
  return inWorld(async (calc) => {
    const path = calc.file({
      version: '3.0.0.3',
      constants: { 'Payments.ApiKey': '' },
      scheduledEvents: ['Main.Nightly'],
    });
    await body({ calc, given: { ...inputs, package: path } });
  }, world);
}

const stops = (calc: Case['calc']) => calc.requests('POST').filter((request) => request.endsWith('/stop')).length;

/** Kills the main step once the fault has struck, then runs the post step on a service that is well again. */
async function killedAt({ calc, given }: Case, fault: FaultRule, signal: NodeJS.Signals = 'SIGKILL') {
  calc.emulator.faults.add(fault);
  const main = await interrupted(calc, given, struck, signal);
  calc.emulator.faults.clear();
  return { main, post: await post(calc, given, main) };
}

/** Kills the main step while it waits for a stop, or for a start, that goes on: the time of the service stands still. */
function killedIn(under: (calc: ReleaseRehearsal) => boolean) {
  return ({ calc, given }: Case) => {
    calc.freeze(() => under(calc));
    return interrupted(calc, given, () => under(calc));
  };
}
const killedInStop = killedIn((calc) => stops(calc) > 0);
const killedInStart = killedIn((calc) => calc.requests('GET').some((request) => request.includes('/start/')));

/** The table of docs/deploy.md about the writes of a release: what is promised there is what is tested here. */
const table = documented('deploy', '| write | refused | killed or cancelled, before or after').map(
  ([write, refused, killed, lost]) => ({
    write: write as Write,
    refused: refused ?? '',
    // Where nothing that counts as a change came before, nothing is rolled back.
    rolledBack: !['upload', 'backup'].includes(write ?? ''),
    killed: killed?.startsWith('new version') ? ('after' as const) : ('before' as const),
    notStopped: killed?.endsWith('not stopped') ?? false,
    lost,
  }),
);

test('docs/deploy.md says of every write what happens to it', () => {
  expect(table.map(({ write }) => write)).toEqual(Object.keys(writes));
  expect(table.every(({ refused, lost }) => refused.startsWith('as before') && lost === 'the release goes on')).toBe(
    true,
  );
});

/** What dropped out with the new package comes back with the package's own value when nobody knows the former one. */
const putBack = (killed: 'before' | 'after') =>
  killed === 'after' ? after : { ...before, dropped: expect.stringMatching(/^(set by hand|default)$/) };

describe('a write of the release', () => {
  test.concurrent.each(table)('$write refused: $refused', ({ write, rolledBack, refused: promised }) =>
    inCalc(async ({ calc, given }) => {
      calc.emulator.faults.add({ ...refused, method: 'POST', path: writes[write], times: 1 });
      const step = await calc.run('deploy', given, { secrets: [secret, formerSecret] });
      expect(step.code).toBe(1);
      expect(step.outputs).toMatchObject({ 'error-code': 'NO_ACCESS', 'rolled-back': String(rolledBack) });
      expect(await calc.look()).toEqual(before);
      if (promised.endsWith('not stopped')) expect(stops(calc)).toBe(write === 'stop' ? 1 : 0);
      const writesBefore = calc.requests('POST').length;
      expect((await post(calc, given, step)).log).not.toContain('interrupted');
      expect(calc.requests('POST')).toHaveLength(writesBefore);
    }),
  );

  test.concurrent.each(table)('killed before $write is carried out: $killed', ({ write, killed, notStopped }) =>
    inCalc(async ({ calc, given }) => {
      const { post } = await killedAt({ calc, given }, { kind: 'hang', method: 'POST', path: writes[write] });
      expect([post.code, post.stderr]).toEqual([0, '']);
      expect(await calc.look()).toEqual(putBack(killed));
      if (notStopped) expect(stops(calc)).toBe(0);
    }),
  );

  test.concurrent.each(table)('killed after $write was carried out: $killed', ({ write, killed, notStopped }) =>
    inCalc(async ({ calc, given }) => {
      const { post } = await killedAt(
        { calc, given },
        { kind: 'hang', handled: true, method: 'POST', path: writes[write] },
      );
      expect([post.code, post.stderr]).toEqual([0, '']);
      expect(await calc.look()).toEqual(putBack(killed));
      if (notStopped) expect(stops(calc)).toBe(0);
    }),
  );

  test.concurrent.each(table)('cancelled at $write: $killed', ({ write, killed }) =>
    inCalc(async ({ calc, given }) => {
      const { main } = await killedAt(
        { calc, given },
        { kind: 'hang', handled: true, method: 'POST', path: writes[write] },
        'SIGTERM',
      );
      expect(main.outputs['error-code']).toBe('CANCELLED');
      expect(await calc.look()).toEqual(putBack(killed));
    }),
  );

  test.concurrent.each(table)('the answer to $write lost: the release goes on', ({ write }) =>
    inCalc(async ({ calc, given }) => {
      calc.emulator.faults.add({ kind: 'drop-after', method: 'POST', path: writes[write], times: 1 });
      const step = await calc.run('deploy', given, { secrets: [secret, formerSecret] });
      expect([step.code, step.stderr]).toEqual([0, '']);
      expect(struck(calc)).toBe(true);
      expect(await calc.look()).toEqual(after);
    }),
  );
});

describe('a wait of the release', () => {
  const looks: Readonly<Record<string, FaultRule>> = {
    plan: { kind: 'hang', method: 'GET', path: '/api/1/**/settings' },
    upload: { kind: 'hang', method: 'GET', path: '/api/v2/apps/calc/jobs/*' },
    backup: { kind: 'hang', method: 'GET', path: '/api/v2/**/snapshots/*' },
    start: { kind: 'hang', method: 'GET', path: '/api/1/**/start/*' },
    verify: { kind: 'hang', method: 'GET', path: '/_app/**' },
  };
  const waits = documented('deploy', '| wait for | the environment |').map(([wait = '', end = '']) => ({ wait, end }));

  test.concurrent.each(waits)('killed in the wait for $wait: $end', ({ wait, end }) =>
    inCalc(async ({ calc, given }) => {
      const fault = looks[wait];
      const main = fault ? (await killedAt({ calc, given }, fault)).main : await killedInStop({ calc, given });
      calc.thaw();
      const cleaned = await post(calc, given, main);
      expect(main.signal).toBe('SIGKILL');
      expect([cleaned.code, cleaned.stderr]).toEqual([0, '']);
      expect(await calc.look()).toEqual(end === 'new version' ? after : putBack('before'));
      if (end.endsWith('not stopped')) expect(stops(calc)).toBe(0);
      if (wait === 'stop') expect(cleaned.log).toContain('the app runs again');
    }),
  );

  test.concurrent('killed while a long stop goes on: its end is waited for, then the app is started', () =>
    inCalc(async ({ calc, given }) => {
      const main = await killedInStop({ calc, given });
      const cleaned = await post(calc, given, main, (log) => {
        if (log.includes('the stop of calc / Test: Running')) calc.thaw();
      });
      expect([cleaned.code, cleaned.stderr]).toEqual([0, '']);
      expect(await calc.look()).toEqual(putBack('before'));
      expect(cleaned.log).toMatch(/the stop of calc . Test: Running.*the stop of calc . Test: Stopped/s);
    }));

  test.concurrent('killed while a long start goes on: its end is waited for', () =>
    inCalc(async ({ calc, given }) => {
      const main = await killedInStart({ calc, given });
      const cleaned = await post(calc, given, main, (log) => {
        if (log.includes(': Starting after')) calc.thaw();
      });
      expect([cleaned.code, cleaned.stderr]).toEqual([0, '']);
      expect(await calc.look()).toEqual(after);
      expect(cleaned.log).toContain(': Starting after');
    }));

  test.concurrent('a start that takes longer than the post step may: it says what goes on, and fails', () =>
    inCalc(
      async ({ calc, given }) => {
        const main = await killedInStart({ calc, given });
        calc.thaw();
        const cleaned = await post(calc, given, main);
        expect(cleaned.code).toBe(1);
        expect(cleaned.log).toMatch(/::error title=deploy%3A TIMEOUT::.*start job .*last known state is Starting/);
        expect(cleaned.log).toContain('start-and-wait');
      },
      { start: 1_000 },
    ));

  test.concurrent('killed before a service goes down: the post step says that nothing was put back, and can be repeated', () =>
    inCalc(async ({ calc, given }) => {
      const main = await killedInStop({ calc, given });
      calc.thaw();
      calc.emulator.faults.add({ kind: 'status', status: 503, json: {} });
      const helpless = await post(calc, given, main);
      expect(helpless.code).toBe(1);
      expect(helpless.log).toMatch(/::error title=deploy%3A HTTP_503::.* Nothing was restored so far\..*at once/);
      calc.emulator.faults.clear();
      expect((await post(calc, given, main)).code).toBe(0);
      expect(await calc.look()).toEqual(putBack('before'));
    }));

  test.concurrent('a backup that fails ends the upload beside it, and nothing was changed', () =>
    inCalc(async ({ calc, given }) => {
      calc.emulator.faults.add({
        kind: 'status',
        status: 500,
        json: { errorCode: 'SNAPSHOT_LISTING_FAILED' },
        method: 'GET',
        path: '/api/v2/**/snapshots/*',
      });
      const step = await calc.run('deploy', given);
      expect(step.code).toBe(1);
      expect(step.log).toContain('calc / Test was not changed');
      expect(await calc.look()).toEqual(before);
    }));
});

describe('a service that wants the app stopped for the transport', () => {
  const needsStop = { 'mendix.transport-needs-stop': true };

  test.concurrent('gets it, and the release goes well', () =>
    inCalc(async ({ calc, given }) => {
      calc.emulator.variants.set(needsStop);
      const step = await calc.run('deploy', given);
      expect([step.code, step.stderr]).toEqual([0, '']);
      expect(await calc.look()).toEqual(after);
    }));

  test.concurrent.each(['transport', 'start'] as const)('killed at the %s', (write) =>
    inCalc(async ({ calc, given }) => {
      calc.emulator.variants.set(needsStop);
      const after = write === 'transport' ? 1 : 0;
      const { post } = await killedAt(
        { calc, given },
        { kind: 'hang', handled: true, method: 'POST', path: writes[write], after },
      );
      expect([post.code, post.stderr]).toEqual([0, '']);
      expect((await calc.look()).running).toBe(write === 'transport' ? '1.0.0.1' : '3.0.0.3');
    }),
  );
});

describe('the notes for the post step', () => {
  test.concurrent('that cannot be written: nothing is changed', () =>
    inCalc(async ({ calc, given }) => {
      const step = await calc.run('deploy', given, { env: { GITHUB_STATE: '/dev/full' } });
      expect([step.code, step.outputs['error-code'], calc.requests('POST')]).toEqual([1, 'STATE_NOT_SAVED', []]);
      expect(step.log).toContain('calc / Test was not changed.');
    }));

  test.concurrent.each(['{"format":1}', '{"format":1,"appId":"calc","mo', '{"format":2}', 'null'])(
    'that cannot be read (%s): the post step says so, and how the app is',
    (release) =>
      inCalc(async ({ calc, given }) => {
        const run = () => calc.run('deploy', given, { phase: 'post', state: { release } });
        const up = await run();
        expect([up.code, up.stderr]).toEqual([0, '']);
        expect(up.log).toMatch(/::warning::calc . Test runs model version 1\.0\.0\.1\. The notes .* cannot be read/);
        await calc.run('stop', { 'app-id': 'calc', environment: 'Test' });
        const down = await run();
        expect([down.code, down.outputs['error-code']]).toEqual([1, 'STATE_UNREADABLE']);
        expect(down.log).toContain('calc / Test does not run (Stopped).');
        expect(calc.requests('POST')).toHaveLength(1);
      }),
  );

  test.concurrent('of a post step that was killed itself: the next one goes on, and says what runs', () =>
    inCalc(async ({ calc, given }) => {
      const main = await killedInStop({ calc, given });
      calc.thaw();
      // The first post step restores all and asks for the start of the previous version; then it is killed.
      calc.emulator.faults.add({ kind: 'hang', handled: true, method: 'POST', path: writes.start });
      let kill: ((signal: NodeJS.Signals) => void) | undefined;
      const first = calc.run('deploy', given, {
        phase: 'post',
        state: main.state,
        onLog: (_log, send) => {
          kill = send;
        },
      });
      while (!struck(calc)) await new Promise((done) => setTimeout(done, 5));
      kill?.('SIGKILL');
      const killed = await first;
      expect(killed.signal).toBe('SIGKILL');
      calc.emulator.faults.clear();
      const second = await post(calc, given, { ...main, state: { ...main.state, ...killed.state } });
      expect([second.code, second.stderr]).toEqual([0, '']);
      expect(second.log).not.toContain('The new version had been started');
      expect(await calc.look()).toEqual(putBack('before'));
    }));
});
