import { describe, expect, test } from '@jest/globals';
import { Timeline } from '../../src/release/timeline.ts';

describe('the timeline', () => {
  function timeline() {
    const time = { now: 1_000, calls: 0, retries: 0 };
    return {
      time,
      timeline: new Timeline(
        () => time.now,
        () => ({ calls: time.calls, retries: time.retries }),
      ),
    };
  }

  test('records parts with their traffic, and what ran side by side in them', async () => {
    const { time, timeline: made } = timeline();
    await made.phase('prepare', async () => {
      const upload = made.span('upload', async (span) => {
        span.bytes = 5;
        await Promise.resolve();
        time.now += 10;
      });
      const backup = made.span('backup', () => Promise.reject(new Error('no'))).catch(() => {});
      time.calls += 3;
      time.retries += 1;
      // A step that is cut short shows what it has.
      expect(made.phases).toEqual([
        { name: 'prepare', start: 1_000, end: undefined, failed: true, calls: 0, retries: 0 },
      ]);
      await Promise.all([upload, backup]);
    });
    expect(made.phases).toEqual([{ name: 'prepare', start: 1_000, end: 1_010, failed: false, calls: 3, retries: 1 }]);
    expect(made.spans.map(({ name, bytes, failed }) => [name, bytes, failed])).toEqual([
      ['upload', 5, false],
      ['backup', undefined, true],
    ]);
  });

  test('a failed part keeps its end', async () => {
    const { time, timeline: made } = timeline();
    const work = () => {
      time.now += 5;
      return Promise.reject(new Error('no'));
    };
    await expect(made.phase('switch', work)).rejects.toThrow('no');
    expect(made.phases[0]).toMatchObject({ failed: true, end: 1_005 });
  });

  test('adds up downtimes: asking twice does not begin a second one, and one without an end lasts until now', () => {
    const { time, timeline: made } = timeline();
    made.up();
    made.down();
    time.now += 30;
    made.down();
    time.now += 10;
    made.up();
    time.now += 100;
    made.up();
    made.down();
    time.now += 2;
    expect(made.downtimeMs()).toBe(42);
    expect(made.downtimes).toHaveLength(2);
  });

  test('draws a chart that Mermaid reads whatever the names hold', async () => {
    const { time, timeline: made } = timeline();
    await made.phase('switch', async () => {
      made.down();
      await made.span('stop: now; #1', async () => {
        time.now += 20;
      });
      made.up();
    });
    expect(made.gantt('Release to a:b\n / c')).toBe(
      [
        'gantt',
        '  title Release to a b / c',
        '  dateFormat x',
        '  axisFormat %H:%M:%S',
        '  todayMarker off',
        '  section switch',
        '  stop now 1 :done, 1000, 1020',
        '  section downtime',
        '  app is down :active, 1000, 1020',
      ].join('\n'),
    );
  });

  test('draws short steps so that they show, and only what failed in the colour of alarm', async () => {
    const { time, timeline: made } = timeline();
    const work = (name: string, ms: number, failed = false) =>
      made.span(name, async () => {
        time.now += ms;
        if (failed) throw new Error('no');
      });
    await made.phase('switch', async () => {
      await work('long', 99_990);
      await work('short', 10, true).catch(() => {});
    });
    expect(made.gantt('')?.split('\n').slice(-2)).toEqual([
      '  long :done, 1000, 100990',
      '  short :crit, 100990, 101990',
    ]);
  });

  test('draws what took no time at all, and what still goes on', async () => {
    const { time, timeline: made } = timeline();
    await made.phase('switch', () => made.span('quick', async () => {}));
    expect(made.gantt('')?.split('\n').at(-1)).toBe('  quick :done, 1000, 1001');
    const endless = made.phase('verify', () => made.span('slow', () => new Promise(() => {})));
    expect(endless).toBeInstanceOf(Promise);
    made.down();
    time.now += 5_000;
    expect(made.gantt('')?.split('\n').slice(-4)).toEqual([
      '  section verify',
      '  slow :crit, 1000, 6000',
      '  section downtime',
      '  app is down :active, 1000, 6000',
    ]);
    expect([made.downtimeMs(), made.downtimeSeconds()]).toEqual([5_000, 5]);
    time.now += 340;
    expect(made.downtimeSeconds()).toBe(5.3);
  });

  test('has no chart when nothing was done', () => {
    expect(timeline().timeline.gantt('nothing')).toBeUndefined();
  });
});
