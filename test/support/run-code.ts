import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly ms: number;
}

/** Runs a module's code in a Node of its own, to see how the process ends. `src` in it is the URL of the folder `src/`. */
export async function runCode(
  code: string,
  env: Readonly<Record<string, string>> = {},
  flags: readonly string[] = [],
): Promise<Ran> {
  const started = performance.now();
  const src = JSON.stringify(pathToFileURL(`${resolve('src')}/`).href);
  const args = [...flags, '--input-type=module', '-e', `const src = ${src};\n${code}`];
  const child = spawn(process.execPath, args, { env: { PATH: process.env['PATH'] ?? '', ...env } });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    stdout += piece;
  });
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    stderr += piece;
  });
  const exit = await new Promise<number | null>((done) => child.on('close', done));
  return { code: exit, stdout, stderr, ms: performance.now() - started };
}
