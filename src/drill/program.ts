import { type ChildProcess, spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { cancelled, errorCode, Failure } from '../base/failure.ts';

export interface User {
  readonly uid: number;
  readonly gid: number;
}

interface RunOptions {
  /** The whole environment of the program beside what every program needs; secrets go here, never among the arguments. */
  readonly env?: Readonly<Record<string, string>> | undefined;
  readonly input?: string | Readable | undefined;
  readonly cwd?: string | undefined;
  readonly as?: User | undefined;
  readonly signal?: AbortSignal | undefined;
  /** For a program that leaves another one running: nothing that it prints is read, or its end would never be seen. */
  readonly leavesServer?: boolean | undefined;
}

export interface Ran {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Most that is kept of what a program prints, in characters: answers of ours are short, errors come first. */
const longest = { stdout: 16 * 1024 * 1024, stderr: 64 * 1024 };

/** What a program finds in its environment whatever it is; nothing else of ours reaches it, least of all a credential. */
const passedOn = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'USERPROFILE', 'APPDATA', 'LD_LIBRARY_PATH'];

/**
 * Runs a program to its end, without a shell. Its messages are in English, whatever the machine's language.
 * @throws Failure `config`, code PROGRAM_NOT_STARTED; `cancelled` when the signal ended it
 */
export async function run(file: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { input, signal, as, cwd, leavesServer = false } = options;
  if (signal?.aborted) throw cancelled(signal);
  const output = leavesServer ? 'ignore' : 'pipe';
  const child = spawn(file, [...args], {
    cwd,
    // What is undefined is left out.
    env: { ...Object.fromEntries(passedOn.map((name) => [name, process.env[name]])), LC_ALL: 'C', ...options.env },
    stdio: [input === undefined ? 'ignore' : 'pipe', output, output],
    windowsHide: true,
    ...as,
  });
  // None of these programs keeps anything that a kill would damage, and one that hangs must not hang us.
  const kill = () => child.kill('SIGKILL');
  signal?.addEventListener('abort', kill);
  try {
    const stdout = kept(child.stdout, longest.stdout);
    const stderr = kept(child.stderr, longest.stderr);
    const [code] = await Promise.all([endOf(child, leavesServer), fed(child, input)]);
    if (signal?.aborted) throw cancelled(signal);
    return { code, stdout: stdout(), stderr: stderr() };
  } catch (error) {
    if (signal?.aborted) throw cancelled(signal);
    if (error instanceof Failure) throw error;
    throw new Failure(`${file} could not be started (${errorCode(error) ?? String(error)}).`, {
      code: 'PROGRAM_NOT_STARTED',
      kind: 'config',
      remedy: 'Check the installation of PostgreSQL on the runner.',
      cause: error,
    });
  } finally {
    signal?.removeEventListener('abort', kill);
  }
}

function endOf(child: ChildProcess, leavesServer: boolean): Promise<number | null> {
  return new Promise((done, fail) => child.on('error', fail).on(leavesServer ? 'exit' : 'close', done));
}

/** Gives the program its input; one that ends without reading it all says why in another way. */
async function fed(child: ChildProcess, input: string | Readable | undefined): Promise<void> {
  const { stdin } = child;
  if (!stdin || input === undefined) return;
  try {
    await pipeline(typeof input === 'string' ? Readable.from([input]) : input, stdin);
  } catch (error) {
    if (error instanceof Failure) {
      child.kill('SIGKILL');
      throw error;
    }
  }
}

function kept(stream: Readable | null, most: number): () => string {
  let text = '';
  stream?.setEncoding('utf8').on('data', (piece: string) => {
    if (text.length < most) text += piece.slice(0, most - text.length);
  });
  return () => text;
}
