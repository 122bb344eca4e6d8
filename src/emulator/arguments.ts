import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fastest } from './core/clock.ts';
import { startMoment } from './core/seed.ts';
import type { EmulatorOptions } from './core/server.ts';

export const usage = `Usage: npm run emulator -- [options]

Serves emulated Mendix Cloud, Cloud 66 and Syncano APIs on this machine and prints their base URL once it listens.

  --port N        port to listen on; 0: a free one (default 8930)
  --seed FILE     YAML file with the world to start with (default: the documentation's own)
  --world FILE    go on with the world in this file, if there is one, and save it there at the end
  --speed N       emulated jobs run N times faster (default 1)
  --start TIME    when emulated time begins: 07:00 (today, UTC) or 2026-01-15T07:00:00Z (default: now)
  --parent-pid N  end when this process is gone
  --help          show this
`;

/** Everything that is wrong with the command line, one line each. */
export class UsageError extends Error {}

export interface Arguments extends EmulatorOptions {
  readonly parentPid: number | undefined;
}

const options = ['port', 'seed', 'world', 'speed', 'start', 'parent-pid'] as const;
type Option = (typeof options)[number];

/** Values of the options as texts, and what is wrong with them so far. */
class CommandLine {
  readonly problems: string[] = [];
  readonly wantsHelp: boolean;
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(args: readonly string[]) {
    const known = Object.fromEntries(options.map((name) => [name, { type: 'string' as const }]));
    const { values, tokens } = parseArgs({
      args: [...args],
      options: { ...known, help: { type: 'boolean' } },
      strict: false,
      tokens: true,
    });
    for (const token of tokens) {
      if (token.kind === 'positional') this.problems.push(`unexpected argument ${token.value}`);
      if (token.kind === 'option' && !(token.name in known) && token.name !== 'help')
        this.problems.push(`unknown option ${token.rawName}`);
    }
    this.wantsHelp = values['help'] === true;
    this.#values = values;
  }

  text(name: Option): string | undefined {
    const value = this.#values[name];
    if (typeof value === 'string' && value !== '') return value;
    if (value !== undefined) this.problems.push(`--${name} needs a value`);
    return undefined;
  }

  /** @param read undefined for a value that is not good */
  value<Value>(name: Option, wanted: string, read: (text: string) => Value | undefined): Value | undefined {
    const given = this.text(name);
    const value = given === undefined ? undefined : read(given);
    if (given !== undefined && value === undefined) this.problems.push(`--${name} must be ${wanted}, not ${given}`);
    return value;
  }
}

const whole = (most: number) => (text: string) => {
  const value = Number(text);
  return Number.isInteger(value) && value >= 0 && value <= most ? value : undefined;
};

/** @throws UsageError with everything that is wrong */
export function readArguments(args: readonly string[]): Arguments | 'help' {
  const line = new CommandLine(args);
  if (line.wantsHelp) return 'help';
  const port = line.value('port', 'a number from 0 to 65535', whole(65_535)) ?? 8930;
  const speed = line.value('speed', `a number over 0, at most ${fastest}`, (text) =>
    Number(text) > 0 && Number(text) <= fastest ? Number(text) : undefined,
  );
  const start = line.value('start', 'like 07:00 or 2026-01-15T07:00:00Z', (text) => startMoment(text, Date.now()));
  const parentPid = line.value('parent-pid', 'the id of a process', whole(Number.MAX_SAFE_INTEGER));
  const world = line.text('world');
  const seed = seedIn(line);
  if (line.problems.length > 0) throw new UsageError(line.problems.join('\n'));
  return {
    port,
    parentPid,
    ...(seed === undefined ? {} : { seed }),
    ...(world === undefined ? {} : { worldFile: world }),
    ...(speed === undefined ? {} : { speed }),
    ...(start === undefined ? {} : { start }),
  };
}

function seedIn(line: CommandLine): string | undefined {
  const file = line.text('seed');
  try {
    return file === undefined ? undefined : readFileSync(file, 'utf8');
  } catch (error) {
    line.problems.push(`--seed: ${messageOf(error)}`);
    return undefined;
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
