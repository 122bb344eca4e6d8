import { Failure } from '../base/failure.ts';
import { asObject } from '../base/json.ts';
import type { OnHttpEvent } from '../http/events.ts';
import { type UploadAnswer, uploadUntilTaken } from '../http/upload.ts';
import { urlBelow } from '../http/url.ts';
import { type Asked, failureOf, inContext, unexpectedAnswer } from './answers.ts';
import { type MendixConnection, path } from './client.ts';
import { getPackage, listPackages } from './packages.ts';
import type { Package } from './types.ts';
import { settle } from './unclear.ts';
import { lookRetry, type WaitLimits, wait } from './waiting.ts';
import { Fields } from './wire.ts';

export interface PackageUpload {
  /** Path of the .mda file. */
  readonly file: string;
  /** What the package is to be called; without a name v1 would call every package `default.mda`. */
  readonly name: string;
  /** Bytes of the file. */
  readonly size: number;
  /** 2 takes up to 1 GB; 1 can time out over 300 MB. */
  readonly apiVersion: 1 | 2;
  /** Hears of the progress; default: the connection's. */
  readonly onEvent?: OnHttpEvent | undefined;
  /** End of the whole upload, in ms of the connection's clock. */
  readonly deadline?: number | undefined;
}

export interface UploadedPackage {
  readonly packageId: string;
  /** Undefined with v1, and when the answer was lost and the package was found in the list. */
  readonly jobId: string | undefined;
  /** Of what was sent, in hex; undefined when the answer was lost. */
  readonly sha256: string | undefined;
}

/** A large package may need a while to show up in the list. */
const listPauses = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

/**
 * Uploads a package. After a lost answer the list of packages is compared with the one from before, by name and size, so that
 * nothing is uploaded twice. Source: Deploy API, 3.10 Upload Package; Deploy API v2 (API facts, "Packages and builds").
 */
export async function uploadPackage(
  connection: MendixConnection,
  appId: string,
  upload: PackageUpload,
): Promise<UploadedPackage> {
  const before = new Set((await listPackages(connection, appId)).map((known) => known.packageId));
  const find = async (): Promise<UploadedPackage | undefined> => {
    const packages = await listPackages(connection, appId);
    const made = packages.find((candidate) => !before.has(candidate.packageId) && isOf(candidate, upload));
    return made && { packageId: made.packageId, jobId: undefined, sha256: undefined };
  };
  return settle(connection, { write: () => send(connection, appId, upload, find), find, pauses: listPauses });
}

/** A package in the list that may be the uploaded one; while it is processed it may have no size yet. */
function isOf(candidate: Package, upload: PackageUpload): boolean {
  return candidate.name === upload.name && (!candidate.size || candidate.size === upload.size);
}

/** The newest ready package of that name and size, which need not be uploaded again. */
export async function findUploaded(
  connection: MendixConnection,
  appId: string,
  upload: Pick<PackageUpload, 'name' | 'size'>,
): Promise<Package | undefined> {
  const packages = await listPackages(connection, appId);
  return packages.find(
    (known) => known.name === upload.name && known.size === upload.size && known.status?.toLowerCase() === 'succeeded',
  );
}

async function send(
  connection: MendixConnection,
  appId: string,
  upload: PackageUpload,
  find: () => Promise<UploadedPackage | undefined>,
): Promise<UploadedPackage> {
  const asked = connection.asked('POST', {
    operation: 'upload',
    doing: `upload the package ${upload.name} to ${appId}`,
  });
  const options = {
    url: uploadUrl(connection, appId, upload),
    file: upload.file,
    field: 'file',
    fileName: upload.name,
    hash: true,
    headers: { accept: 'application/json', ...connection.headers },
    // The service stores the file before it answers; by default this is five minutes.
    answerMs: connection.requestTimeoutMs * 5,
    clock: connection.clock,
    signal: connection.signal,
    onEvent: upload.onEvent ?? connection.onEvent,
    deadline: upload.deadline,
  };
  let refused: Failure | undefined;
  const refusal = (answer: UploadAnswer) => {
    refused = failureOf(asked, answer);
    return refused;
  };
  const answer = await uploadUntilTaken(options, refusal).catch((error: unknown) => {
    // What the service answered says already what was being done.
    throw error instanceof Failure && error !== refused ? inContext(error, asked.doing) : error;
  });
  return uploaded(connection, answer, asked, find);
}

