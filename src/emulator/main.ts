import { messageOf, readArguments, UsageError, usage } from './arguments.ts';
import { type Emulator, startEmulator } from './core/server.ts';

/** Calls `gone` once that process is: nobody else would end this one, when a job is killed. */
function followParent(pid: number, gone: () => void): void {
  setInterval(() => {
    try {
      process.kill(pid, 0);
    } catch (error) {
      // EPERM: it lives, but belongs to somebody else.
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') gone();
    }
  }, 500).unref();
}

/** Saves the world, if that was asked for, and ends the process. */
function end(emulator: Emulator | undefined, saves: boolean): never {
  try {
    if (saves) emulator?.save();
  } catch (error) {
    process.stderr.write(`The world was not saved: ${messageOf(error)}\n`);
    process.exit(1);
  }
  process.exit(0);
}

async function main(): Promise<void> {
  const args = readArguments(process.argv.slice(2));
  if (args === 'help') {
    process.stdout.write(usage);
    return;
  }
  const { parentPid, ...options } = args;
  let emulator: Emulator | undefined;
  const ends = (): never => end(emulator, options.worldFile !== undefined);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, ends);
  emulator = await startEmulator(options);
  if (parentPid !== undefined) followParent(parentPid, ends);
  process.stdout.write(`${emulator.url}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`);
  if (error instanceof UsageError) process.stderr.write(`\n${usage}`);
  process.exit(error instanceof UsageError ? 2 : 1);
});
