import { describe, expect, it } from '@jest/globals';
import { readFleet } from '../../src/actions/mendix/shared/matrix.ts';
import { concurrently } from '../../src/actions/shared/concurrently.ts';
import { fleetSchedule } from '../../src/fleet/pace.ts';
import { type FleetResult, missingJson, resultsJson, worstFirst } from '../../src/fleet/result.ts';

const done: FleetResult = { appId: 'calc', mode: 'Test', state: 'completed', snapshotId: 's1', seconds: 12.4 };
const failed: FleetResult = {
  appId: 'calc',
  mode: 'Production',
  state: 'failed',
  errorCode: 'SNAPSHOT_FAILED',
  errorKind: 'remote-failed',
  message: 'x'.repeat(5_000),
  seconds: 3,
};

describe('results', () => {
  it('are short JSON without what does not apply', () => {
    const [one, other] = JSON.parse(resultsJson([done, failed]));
    expect(one).toEqual({
      'app-id': 'calc',
      environment: 'Test',
      status: 'completed',
      'snapshot-id': 's1',
      seconds: 12,
    });
    expect(other).toMatchObject({ 'error-code': 'SNAPSHOT_FAILED', message: 'x'.repeat(300) });
  });

  it('lose their messages before anything else when there are too many', () => {
    const many = Array.from({ length: 3_000 }, () => failed);
    const text = resultsJson(many);
    expect(Buffer.byteLength(text)).toBeLessThan(900_000);
    expect(JSON.parse(text)).toHaveLength(3_000);
    expect(JSON.parse(text)[0].message).toHaveLength(80);
    expect(JSON.parse(resultsJson(many, 400_000))[0]).not.toHaveProperty('message');
  });

  it('that are missing are a fleet again', () => {
    const skipped: FleetResult = { ...done, state: 'skipped' };
    const cancelled: FleetResult = { ...done, state: 'cancelled', mode: 'Acceptance' };
    expect(readFleet(missingJson([done, failed, skipped, cancelled]))).toMatchObject({
      environments: [
        { appId: 'calc', mode: 'Production' },
        { appId: 'calc', mode: 'Acceptance' },
      ],
    });
  });

  it('show failures first', () => {
    const states = ['skipped', 'completed', 'cancelled', 'timeout', 'failed'] as const;
    const sorted = worstFirst(states.map((state) => ({ ...done, state })));
    expect(sorted.map(({ state }) => state)).toEqual(['failed', 'timeout', 'cancelled', 'completed', 'skipped']);
  });
});

describe('side by side', () => {
  it('never more than the limit, all of them, results in order', async () => {
    let underWay = 0;
    let most = 0;
    const heard: string[] = [];
    const results = await concurrently([5, 1, 4, 2, 3], 2, async (item) => {
      most = Math.max(most, ++underWay);
      for (let turn = 0; turn < item; turn++) await Promise.resolve();
      underWay -= 1;
      heard.push(`${item * 10} ${heard.length + 1}`);
      return item * 10;
    });
    expect(results).toEqual([50, 10, 40, 20, 30]);
    expect(most).toBe(2);
    expect(heard[0]).toBe('10 1');
    expect(heard.at(-1)).toMatch(/ 5$/);
  });
});

describe('how often to look', () => {
  it('leaves at least half of the pace to everything else', () => {
    for (const [parallel, perSecond] of [
      [1, 10],
      [8, 10],
      [64, 10],
      [64, 0.5],
    ] as const) {
      const { minMs, maxMs } = fleetSchedule(parallel, perSecond);
      expect((parallel * 1_000) / minMs).toBeLessThanOrEqual(perSecond / 2);
      expect(maxMs).toBeGreaterThanOrEqual(minMs);
    }
  });
});
