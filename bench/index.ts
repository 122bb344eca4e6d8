/** All measurements, each as a ratio against a reference in the same run: `npm run bench [-- --quick]`. */
import { coldStart } from './cold-start.ts';
import { downtime } from './downtime.ts';
import { fleet } from './fleet.ts';
import { releaseSize } from './size.ts';
import { describeFigure, isGood, measureTransfers } from './transfer.ts';

const quick = process.argv.includes('--quick');
const missed: string[] = [];

const start = await coldStart(quick ? 11 : 31);
console.log(`Cold start, medians of ${start.rounds}`);
line(`bad input, as ratio to \`node -e 0\` (${start.bareMs.toFixed(0)} ms)`, start.missingInput, 'at most', 1.7);
line(`one call over https, to a script's (${start.bareCallMs.toFixed(0)} ms)`, start.oneCall, 'at most', 1.7);

console.log('\nWhat a release tag holds, as tar.gz');
line('kB', releaseSize() / 1000, 'at most', 330);

const sizes = quick
  ? { uploadMb: 256, downloadMb: 512, cappedMb: 512 }
  : { uploadMb: 1024, downloadMb: 4096, cappedMb: 1024 };
console.log(
  `\nTransfers of ${sizes.uploadMb} MiB up and ${sizes.downloadMb} MiB down, medians, as ratio to other programs in the same run`,
);
for (const figure of await measureTransfers(quick ? { ...sizes, rounds: 2 } : sizes)) {
  console.log(`  ${describeFigure(figure)}`);
  if (!isGood(figure)) missed.push(figure.name);
}

console.log('\nDowntime, as ratio to the emulated stop plus start; of a refresh, to stop plus restore plus start');
const { deploy, naive, refresh } = await downtime();
line('deploy', deploy, 'at most', 1.05);
console.log(`  ${'stop, backup, upload, transport, start'.padEnd(60)} ${naive.toFixed(2).padStart(8)}   beside it`);
line('refresh-data', refresh, 'at most', 1.1);

const night = await fleet(quick ? { apps: 125 } : {});
console.log(
  `\nA night of ${night.environments} environments in ${night.groups} jobs, with refusals, outages and lost answers`,
);
console.log(`  ${night.completed} backed up, ${night.failed} told as failed (${counts(night.codes)})`);
console.log(
  `  ${night.calls} calls in ${night.seconds.toFixed(1)} s, ${(night.calls / night.environments).toFixed(1)} for each`,
);
console.log(`  at most ${night.peakPerSecond} in a second (limit ${night.rateLimit}), ${night.throttled} answered 429`);
console.log(
  `  ${night.problems.length === 0 ? 'nothing lost' : `MISSED: ${night.problems.length} lost or told wrong`}`,
);
for (const problem of night.problems.slice(0, 10)) console.log(`    ${problem}`);
if (night.problems.length > 0) missed.push('fleet');

if (missed.length > 0) {
  console.log(`\nMissed: ${missed.join(', ')}`);
  process.exitCode = 1;
}

function counts(codes: Readonly<Record<string, number>>): string {
  return Object.entries(codes)
    .map(([code, count]) => `${count} ${code}`)
    .join(', ');
}

/** Prints one figure beside what was promised. */
function line(name: string, value: number, bound: 'at most' | 'at least', limit: number): void {
  const good = bound === 'at most' ? value <= limit : value >= limit;
  if (!good) missed.push(name);
  console.log(`  ${name.padEnd(60)} ${value.toFixed(2).padStart(8)}   ${good ? '' : 'MISSED: '}${bound} ${limit}`);
}
