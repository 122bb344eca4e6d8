/**
 * Uploads and downloads against curl and aria2c on the same machine in the same run:
 * `node bench/transfer.ts [--mb <size>] [--rounds <n>]`.
 */
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
  /** Undefined where the program to compare with is missing. */
  readonly ratio: number | undefined;
  /** Bytes per second. */
  readonly throughput: number;
  /** Peak, in bytes, the largest of all rounds. */
  readonly rss: number;
  /** What the project promises, if it does. */
  readonly atLeast: number | undefined;
  readonly rssLimit: number;
}

export interface TransferOptions {
  /** Size of the upload in MiB; 1024 by default. */
  readonly uploadMb?: number;
  /** Size of the downloads in MiB; 4096 by default. */
  readonly downloadMb?: number;
  /** Size of the downloads over the capped line, in MiB; 1024 by default. */
  readonly cappedMb?: number;
  /** Each side's time is the median of so many rounds; 5 by default. */
  readonly rounds?: number;
}

/** Peak RSS of a transfer, in bytes. */
const RSS_LIMIT_UPLOAD = 80 * 1000 * 1000;
const RSS_LIMIT = 100 * 1000 * 1000;
const RSS_LIMIT_4 = 120 * 1000 * 1000;
const RSS_LIMIT_8 = 160 * 1000 * 1000;

const run = promisify(execFile);
const MiB = 1024 * 1024;

interface Sample {
  readonly ms: number;
  readonly rss: number;
}

interface Reference {
  /** The program, or what else it is. */
  readonly name: string;
  readonly program?: string;
  readonly time: () => Promise<number>;
  readonly atLeast?: number;
}

interface Case {
  readonly name: string;
  /** In MiB. */
  readonly size: number;
  readonly ours: () => Promise<Sample>;
  readonly references: readonly Reference[];
  readonly rssLimit?: number;
  /** Fewer rounds for what takes its time by the clock. */
  readonly rounds?: number;
}

/** What the cases are made of. */
interface Bench {
  readonly folder: string;
  readonly cert: string;
  readonly compiled: string;
  readonly plain: string;
  readonly tls: string;
}

