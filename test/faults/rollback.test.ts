import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import type { FaultRule } from '../../src/emulator/core/faults.ts';
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

jest.setTimeout(120_000);

const secrets = [secret, formerSecret];

/** Every write of a rollback with `data`, in its order. */
const paths = {
  transport: '/api/1/**/transport',
  settings: '/api/1/**/settings',
  scale: '/api/1/**/scale',
  stop: '/api/1/**/stop',
  restore: '/api/v2/**/restores',
  start: '/api/1/**/start',
} as const;
type Write = keyof typeof paths;

/** The table of docs/deploy.md about the writes of a rollback by hand: what is promised there is what is tested here. */
const table = readFileSync(new URL('../../docs/deploy.md', import.meta.url), 'utf8')
  .split('## Undo by hand')[1]
  ?.split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => {
    const [write, refused = '', killed = '', lost = ''] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.replaceAll('`', '').trim());
    return { write: write as Write, refused, killed, lost };
  });

test('docs/deploy.md says of every write what happens to it', () => {
  expect(table?.map(({ write }) => write)).toEqual(Object.keys(paths));
});

interface Case {
  readonly calc: ReleaseRehearsal;
  readonly given: Readonly<Record<string, string | number | boolean>>;
}

/** A world in which a release has gone well. */
function released(body: (one: Case) => Promise<void>): Promise<void> {
  return inWorld(async (calc) => {
    const target = '00000000-0000-4000-8000-000000000002';
    const { outputs } = await calc.run('deploy', { ...inputs, 'package-id': target }, { secrets });
    const given = {
      'app-id': 'calc',
      environment: 'test',
      release: outputs['release'] ?? '',
      settings: `constants: {Payments.ApiKey: ${formerSecret}, Dropped.ByTheNew: set by hand}`,
      data: true,
      confirm: 'Test',
    };
    calc.emulator.requests.clear();
    await body({ calc, given });
  });
}

const posts = (calc: ReleaseRehearsal) => calc.requests('POST').map((request) => request.replace(/.*\//, ''));
/** With `data unknown` nobody can say more, and `data not restored` leaves what was there. */
function promised(text: string): Seen {
  expect(text).toContain('as before');
  return before;
}

async function killed({ calc, given }: Case, fault: FaultRule, signal: NodeJS.Signals = 'SIGKILL') {
  calc.emulator.faults.add(fault);
  const main = await interrupted(calc, given, struck, signal, 'rollback');
  calc.emulator.faults.clear();
  return post(calc, given, main, undefined, 'rollback');
}

describe('a write of a rollback', () => {
  test.concurrent.each(table ?? [])('$write refused: $refused', ({ write, refused }) =>
    released(async ({ calc, given }) => {
      const json = { errorCode: 'NO_ACCESS', errorMessage: 'No access' };
      calc.emulator.faults.add({ kind: 'status', status: 403, json, method: 'POST', path: paths[write], times: 1 });
      const main = await calc.run('rollback', given, { secrets });
      expect(main.outputs).toMatchObject({ 'error-code': 'NO_ACCESS', 'rolled-back': 'false' });
      const now = await calc.look();
      const how = now.running === undefined ? 'is Stopped' : `runs model version ${now.running}`;
      expect(main.outputs['error-message']).toContain(`calc / Test ${how}: its rollback failed.`);
      const cleaned = await post(calc, given, main, undefined, 'rollback');
      expect([cleaned.code, cleaned.stderr]).toEqual([0, '']);
      expect(await calc.look()).toEqual(promised(refused));
      if (refused.includes('data not restored')) expect(cleaned.log).toContain('Not restored: the data (backup');
    }),
  );

  test.concurrent.each(
    (table ?? []).flatMap((one) => [
      { ...one, handled: true },
      { ...one, handled: false },
    ]),
  )('killed at $write, carried out: $handled: $killed', ({ write, killed: promise, handled }) =>
    released(async (one) => {
      const cleaned = await killed(one, { kind: 'hang', handled, method: 'POST', path: paths[write] });
      expect([cleaned.code, cleaned.stderr]).toEqual([0, '']);
      expect(await one.calc.look()).toEqual(promised(promise));
    }),
  );

  test.concurrent.each(['transport', 'start'] as const)('cancelled at %s: the post step ends it', (write) =>
    released(async (one) => {
      const cleaned = await killed(one, { kind: 'hang', method: 'POST', path: paths[write] }, 'SIGINT');
      expect([cleaned.code, cleaned.stderr]).toEqual([0, '']);
      expect(await one.calc.look()).toEqual(before);
    }),
  );

  test.concurrent.each(table ?? [])('with the answer to its $write lost: $lost', ({ write, lost }) =>
    released(async ({ calc, given }) => {
      calc.emulator.faults.add({ kind: 'drop-after', method: 'POST', path: paths[write], times: 1 });
      const main = await calc.run('rollback', given, { secrets });
      expect(struck(calc)).toBe(true);
      expect(main.outputs['rolled-back']).toBe(String(write !== 'restore'));
      expect(await calc.look()).toEqual(promised(lost));
      expect(posts(calc).filter((name) => name === 'restores')).toHaveLength(1);
    }),
  );
});

test('the post step puts the app right without a file of settings that is gone, and says so', () =>
  released(async ({ calc, given }) => {
    const file = join(calc.file({ version: '9' }), '..', 'settings.yml');
    writeFileSync(file, given['settings'] as string);
    const withFile = { ...given, settings: '', 'settings-file': file };
    calc.emulator.faults.add({ kind: 'hang', handled: true, method: 'POST', path: paths.stop });
    const main = await interrupted(calc, withFile, struck, 'SIGKILL', 'rollback');
    calc.emulator.faults.clear();
    rmSync(file);
    const cleaned = await post(calc, withFile, main, undefined, 'rollback');
    expect(cleaned.log).toContain('settings.yml cannot be read');
    expect([cleaned.code, await calc.look()]).toEqual([0, before]);
  }));

test('a rollback without rights leaves the new version running, and says so', () =>
  released(async ({ calc, given }) => {
    const json = { errorCode: 'NO_ACCESS', errorMessage: 'No access' };
    calc.emulator.faults.add({ kind: 'status', status: 403, json, method: 'POST', path: '/**' });
    const main = await calc.run('rollback', given, { secrets });
    expect(main.outputs['error-message']).toMatch(/^calc \/ Test runs model version 2\.0\.0\.2: its rollback failed\./);
    const cleaned = await post(calc, given, main, undefined, 'rollback');
    expect(cleaned.code).toBe(1);
    expect(await calc.look()).toMatchObject({ power: 'running', running: '2.0.0.2' });
  }));

test('a rollback whose notes cannot be saved changes nothing', () =>
  released(async ({ calc, given }) => {
    const main = await calc.run('rollback', given, { secrets, env: { GITHUB_STATE: '/dev/full' } });
    expect(main.outputs).toMatchObject({ 'error-code': 'STATE_NOT_SAVED', 'rolled-back': 'false' });
    expect(posts(calc)).toEqual([]);
  }));
