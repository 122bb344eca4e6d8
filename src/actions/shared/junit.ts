import { dirname, resolve } from 'node:path';
import { writeText } from '../../base/temporary-file.ts';
import type { Result } from '../../drill/report.ts';
import { makeFolder } from './files.ts';

type Properties = Readonly<Record<string, string | number | undefined>>;

/** Writes a JUnit report, and makes the folder that it is to be in. @returns its absolute path */
export async function writeJunit(file: string, ...report: Parameters<typeof junit>): Promise<string> {
  const path = resolve(file);
  await makeFolder(dirname(path));
  await writeText(path, junit(...report));
  return path;
}

/**
 * The results in the XML that JUnit writes and CI systems read. A check that was not run is an error, not a skipped test: most
 * readers count those as good.
 * @param seconds how long all of it took, where that is not the sum of the results
 */
export function junit(
  suite: string,
  results: readonly Result[],
  properties: Properties,
  seconds = total(results),
): string {
  const count = (outcome: Result['outcome']) => results.filter((one) => one.outcome === outcome).length;
  const totals = `tests="${results.length}" failures="${count('failed')}" errors="${count('not-run')}" skipped="${count('skipped')}" time="${seconds.toFixed(3)}"`;
  const told = Object.entries(properties)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `      <property name="${escaped(name)}" value="${escaped(String(value))}"/>\n`);
  const cases = results.map((one) => `    ${testCase(suite, one)}\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites ${totals}>
  <testsuite name="${escaped(suite)}" ${totals}>
    <properties>
${told.join('')}    </properties>
${cases.join('')}  </testsuite>
</testsuites>
`;
}

function total(results: readonly Result[]): number {
  return results.reduce((sum, one) => sum + one.seconds, 0);
}

function testCase(suite: string, { name, outcome, detail, code, seconds }: Result): string {
  const head = `<testcase classname="${escaped(suite)}" name="${escaped(name)}" time="${seconds.toFixed(3)}"`;
  const message = `message="${escaped(detail)}"`;
  switch (outcome) {
    case 'passed':
      return `${head}/>`;
    case 'failed':
      return `${head}><failure type="${escaped(code ?? '')}" ${message}/></testcase>`;
    case 'not-run':
      return `${head}><error type="NOT_RUN" ${message}/></testcase>`;
    case 'skipped':
      return `${head}><skipped ${message}/></testcase>`;
  }
}

/** For an attribute; characters that XML has no way to write are left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
