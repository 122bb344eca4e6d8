import type { UnitTestResult } from '../../../mendix/unit-tests.ts';
import type { Step } from '../../../runner/step.ts';
import { span } from '../../../wait/wait.ts';

/** Failed tests that get an annotation: GitHub shows ten of a step, and the last is for the step itself. */
const mostAnnotations = 9;

/** Log, annotations and the table of the summary for a complete run. */
export function tellUnitTests(
  step: Pick<Step, 'error' | 'info' | 'summary'>,
  name: string,
  { tests, failures, seconds, failed }: UnitTestResult,
): void {
  for (const [index, test] of failed.entries()) {
    const sentence = `${test.name} failed: ${test.error || 'no reason given'}${test.step && ` (at: ${test.step})`}`;
    if (index < mostAnnotations) step.error(sentence);
    else step.info(sentence);
  }
  step.info(`Unit tests of ${name}: ${tests} ran in ${span(seconds * 1000)}, ${failures} failed.`);
  if (failed.length === 0) return;
  step.summary.table(
    ['Failed test', 'Error', 'Last step'],
    failed.map((test) => [test.name, test.error, test.step]),
  );
}
