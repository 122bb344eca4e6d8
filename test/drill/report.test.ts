import { describe, expect, test } from '@jest/globals';
import { junit } from '../../src/actions/shared/junit.ts';
import { Failure } from '../../src/base/failure.ts';
import { DrillReport } from '../../src/drill/report.ts';

const bad = (code: string) =>
  new Failure(`It is bad: ${code}.`, { code, kind: 'remote-failed', remedy: 'Do something.' });
const clock = () => {
  let now = 0;
  return () => (now += 250);
};

describe('a report', () => {
  test('tells what passed, failed, had nothing to check, and never ran', async () => {
    const report = new DrillReport(['a', 'b', 'c', 'd'], clock());
    expect(await report.check('a', async () => 'Fine.')).toBe(true);
    expect(await report.check('b', async () => Promise.reject(bad('B')))).toBe(false);
    expect(await report.check('c', async () => ({ skipped: 'Not here.' }))).toBe(true);
    expect(report.results).toEqual([
      { name: 'a', outcome: 'passed', detail: 'Fine.', code: undefined, seconds: 0.25 },
      { name: 'b', outcome: 'failed', detail: 'It is bad: B.', code: 'B', seconds: 0.25 },
      { name: 'c', outcome: 'skipped', detail: 'Not here.', code: undefined, seconds: 0.25 },
      { name: 'd', outcome: 'not-run', detail: 'Not run.', code: undefined, seconds: 0 },
    ]);
    expect(report.verdict('The backup')).toMatchObject({
      code: 'B',
      kind: 'remote-failed',
      remedy: 'Do something.',
      message: 'The backup is not proven: 1 of 4 checks failed, 1 could not run.\n- b: It is bad: B.',
    });
  });

  test('is good only when everything ran', async () => {
    const report = new DrillReport(['a', 'b']);
    await report.check('a', async () => 'Fine.');
    expect(report.verdict('It')).toMatchObject({ code: 'CHECKS_NOT_RUN' });
    await report.check('b', async () => ({ skipped: 'Nothing.' }));
    expect(report.verdict('It')).toBeUndefined();
  });

  test('a check that the others need ends the drill, and its value goes on', async () => {
    const report = new DrillReport(['a', 'b']);
    expect(
      await report.obtain(
        'a',
        async () => 3,
        (value) => `${value} found.`,
      ),
    ).toBe(3);
    const failure = bad('B');
    await expect(
      report.obtain(
        'b',
        async () => Promise.reject(failure),
        () => '',
      ),
    ).rejects.toBe(failure);
    expect([report.has(failure), report.has(bad('B'))]).toEqual([true, false]);
  });

  test.each(['cancelled', 'timeout'] as const)('%s ends it at once', async (kind) => {
    const report = new DrillReport(['a']);
    const failure = new Failure('Over.', { code: 'X', kind });
    await expect(report.check('a', async () => Promise.reject(failure))).rejects.toBe(failure);
  });

  test('a fault of ours is no finding, and neither is a check that nobody planned', async () => {
    const report = new DrillReport(['a']);
    await expect(report.check('a', async () => Promise.reject(new TypeError('x')))).rejects.toThrow(TypeError);
    expect(report.results[0]?.outcome).toBe('not-run');
    await expect(report.check('z', async () => '')).rejects.toThrow('was not planned');
  });
});

test('as JUnit writes it', async () => {
  const report = new DrillReport(['a', '<b> & "c"', 'd', 'e'], clock());
  await report.check('a', async () => 'Fine.');
  await report.check('<b> & "c"', async () => Promise.reject(bad('LINE\u0007')));
  await report.check('d', async () => ({ skipped: 'Two\nlines.' }));
  expect(
    junit('restore-drill', report.results, { snapshot: '<1>', none: undefined, empty: '', rows: 0 }),
  ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites tests="4" failures="1" errors="1" skipped="1" time="0.750">
  <testsuite name="restore-drill" tests="4" failures="1" errors="1" skipped="1" time="0.750">
    <properties>
      <property name="snapshot" value="&lt;1&gt;"/>
      <property name="rows" value="0"/>
    </properties>
    <testcase classname="restore-drill" name="a" time="0.250"/>
    <testcase classname="restore-drill" name="&lt;b&gt; &amp; &quot;c&quot;" time="0.250"><failure type="LINE" message="It is bad: LINE."/></testcase>
    <testcase classname="restore-drill" name="d" time="0.250"><skipped message="Two&#10;lines."/></testcase>
    <testcase classname="restore-drill" name="e" time="0.000"><error type="NOT_RUN" message="Not run."/></testcase>
  </testsuite>
</testsuites>
`);
});