/** v2 answers with the ids; what v1 answers is not documented, so there the list tells. */
async function uploaded(
  connection: MendixConnection,
  answer: UploadAnswer,
  asked: Asked,
  find: () => Promise<UploadedPackage | undefined>,
): Promise<UploadedPackage> {
  const fields = asObject(answer.json) && new Fields(answer.json, 'the upload');
  const packageId = fields?.text('PackageId');
  const { sha256 } = answer;
  if (packageId) return { packageId, jobId: fields?.text('JobId'), sha256 };
  for (const pause of listPauses) {
    const found = await find();
    if (found) return { ...found, sha256 };
    await connection.sleep(pause);
  }
  throw unexpectedAnswer(asked, answer, 'it has no PackageId, and the list of packages does not show the package');
}

function uploadUrl({ baseUrl }: MendixConnection, appId: string, { name, apiVersion }: PackageUpload): URL {
  const at =
    apiVersion === 2 ? path`/api/v2/apps/${appId}/packages/upload` : path`/api/1/apps/${appId}/packages/upload`;
  const url = urlBelow(baseUrl, at);
  // Not as form data, which would send a space as a plus sign.
  url.search = `?name=${encodeURIComponent(name)}`;
  return url;
}

/** Status of an upload job: Queued, Running, Completed or Failed. Source: Deploy API v2 (API facts, "Packages and builds"). */
export function getUploadStatus(
  connection: MendixConnection,
  appId: string,
  jobId: string,
  signal?: AbortSignal,
): Promise<string> {
  return connection.read(
    {
      path: path`/api/v2/apps/${appId}/jobs/${jobId}`,
      operation: 'upload-job',
      doing: `follow the upload job ${jobId} of ${appId}`,
      signal,
      retry: lookRetry,
    },
    (json) => new Fields(json, 'the upload job').requiredText('Status'),
  );
}

/**
 * Waits until an uploaded package is processed, by its job where there is one, otherwise (or when the service does not know the
 * job) by the package itself; gives the package.
 * @throws Failure `remote-failed`, code UPLOAD_FAILED; WaitTimeout
 */
export async function waitForUpload(
  connection: MendixConnection,
  appId: string,
  uploadedPackage: Pick<UploadedPackage, 'packageId' | 'jobId'>,
  limits: WaitLimits,
): Promise<Package> {
  const { packageId, jobId } = uploadedPackage;
  await wait(connection, limits, {
    what: `${jobId ? `upload job ${jobId}` : `the upload of package ${packageId}`} of ${appId}`,
    usual: 'a few seconds to 5 minutes',
    look: async (signal) => {
      const status = jobId ? await jobStatus(connection, appId, jobId, signal) : undefined;
      return (
        status ?? (await getPackage(connection, appId, packageId, { signal, retry: lookRetry })).status ?? 'unknown'
      );
    },
    state: (status) => status,
    judge: (status) => {
      const known = status.toLowerCase();
      if (known === 'failed') throw uploadFailed(appId, uploadedPackage);
      if (known === 'completed' || known === 'succeeded') return 'done';
      return ['queued', 'running', 'uploading', 'building'].includes(known) ? 'pending' : 'unknown';
    },
  });
  return getPackage(connection, appId, packageId);
}

async function jobStatus(
  connection: MendixConnection,
  appId: string,
  jobId: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    return await getUploadStatus(connection, appId, jobId, signal);
  } catch (error) {
    if (error instanceof Failure && error.kind === 'not-found' && error.code !== 'APP_NOT_FOUND') return undefined;
    throw error;
  }
}

function uploadFailed(appId: string, { packageId, jobId }: Pick<UploadedPackage, 'packageId' | 'jobId'>): Failure {
  return new Failure(
    `The service could not process the package ${packageId} of ${appId}${jobId ? ` (job ${jobId} has failed)` : ''}.`,
    {
      code: 'UPLOAD_FAILED',
      kind: 'remote-failed',
      remedy: 'Check that the file is an .mda made by Studio Pro or mxbuild and is complete, then upload it again.',
    },
  );
}
