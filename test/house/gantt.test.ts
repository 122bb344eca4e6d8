import { describe, expect, it } from '@jest/globals';
import { Timeline } from '../../src/release/timeline.ts';
import { Summary } from '../../src/runner/summary.ts';
import { drawGantt, ganttsOf } from '../support/local-runner/gantt.ts';

/** A release of 100 s: 40 s side by side, then 60 s of which the last 50 fail, all of them without the app. */
async function release(): Promise<Timeline> {
  let now = 1_000_000;
  const timeline = new Timeline(() => now);
  const after = async (ms: number) => {
    now += ms;
  };
  await timeline.phase('prepare', async () => {
    const backup = timeline.span('backup: "all"', () => new Promise<void>((done) => setImmediate(done)));
    await timeline.span('upload', () => after(40_000));
    await backup;
  });
  timeline.down();
  await timeline
    .phase('switch', async () => {
      await timeline.span('stop', () => after(10_000));
      await timeline.span('start', async () => {
        await after(50_000);
        throw new Error('no');
      });
    })
    .catch(() => {});
  timeline.up();
  return timeline;
}

describe('a chart in letters', () => {
  it('shows phases, steps, when and how long, and when the app was down', async () => {
    const summary = new Summary().mermaid((await release()).gantt('Release: one') ?? '').render('Deploy');
    const [chart, ...more] = ganttsOf(summary);
    expect(more).toEqual([]);
    expect(drawGantt(chart ?? '', 10)).toBe(
      [
        'Release one (▓ failed, or the app is down)',
        'phase     step           from    took',
        'prepare   backup all      0 s    40 s  ████······',
        '          upload          0 s    40 s  ████······',
        'switch    stop           40 s    10 s  ····█·····',
        '          start          50 s    50 s  ·····▓▓▓▓▓',
        'downtime  app is down    40 s    60 s  ····▓▓▓▓▓▓',
      ].join('\n'),
    );
  });

  it.each([
    ['gantt\n  dateFormat YYYY\n  a :1, 2', /times in YYYY/],
    ['gantt\n  dateFormat x\n  a b c', /no line of a chart: a b c/],
    ['gantt\n  title nothing', /no bars/],
  ])('is not guessed: %j', (mermaid, problem) => expect(() => drawGantt(mermaid)).toThrow(problem));
});
