import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { eachChunk, Keeper } from '../core/body.ts';
import { boundaryOf, MultipartError, type PartHead, readMultipart } from '../core/multipart.ts';
import type { EmulatedAnswer, EmulatedRequest } from '../core/platform.ts';
import { ApiError, invalidParameters } from './errors.ts';
import { packageStatus } from './jobs.ts';
import type { App, Package } from './model.ts';
import { looksLikeZip, type PackageFile, plainFacts, readPackage } from './package-file.ts';
import type { Call, Routes } from './router.ts';

/** Deploy API 3.10, and Deploy v2's upload and jobs. */
export const uploadRoutes: Routes = {
  'POST /api/1/apps/:app/packages/upload': uploadV1,
  // The path in the document's own curl example.
  'POST /api/1/:app/packages/upload': uploadV1,
  'POST /api/v2/apps/:app/packages/upload': uploadV2,
  'GET /api/v2/apps/:app/jobs/:job': uploadJob,
};

/** Packages up to this size are kept and can be downloaded again byte for byte; larger ones come back as filler. */
const keptBytes = 8 * 1024 * 1024;
const largest = 1024 * 1024 * 1024;

/** A file that went by, and its bytes if there were not too many. */
interface Received {
  readonly size: number;
  readonly crc32: string;
  readonly bytes: Buffer | undefined;
  readonly head: Uint8Array;
}

/** Takes a file as it goes by; holds on to no more than `keptBytes`. */
class Receiver {
  // A CRC keeps up with loopback where a cryptographic hash would be what an upload waits for.
  #crc = 0;
  #head: Uint8Array = new Uint8Array(0);
  readonly #kept: Keeper;

  constructor({ headers }: EmulatedRequest) {
    this.#kept = new Keeper(keptBytes, Number(headers['content-length'] ?? 0));
  }