/** Measures everything. */
export async function measureTransfers(options: TransferOptions = {}): Promise<TransferFigure[]> {
  const { uploadMb = 1024, downloadMb = 4096, cappedMb = 1024, rounds = 5 } = options;
  const folder = mkdtempSync(join(tmpdir(), 'transfer-bench-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const pair = selfSigned();
  writeFileSync(key, pair.key, { mode: 0o600 });
  writeFileSync(cert, pair.cert);
  const compiled = await compile();
  const server = await startServer(key, cert);
  const plain = `http://127.0.0.1:${server.ports.plain}/`;
  const tls = `https://127.0.0.1:${server.ports.tls}/`;
  const bench = { folder, cert, compiled, plain, tls };
  try {
    const cases = [
      ...(await uploads(bench, uploadMb)),
      ...downloads(bench, downloadMb),
      ...(await overOneLine(bench, cappedMb)),
    ];
    const figures: TransferFigure[] = [];
    for (const one of cases) figures.push(...(await measure(one, rounds)));
    return figures;
  } finally {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function uploads(bench: Bench, size: number): Promise<Case[]> {
  const { folder, plain, tls } = bench;
  const source = join(folder, 'source');
  await writeFileOf(source, size * MiB);
  const post = (url: string) => () => curl(bench, '-H', 'Expect:', '-F', `file=@${source}`, '-o', '/dev/null', url);
  const reference = (url: string, atLeast: number) => [{ name: 'curl -F', program: 'curl', time: post(url), atLeast }];
  const ours = (action: string, url: string) => () => ourTransfer(bench, action, url, source);
  const rssLimit = RSS_LIMIT_UPLOAD;
  return [
    { name: 'upload, plain', size, ours: ours('upload', plain), references: reference(plain, 0.8), rssLimit },
    { name: 'upload, TLS', size, ours: ours('upload', tls), references: reference(tls, 0.95), rssLimit },
    {
      name: 'upload with SHA-256 (made while the service works on the file), TLS',
      size,
      ours: ours('upload-and-hash', tls),
      references: reference(tls, 0.95),
      rssLimit,
    },
  ];
}

function downloads(bench: Bench, size: number): Case[] {
  const { folder, plain, tls } = bench;
  const bytes = size * MiB;
  const copy = join(folder, 'copy');
  const save = (url: string) => ({ name: 'curl -o', program: 'curl', time: () => curl(bench, '-o', copy, url) });
  const ours = (url: string, connections: number) => () => ourTransfer(bench, 'download', url, copy, connections);
  const single = { name: 'one connection', time: async () => (await ours(plain + bytes, 1)()).ms, atLeast: 0.75 };
  const script = `curl -sf --noproxy '*' ${plain}${bytes} | tee '${copy}' | sha256sum`;
  const hashing = { name: 'curl | tee | sha256sum', program: 'curl', time: () => timed('sh', ['-c', script]) };
  return [
    { name: 'download, plain', size, ours: ours(plain + bytes, 1), references: [save(plain + bytes), hashing] },
    { name: 'download, TLS', size, ours: ours(tls + bytes, 1), references: [save(tls + bytes)] },
    {
      name: 'download over 4 connections, plain',
      size,
      ours: ours(plain + bytes, 4),
      references: [single],
      rssLimit: RSS_LIMIT_4,
    },
    {
      name: 'download over 8 connections, plain',
      size,
      ours: ours(plain + bytes, 8),
      references: [single],
      rssLimit: RSS_LIMIT_8,
    },
  ];
}

/** From a server that is 40 ms away and gives each connection 25 MB/s. */
async function overOneLine(bench: Bench, size: number): Promise<Case[]> {
  const { folder, plain } = bench;
  const url = `${plain}capped/${size * MiB}`;
  const copy = join(folder, 'copy');
  // It takes as long as the cap says, every time.
  const curlMs = (await has('curl')) ? await curl(bench, '-o', copy, url) : 0;
  const one = (connections: number, ariaAtLeast: number, curlAtLeast: number, rssLimit: number): Case => ({
    name: `download over ${connections} connections of 25 MB/s, 40 ms away`,
    size,
    ours: () => ourTransfer(bench, 'download', url, copy, connections),
    references: [
      {
        name: `aria2c -x ${connections}`,
        program: 'aria2c',
        time: () => aria2c(url, folder, connections),
        atLeast: ariaAtLeast,
      },
      { name: 'curl -o', program: 'curl', time: async () => curlMs, atLeast: curlAtLeast },
    ],
    rssLimit,
    rounds: 3,
  });
  return [one(4, 0.95, 3.5, RSS_LIMIT_4), one(8, 0.9, 6.5, RSS_LIMIT_8)];
}

async function measure(one: Case, rounds: number): Promise<TransferFigure[]> {
  const { name, size, ours, references, rssLimit = RSS_LIMIT } = one;
  const present = await Promise.all(references.map(({ program }) => program === undefined || has(program)));
  const samples: Sample[] = [];
  const times: number[][] = references.map(() => []);
  // In turn, so that whatever else the machine does meets all alike; what the disk still has to write is not the next one's.
  for (let round = 0; round < Math.min(rounds, one.rounds ?? rounds); round++) {
    await run('sync');
    samples.push(await ours());
    for (const [index, reference] of references.entries()) {
      if (!present[index]) continue;
      await run('sync');
      times[index]?.push(await reference.time());
    }
  }
  const ms = median(samples.map((sample) => sample.ms));
  const rss = Math.max(...samples.map((sample) => sample.rss));
  const throughput = (size * MiB * 1000) / ms;
  return references.map((reference, index) => ({
    name: `${name}, to ${reference.name}`,
    ratio: present[index] ? median(times[index] ?? []) / ms : undefined,
    throughput,
    rss,
    atLeast: reference.atLeast,
    rssLimit,
  }));
}

/** One line for a log. */
export function describeFigure({ name, ratio, throughput, rss, atLeast, rssLimit }: TransferFigure): string {
  const text = ratio === undefined ? 'left out, because the program is missing' : ratio.toFixed(2);
  const goal = atLeast === undefined ? '' : ` (at least ${atLeast})`;
  return `${name}: ${text}${goal}, ${Math.round(throughput / 1e6)} MB/s, peak RSS ${Math.round(rss / 1e6)} MB (at most ${rssLimit / 1e6})`;
}

/** Whether a figure keeps what the project promises. */
export function isGood({ ratio, rss, atLeast, rssLimit }: TransferFigure): boolean {
  return rss <= rssLimit && (ratio === undefined || atLeast === undefined || ratio >= atLeast);
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

async function startServer(key: string, cert: string) {
  const child = spawn(process.execPath, [beside('transfer-server.ts'), key, cert], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface(child.stdout)) {
    const ports = JSON.parse(line) as { plain: number; tls: number };
    return { ports, stop: () => child.kill() };
  }
  throw new Error('The server did not start.');
}

async function ourTransfer(
  { compiled, cert }: Bench,
  action: string,
  url: string,
  file: string,
  connections = 1,
): Promise<Sample> {
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: cert };
  const args = [beside('transfer-child.mjs'), compiled, action, url, file, String(connections)];
  const { stdout } = await run(process.execPath, args, { env });
  return JSON.parse(stdout) as Sample;
}

function curl({ cert }: Bench, ...args: string[]): Promise<number> {
  return timed('curl', ['-sf', '--noproxy', '*', '--cacert', cert, ...args]);
}

function aria2c(url: string, folder: string, connections: number): Promise<number> {
  const n = String(connections);
  const where = ['--file-allocation=none', '--allow-overwrite=true', '-d', folder, '-o', 'copy-of-aria2c'];
  return timed('aria2c', ['-q', '--no-conf=true', '-x', n, '-s', n, '-k', '1M', ...where, url]);
}

function has(program: string): Promise<boolean> {
  return run(program, ['--version']).then(
    () => true,
    () => false,
  );
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
  const mb = Number(values.mb);
  const size = values.mb === undefined ? {} : { uploadMb: mb, downloadMb: mb, cappedMb: mb };
  const figures = await measureTransfers({ ...size, ...(values.rounds ? { rounds: Number(values.rounds) } : {}) });
  for (const figure of figures) console.log(describeFigure(figure));
  if (!figures.every(isGood)) process.exitCode = 1;
}
