/** All measurements, each as a ratio against a reference in the same run: `npm run bench [-- --quick]`. */
import { coldStart } from './cold-start.ts';
import { releaseSize } from './size.ts';
import { describeFigure, isGood, measureTransfers } from './transfer.ts';

const quick = process.argv.includes('--quick');
const missed: string[] = [];

const start = await coldStart(quick ? 11 : 31);
console.log(`Cold start, as ratio to \`node -e 0\` (${start.bareMs.toFixed(0)} ms, medians of ${start.rounds})`);
line('an action with a missing input', start.missingInput, 'at most', 1.8);
line('an action with one call', start.oneCall, 'at most', 2.3);

console.log('\nWhat a release tag holds, as tar.gz');
line('kB', releaseSize() / 1000, 'at most', 300);

console.log('\nTransfers of 1 GiB up and 2 GiB down, best of the rounds, as ratio to curl in the same run');
for (const figure of await measureTransfers(quick ? { uploadMb: 256, downloadMb: 512, rounds: 2 } : {})) {
  console.log(`  ${describeFigure(figure)}`);
  if (!isGood(figure)) missed.push(figure.name);
}

if (missed.length > 0) {
  console.log(`\nMissed: ${missed.join(', ')}`);
  process.exitCode = 1;
}

/** Prints one figure beside what was promised. */
function line(name: string, value: number, bound: 'at most' | 'at least', limit: number): void {
  const good = bound === 'at most' ? value <= limit : value >= limit;
  if (!good) missed.push(name);
  console.log(`  ${name.padEnd(60)} ${value.toFixed(2).padStart(8)}   ${good ? '' : 'MISSED: '}${bound} ${limit}`);
}