  take(bytes: Uint8Array): void {
    this.#crc = crc32(bytes, this.#crc);
    if (this.#kept.size === 0) this.#head = Uint8Array.from(bytes.subarray(0, 1024));
    this.#kept.add(bytes);
  }

  done(): Received {
    const crc = this.#crc.toString(16).padStart(8, '0');
    return { size: this.#kept.size, crc32: crc, bytes: this.#kept.bytes(), head: this.#head };
  }
}

/** The parts of an upload, and the file among them: the first part with a file name, else the first part. */
interface Upload {
  readonly parts: readonly PartHead[];
  readonly file: Received;
}

async function receiveParts(call: Call, boundary: string): Promise<Upload> {
  const parts: PartHead[] = [];
  let [first, named, current]: (Receiver | undefined)[] = [];
  await readMultipart(call.request.body, boundary, {
    part: (head) => {
      const isFile = head.fileName !== undefined && named === undefined;
      current = isFile || parts.length === 0 ? new Receiver(call.request) : undefined;
      if (isFile) named = current;
      first ??= current;
      parts.push(head);
    },
    data: (bytes) => current?.take(bytes),
  });
  return { parts, file: (named ?? first ?? new Receiver(call.request)).done() };
}

/** A body that is the file itself: v1 takes it with no content type, or as bytes. */
async function receiveRaw(call: Call): Promise<Upload> {
  const receiver = new Receiver(call.request);
  await eachChunk(call.request.body, (chunk) => receiver.take(chunk));
  return { parts: [], file: receiver.done() };
}

async function receive(call: Call, raw: boolean): Promise<Upload> {
  const type = call.request.headers['content-type'];
  if (raw && (type === undefined || /^application\/octet-stream\s*(;|$)/i.test(type))) return receiveRaw(call);
  const boundary = boundaryOf(type);
  if (boundary === undefined) throw invalidParameters('The body must be multipart/form-data.');
  try {
    return await receiveParts(call, boundary);
  } catch (error) {
    if (error instanceof MultipartError) throw invalidParameters(error.message);
    throw error;
  }
}

async function uploadV1(call: Call): Promise<EmulatedAnswer> {
  const app = call.app();
  const { file } = await receive(call, true);
  if (file.size === 0 || call.world.variant('mendix.storage-fails')) {
    throw new ApiError(500, 'UPLOAD_COPY_FAILED', 'Failed to store the deployment package.');
  }
  const look = lookInto(file);
  if (look === 'no zip' || look.uncompressedSize > largest) {
    throw new ApiError(500, 'INVALID_PACKAGE', 'Failed to process the deployment package.');
  }
  const pack = store(call, app, file, look, 0);
  return { status: 200, json: { PackageId: pack.packageId } };
}

async function uploadV2(call: Call): Promise<EmulatedAnswer> {
  const app = call.app();
  if (Number(call.request.headers['content-length'] ?? 0) > largest + 64 * 1024) throw tooLarge();
  const { parts, file } = await receive(call, false);
  const counted = call.world.variant('mendix.upload-one-field')
    ? parts
    : parts.filter(({ fileName }) => fileName !== undefined);
  if (counted.length !== 1 || counted[0]?.name !== 'file') {
    throw invalidParameters('The body must hold exactly one part, and its name must be file.');
  }
  const look = lookInto(file);
  if (file.size > largest || (look !== 'no zip' && look.uncompressedSize > largest)) throw tooLarge();
  const pack = store(call, app, file, look, call.world.durations.upload);
  const job = { jobId: call.world.uuid(), packageId: pack.packageId };
  app.uploadJobs.set(job.jobId, job);
  return { status: 200, json: { PackageId: pack.packageId, JobId: job.jobId } };
}

function tooLarge(): ApiError {
  return invalidParameters('The package is larger than 1 GB.');
}

/** A file too large to be kept is not looked into. */
function lookInto(file: Received): PackageFile | 'no zip' {
  if (!looksLikeZip(file.head)) return 'no zip';
  if (file.bytes === undefined) return { facts: plainFacts, uncompressedSize: file.size };
  try {
    return readPackage(file.bytes);
  } catch {
    return 'no zip';
  }
}

function store(call: Call, app: App, file: Received, look: PackageFile | 'no zip', processing: number): Package {
  const { world } = call;
  const facts = look === 'no zip' ? undefined : look.facts;
  const now = world.now();
  const name = call.request.query.get('name');
  const { bytes } = file;
  const pack: Package = {
    packageId: world.uuid(),
    name: name === null || name === '' ? 'default.mda' : name,
    description: '',
    version: facts?.modelVersion ?? '0.0.0.0',
    creator: call.user.name,
    createdAt: now,
    expiresAt: undefined,
    size: file.size,
    kept: bytes,
    head: bytes === undefined ? file.head : undefined,
    crc32: file.crc32,
    sha256: bytes === undefined ? undefined : createHash('sha256').update(bytes).digest('hex'),
    facts,
    outcome: look === 'no zip' ? 'Failed' : 'Succeeded',
    way: 'upload',
    beganAt: now,
    doneAt: now + processing,
    usableAt: now + processing + world.durations.settle,
  };
  app.packages.set(pack.packageId, pack);
  return pack;
}

function uploadJob(call: Call): EmulatedAnswer {
  const app = call.app();
  const job = app.uploadJobs.get(call.value('job'));
  const pack = app.packages.get(job?.packageId ?? '');
  if (job === undefined) throw new ApiError(404, 'NOT_FOUND', 'Job not found.');
  // A package that was deleted since was processed before.
  if (pack === undefined) return { status: 200, json: { Status: 'Completed' } };
  const now = call.world.now();
  const status = packageStatus(pack, now);
  if (status === 'Succeeded') return { status: 200, json: { Status: 'Completed' } };
  if (status === 'Failed') return { status: 200, json: { Status: 'Failed' } };
  const queued = now < pack.beganAt + (pack.doneAt - pack.beganAt) / 5;
  return { status: 200, json: { Status: queued ? 'Queued' : 'Running' } };
}
