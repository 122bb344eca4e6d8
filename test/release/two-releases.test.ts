import { describe, expect, jest, test } from '@jest/globals';
import { isChanged } from '../../src/release/journal.ts';
import type { ReleaseRequest } from '../../src/release/types.ts';
import { fileOf, Gate, type InProcess, inProcess, type Run } from '../support/in-process.ts';
import type { Seen } from '../support/release.ts';

jest.setTimeout(120_000);

const writes = ['upload', 'backup', 'transport', 'settings', 'scale', 'stop', 'start'] as const;
/** Where a release can be held: before it begins, around each of its writes, and when it verifies. */
const points = ['plan', ...writes.flatMap((write) => [`before ${write}`, `after ${write}`]), 'verify'];

/** Seconds; what is looked at less often is tested faster. */
const shortJobs = { start: 3, stop: 1, snapshot: 1 };

/** What two releases to one environment are to make of it. */
const releases = {
  A: { version: '3.0.0.3', key: 'key of A', instances: 2 },
  B: { version: '4.0.0.4', key: 'key of B', instances: 3 },
} as const;
type Name = keyof typeof releases;

function requestOf(name: Name): Partial<ReleaseRequest> {
  const { version, key, instances } = releases[name];
  return {
    source: fileOf({ version, constants: { 'Payments.ApiKey': '' }, scheduledEvents: ['Main.Nightly'] }),
    settings: [{ section: 'Constants', name: 'Payments.ApiKey', value: key }],
    instances,
  };
}

/** A release that is held at a point, or over before it got there. */
async function heldAt(calc: InProcess, name: Name, point: string) {
  const gate = new Gate(point);
  const run = calc.release(requestOf(name), { pace: gate, save: gate.save });
  let text = 'not over';
  let untrue: string[] = [];
  // What it says has to be so at the moment when it says it.
  const over = run.end.then(async (end) => {
    text = end.text;
    untrue = untrueOf(await calc.look(), name, run, text, calc);
  });
  await Promise.race([gate.reached.promise, over]);
  return {
    end: () => `${name}: ${text}`,
    untrue: () => untrue,
    goOn: () => {
      gate.open();
      return over;
    },
  };
}

/** A stop answers when the app has stopped, or before. */
const stopVariants = [
  ['when the app has stopped', false],
  ['at once', true],
] as const;

describe.each(stopVariants)(
  'a stop that answers %s: a release that is held while another one comes in between',
  (...[, atOnce]) => {
    test.each(points)('%s', async (first) => {
      for (const second of points) {
        await inProcess(async (calc) => {
          calc.emulator.variants.set({ 'mendix.stop-asynchronous': atOnce });
          const a = await heldAt(calc, 'A', first);
          const b = await heldAt(calc, 'B', second);
          await a.goOn();
          await b.goOn();
          const ends = [`A ${first}, B ${second}`, a.end(), b.end()];
          expect([...ends, (await calc.look()).power, a.untrue(), b.untrue()]).toEqual([...ends, 'running', [], []]);
        }, shortJobs);
      }
    });
  },
);

/** What the account of a release says that is not so at its end. */
function untrueOf(now: Seen, name: Name, run: Run, text: string, calc: InProcess): string[] {
  const { packages } = (calc.emulator.state() as unknown as State).mendix.apps['calc'] ?? { packages: [] };
  const version = (id = '') => packages.find(({ packageId }) => packageId === id)?.version;
  const state = run.saved.at(-1);
  const claims: [string | RegExp, (match: RegExpExecArray) => boolean][] = [
    [/^Running (.*)$/, ([, runs]) => runs === releases[name].version && now.running === runs],
    ['was not changed', () => state !== undefined && !isChanged(state)],
    ['was rolled back', () => state?.phase === 'over' && state.succeeded === false],
    ['it was not stopped', () => now.power === 'running'],
    ['runs its previous version again', () => now.running === state?.previous?.version],
    ['and is stopped, as before', () => now.power === 'stopped'],
    [/Restored: package ([^;.]*)[;.]/, ([, id]) => now.configured === version(id)],
    [/they put package (\S+) on it/, ([, id]) => now.configured === version(id)],
    [/they started model version ([\d.]+\d)/, ([, runs]) => now.running === runs],
    ['the app runs again', () => now.power === 'running'],
    ['the app runs, which it did not before', () => now.power === 'running'],
    [/the app is (\w+): somebody else has stopped it/, () => now.power !== 'running'],
    ['may be down', () => now.power !== 'running'],
  ];
  return claims.flatMap(([claim, holds]) => {
    const match = (claim instanceof RegExp ? claim : new RegExp(claim)).exec(text);
    return match && !holds(match) ? [`not so: ${match[0]} (${JSON.stringify(now)})`] : [];
  });
}

interface State {
  readonly mendix: { readonly apps: Record<string, { readonly packages: { packageId: string; version: string }[] }> };
}
