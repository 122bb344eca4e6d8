import { describe, expect, test } from '@jest/globals';
import { getSettings, setSettings } from '../../src/mendix/settings.ts';
import { mergeSettings } from '../../src/mendix/settings-change.ts';
import { stopAndWait } from '../../src/mendix/start-stop.ts';
import { inProcess } from '../support/in-process.ts';
import { before, formerSecret } from '../support/release.ts';

const stopRefused = { kind: 'status', status: 500, json: { errorCode: 'STOP_FAILED' }, method: 'POST' } as const;

describe('a rollback', () => {
  test.each([60, 600])('waits for a stop that takes %i s, which goes on when the time of the release is over', (stop) =>
    inProcess(
      async (calc) => {
        const run = calc.release({ backup: false }, { timeoutMs: 30_000 });
        const end = await run.end;
        expect(end.failure).toMatchObject({ code: 'TIMEOUT' });
        expect(run.facts['rolled-back']).toBe(true);
        await calc.clock.sleep(1_000_000);
        expect(await calc.look()).toEqual(before);
        expect(run.facts['downtime-seconds']).toBeGreaterThan(stop);
      },
      { stop },
    ),
  );

  test('does not wait long for a stop that never arrived', () =>
    inProcess(async (calc) => {
      calc.emulator.faults.add({ kind: 'drop-before', method: 'POST', path: '/**/stop' });
      const run = calc.release({ backup: false });
      expect((await run.end).failure?.outcomeUnknown).toBe(true);
      expect(run.facts['rolled-back']).toBe(true);
      expect(await calc.look()).toEqual(before);
    }));

  test('asks for the transport again as long as a start that cannot be stopped goes on', () =>
    inProcess(
      async (calc) => {
        calc.emulator.faults.add({ ...stopRefused, path: '/**/stop', after: 1, times: 1 });
        const run = calc.release({ backup: false }, { timeoutMs: 60_000 });
        const end = await run.end;
        expect(end.failure).toMatchObject({ code: 'TIMEOUT' });
        expect(run.said).toContain('The stop was refused (STOP_FAILED); going on.');
        // The first is that of the release; then one every five seconds until the new version is up, and one after its stop.
        const transports = calc.writes().filter((write) => write === 'transport').length;
        expect(transports).toBeGreaterThan(5);
        expect(transports).toBeLessThan(60);
        expect(run.facts['rolled-back']).toBe(true);
        expect(await calc.look()).toEqual(before);
      },
      { start: 150 },
    ));

  test('asks for the start again as long as a restore whose answer was lost locks the environment', () =>
    inProcess(
      async (calc) => {
        calc.emulator.faults.add(
          { kind: 'drop-after', method: 'POST', path: '/**/restores' },
          { kind: 'status', status: 500, path: '/_app/**' },
        );
        const health = { path: '/', statuses: [{ first: 200, last: 200 }] };
        const run = calc.release({ rollback: 'with-data', health });
        const end = await run.end;
        expect(end.text).toContain('perhaps the data: nobody knows whether backup');
        const locked = run.said.filter(
          (line) => line === 'calc / Test is locked by a job under way; asking again in 15 s.',
        );
        expect(locked.length).toBeGreaterThanOrEqual(3);
        expect(locked.length).toBeLessThan(8);
        expect(await calc.look()).toEqual(before);
      },
      { restore: 90 },
    ));

  test.each([
    ['was stopped with changes that wait for its start runs the previous version', 'set by somebody else', 'running'],
    ['was stopped leaves it stopped', formerSecret, 'stopped'],
  ])('of an app that %s', (_what, value, power) =>
    inProcess(async (calc) => {
      const ref = { appId: 'calc', mode: 'Test' };
      await stopAndWait(calc.connection, ref, { timeoutMs: 60_000 });
      const settings = [{ section: 'Constants', name: 'Payments.ApiKey', value }] as const;
      await setSettings(
        calc.connection,
        ref,
        mergeSettings(await getSettings(calc.connection, ref), settings).settings,
      );
      calc.emulator.faults.add({ kind: 'status', status: 500, path: '/_app/**' });
      const health = { path: '/', statuses: [{ first: 200, last: 200 }] };
      const run = calc.release({ health });
      const { text } = await run.end;
      expect(text).toContain(power === 'stopped' ? 'and is stopped, as before' : 'and runs its previous version again');
      expect(await calc.look()).toMatchObject({ power, configured: '1.0.0.1', apiKey: value });
      expect(run.facts['rolled-back']).toBe(true);
    }),
  );
});
