// The failed tests of `jest --json`, each with the beginning of its first message: `node .ci/failed-tests.mjs FILE`.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const most = 15;
const { testResults } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const failures = testResults.flatMap(({ name, message, assertionResults }) => {
  const file = relative('.', name);
  const failed = assertionResults.filter(({ status }) => status === 'failed');
  if (failed.length > 0) return failed.map((test) => [`${file}: ${test.fullName}`, test.failureMessages[0]]);
  // A file that could not be run at all.
  return assertionResults.length === 0 && message ? [[file, message]] : [];
});
for (const [title, message] of failures.slice(0, most)) {
  console.log(title);
  const lines = stripVTControlCharacters(message ?? '').split('\n');
  for (const line of lines.filter((each) => each.trim() !== '').slice(0, 8)) console.log(`    ${line.slice(0, 300)}`);
}
if (failures.length > most) console.log(`… and ${failures.length - most} more`);
