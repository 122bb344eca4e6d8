/** Uploads and downloads against curl on the same machine in the same run: `node bench/transfer.ts [--mb <size>] [--rounds <n>]`. */
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { selfSigned } from '../test/support/certificate.ts';
import { median } from './cold-start.ts';

/** One measured figure; `ratio` is our throughput divided by that of the reference (its start included, ours not). */
export interface TransferFigure {
  readonly name: string;
  readonly ratio: number | undefined;
  /** Bytes per second. */
  readonly throughput: number;
  /** Peak, in bytes, the largest of all rounds. */
  readonly rss: number;
  /** What the project promises, if it does. */
  readonly atLeast: number | undefined;
}

export interface TransferOptions {
  /** Size of the upload in MiB; 1024 by default. */
  readonly uploadMb?: number;
  /** Size of the downloads in MiB; 2048 by default. */
  readonly downloadMb?: number;
  /** Each side's time is the median of so many rounds; 5 by default. */
  readonly rounds?: number;
}

/** No transfer may take more. */
export const RSS_LIMIT = 100 * 1000 * 1000;

const run = promisify(execFile);
const MiB = 1024 * 1024;

interface Sample {
  readonly ms: number;
  readonly rss: number;
}

/** Measures everything; a figure's `ratio` is undefined where curl is absent. */
export async function measureTransfers(options: TransferOptions = {}): Promise<TransferFigure[]> {
  const { uploadMb = 1024, downloadMb = 2048, rounds = 5 } = options;
  const folder = mkdtempSync(join(tmpdir(), 'transfer-bench-'));
  const [key, cert, source, copy] = ['key.pem', 'cert.pem', 'source', 'copy'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
    string,
  ];
  const pair = selfSigned();
  writeFileSync(key, pair.key, { mode: 0o600 });
  writeFileSync(cert, pair.cert);
  await writeFileOf(source, uploadMb * MiB);
  const compiled = await compile();
  const server = await startServer(key, cert);
  try {
    const hasCurl = await run('curl', ['--version']).then(
      () => true,
      () => false,
    );
    const plain = `http://127.0.0.1:${server.ports.plain}/`;
    const tls = `https://127.0.0.1:${server.ports.tls}/`;
    const curl = (...args: string[]) => timed('curl', ['-sf', '--noproxy', '*', '--cacert', cert, ...args]);
    const post = (url: string) => () => curl('-H', 'Expect:', '-F', `file=@${source}`, '-o', '/dev/null', url);
    const save = (url: string) => () => curl('-o', copy, url);
    const ours = (action: string, url: string, file: string) => () => ourTransfer(compiled, action, url, file, cert);
    const bytes = downloadMb * MiB;
    const shell = (script: string) => () => timed('sh', ['-c', script]);
    const cases = [
      {
        name: 'upload, plain, to curl -F',
        size: uploadMb,
        ours: ours('upload', plain, source),
        reference: post(plain),
        atLeast: 0.8,
      },
      {
        name: 'upload, TLS, to curl -F',
        size: uploadMb,
        ours: ours('upload', tls, source),
        reference: post(tls),
        atLeast: 0.95,
      },
      {
        name: 'upload with SHA-256, TLS, to curl -F',
        size: uploadMb,
        ours: ours('upload-and-hash', tls, source),
        reference: post(tls),
      },
      {
        name: 'download, plain, to curl -o',
        size: downloadMb,
        ours: ours('download', `${plain}${bytes}`, copy),
        reference: save(`${plain}${bytes}`),
      },
      {
        name: 'download, TLS, to curl -o',
        size: downloadMb,
        ours: ours('download', `${tls}${bytes}`, copy),
        reference: save(`${tls}${bytes}`),
      },
      {
        name: 'download, plain, to curl | tee | sha256sum',
        size: downloadMb,
        ours: ours('download', `${plain}${bytes}`, copy),
        reference: shell(`curl -sf --noproxy '*' ${plain}${bytes} | tee '${copy}' | sha256sum`),
      },
    ];
    const figures: TransferFigure[] = [];
    for (const { name, size, ours: mine, reference, atLeast } of cases) {
      const samples: Sample[] = [];
      const references: number[] = [];
      // In turn, so that whatever else the machine does meets both alike.
      for (let round = 0; round < rounds; round++) {
        samples.push(await mine());
        if (hasCurl) references.push(await reference());
      }
      const ms = median(samples.map((sample) => sample.ms));
      figures.push({
        name,
        ratio: hasCurl ? median(references) / ms : undefined,
        throughput: (size * MiB * 1000) / ms,
        rss: Math.max(...samples.map(({ rss }) => rss)),
        atLeast,
      });
    }
    return figures;
  } finally {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One line for a log. */
export function describeFigure({ name, ratio, throughput, rss, atLeast }: TransferFigure): string {
  const text = ratio === undefined ? 'no curl here' : ratio.toFixed(2);
  const goal = atLeast === undefined ? '' : ` (at least ${atLeast})`;
  return `${name}: ${text}${goal}, ${Math.round(throughput / 1e6)} MB/s, peak RSS ${Math.round(rss / 1e6)} MB (at most ${RSS_LIMIT / 1e6})`;
}

/** Whether a figure keeps what the project promises. */
export function isGood({ ratio, rss, atLeast }: TransferFigure): boolean {
  return rss <= RSS_LIMIT && (ratio === undefined || atLeast === undefined || ratio >= atLeast);
}

/** A file with real blocks on the disk: a sparse one would be read faster than any other. */
async function writeFileOf(path: string, bytes: number): Promise<void> {
  const file = await open(path, 'w');
  const block = Buffer.alloc(MiB, 'paas-actions');
  for (let written = 0; written < bytes; written += block.length) await file.write(block);
  await file.close();
}

/** Compiles src into the ignored build folder (its modules have to find node_modules above them); gives that place. */
async function compile(): Promise<string> {
  const root = beside('..');
  const out = join(root, 'build', 'bench');
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  await run(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', out], { cwd: root });
  return out;
}

export async function startServer(key: string, cert: string) {
  const child = spawn(process.execPath, [beside('transfer-server.ts'), key, cert], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface(child.stdout)) {
    const ports = JSON.parse(line) as { plain: number; tls: number };
    return { ports, stop: () => child.kill() };
  }
  throw new Error('The server did not start.');
}

export async function ourTransfer(
  compiled: string,
  action: string,
  url: string,
  file: string,
  cert: string,
  connections = 1,
): Promise<Sample> {
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: cert };
  const { stdout } = await run(
    process.execPath,
    [beside('transfer-child.mjs'), compiled, action, url, file, String(connections)],
    { env },
  );
  return JSON.parse(stdout) as Sample;
}

async function timed(command: string, args: readonly string[]): Promise<number> {
  const startedAt = performance.now();
  await run(command, [...args]);
  return performance.now() - startedAt;
}

function beside(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { mb: { type: 'string' }, rounds: { type: 'string' } } });
  const size = values.mb === undefined ? {} : { uploadMb: Number(values.mb), downloadMb: Number(values.mb) };
  const figures = await measureTransfers({ ...size, ...(values.rounds ? { rounds: Number(values.rounds) } : {}) });
  for (const figure of figures) console.log(describeFigure(figure));
  if (!figures.every(isGood)) process.exitCode = 1;
}
