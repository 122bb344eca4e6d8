import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fastest } from './core/clock.ts';
import { startMoment } from './core/seed.ts';
import { startEmulator } from './core/server.ts';

const usage = `Usage: npm run emulator -- [options]

Serves emulated Mendix Cloud, Cloud 66 and Syncano APIs on this machine and prints their base URL once it listens.

  --port N        port to listen on; 0: a free one (default 8930)
  --seed FILE     YAML file with the world to start with (default: the documentation's own)
  --speed N       emulated jobs run N times faster (default 1)
  --start TIME    when emulated time begins: 07:00 (today, UTC) or 2026-01-15T07:00:00Z (default: now)
  --parent-pid N  end when this process is gone
  --help          show this
`;

interface Arguments {
  readonly port: number;
  readonly seed: string | undefined;
  readonly speed: number | undefined;
  readonly start: number | undefined;
  readonly parentPid: number | undefined;
}

/** Everything that is wrong with the command line, one line each. */
class UsageError extends Error {}

function readArguments(args: readonly string[]): Arguments | 'help' {
  const problems: string[] = [];
  const { values, tokens } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      seed: { type: 'string' },
      speed: { type: 'string' },
      start: { type: 'string' },
      'parent-pid': { type: 'string' },
      help: { type: 'boolean' },
    },
    strict: false,
    tokens: true,
  });
  const known = ['port', 'seed', 'speed', 'start', 'parent-pid', 'help'];
  for (const token of tokens) {
    if (token.kind === 'positional') problems.push(`unexpected argument ${token.value}`);
    if (token.kind === 'option' && !known.includes(token.name)) problems.push(`unknown option ${token.rawName}`);
  }
  if (values['help'] === true) return 'help';
  const text = (name: string): string | undefined => {
    const value = values[name];
    if (value !== undefined && (typeof value !== 'string' || value === '')) problems.push(`--${name} needs a value`);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const number = (name: string, good: (value: number) => boolean, wanted: string): number | undefined => {
    const given = text(name);
    if (given === undefined) return undefined;
    if (!good(Number(given))) problems.push(`--${name} must be ${wanted}, not ${given}`);
    return Number(given);
  };
  const whole = (most: number) => (value: number) => Number.isInteger(value) && value >= 0 && value <= most;
  const port = number('port', whole(65_535), 'a number from 0 to 65535') ?? 8930;
  const speed = number('speed', (value) => value > 0 && value <= fastest, `a number over 0, at most ${fastest}`);
  const begin = text('start');
  const start = begin === undefined ? undefined : startMoment(begin, Date.now());
  if (begin !== undefined && start === undefined) {
    problems.push(`--start must be like 07:00 or 2026-01-15T07:00:00Z, not ${begin}`);
  }
  const parentPid = number('parent-pid', whole(Number.MAX_SAFE_INTEGER), 'the id of a process');
  const file = text('seed');
  let seed: string | undefined;
  try {
    if (file !== undefined) seed = readFileSync(file, 'utf8');
  } catch (error) {
    problems.push(`--seed: ${messageOf(error)}`);
  }
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return { port, seed, speed, start, parentPid };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Ends this process once that one is gone: nobody else would, when a job is killed. */
function followParent(pid: number): void {
  setInterval(() => {
    try {
      process.kill(pid, 0);
    } catch (error) {
      // EPERM: it lives, but belongs to somebody else.
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') process.exit(0);
    }
  }, 500).unref();
}

async function main(): Promise<void> {
  const args = readArguments(process.argv.slice(2));
  if (args === 'help') {
    process.stdout.write(usage);
    return;
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
  const emulator = await startEmulator({
    port: args.port,
    ...(args.seed === undefined ? {} : { seed: args.seed }),
    ...(args.speed === undefined ? {} : { speed: args.speed }),
    ...(args.start === undefined ? {} : { start: args.start }),
  });
  if (args.parentPid !== undefined) followParent(args.parentPid);
  process.stdout.write(`${emulator.url}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`);
  if (error instanceof UsageError) process.stderr.write(`\n${usage}`);
  process.exit(error instanceof UsageError ? 2 : 1);
});
