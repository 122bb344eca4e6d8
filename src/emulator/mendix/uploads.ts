import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { Keeper } from '../core/body.ts';
import { boundaryOf, MultipartError, type PartHead, readMultipart } from '../core/multipart.ts';
import type { EmulatedAnswer } from '../core/platform.ts';
import { ApiError, invalidParameters } from './errors.ts';
import { packageStatus } from './jobs.ts';
import type { App, Package, PackageFacts } from './model.ts';
import { contentOf, fillerContent, looksLikeZip, plainFacts, readPackage } from './package-file.ts';
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
  readonly #kept = new Keeper(keptBytes);

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

async function receive(call: Call): Promise<{ parts: PartHead[]; file: Received }> {
  const boundary = boundaryOf(call.request.headers['content-type']);
  if (boundary === undefined) throw invalidParameters('The body must be multipart/form-data.');
  const parts: PartHead[] = [];
  const receiver = new Receiver();
  try {
    await readMultipart(call.request.body, boundary, {
      part: (head) => parts.push(head),
      data: (bytes) => {
        if (parts.length === 1) receiver.take(bytes);
      },
    });
  } catch (error) {
    if (error instanceof MultipartError) throw invalidParameters(error.message);
    throw error;
  }
  return { parts, file: receiver.done() };
}

async function uploadV1(call: Call): Promise<EmulatedAnswer> {
  const app = call.app();
  const { parts, file } = await receive(call);
  if (parts.length === 0 || file.size === 0 || call.world.variant('mendix.storage-fails')) {
    throw new ApiError(500, 'UPLOAD_COPY_FAILED', 'Failed to store the deployment package.');
  }
  const read = factsIn(file);
  if (read === 'no zip') throw new ApiError(500, 'INVALID_PACKAGE', 'Failed to process the deployment package.');
  const pack = store(call, app, file, read, 0);
  return { status: 200, json: { PackageId: pack.packageId } };
}

async function uploadV2(call: Call): Promise<EmulatedAnswer> {
  const app = call.app();
  if (Number(call.request.headers['content-length'] ?? 0) > largest + 64 * 1024) throw tooLarge();
  const { parts, file } = await receive(call);
  if (parts.length !== 1 || parts[0]?.name !== 'file') {
    throw invalidParameters('The body must hold exactly one part, and its name must be file.');
  }
  if (file.size > largest) throw tooLarge();
  const pack = store(call, app, file, factsIn(file), call.world.durations.upload);
  const job = { jobId: call.world.uuid(), packageId: pack.packageId };
  app.uploadJobs.set(job.jobId, job);
  return { status: 200, json: { PackageId: pack.packageId, JobId: job.jobId } };
}

function tooLarge(): ApiError {
  return invalidParameters('The package is larger than 1 GB.');
}

function factsIn(file: Received): PackageFacts | undefined | 'no zip' {
  if (!looksLikeZip(file.head)) return 'no zip';
  if (file.bytes === undefined) return plainFacts;
  try {
    return readPackage(file.bytes);
  } catch {
    return 'no zip';
  }
}

function store(
  call: Call,
  app: App,
  file: Received,
  facts: PackageFacts | undefined | 'no zip',
  processing: number,
): Package {
  const { world } = call;
  const now = world.now();
  const name = call.request.query.get('name');
  const { bytes } = file;
  const pack: Package = {
    packageId: world.uuid(),
    name: name === null || name === '' ? 'default.mda' : name,
    description: '',
    version: (facts === 'no zip' ? undefined : facts?.modelVersion) ?? '0.0.0.0',
    creator: call.user.name,
    createdAt: now,
    size: file.size,
    crc32: file.crc32,
    sha256: bytes === undefined ? undefined : createHash('sha256').update(bytes).digest('hex'),
    facts: facts === 'no zip' ? undefined : facts,
    outcome: facts === 'no zip' ? 'Failed' : 'Succeeded',
    way: 'upload',
    beganAt: now,
    doneAt: now + processing,
    usableAt: now + processing + world.durations.settle,
    content: () => (bytes === undefined ? fillerContent(file.head, file.size) : contentOf(bytes)),
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
