import { Failure } from '../base/failure.ts';
import { asObject, Fields } from '../base/json.ts';
import type { TransferOptions } from '../http/exchange.ts';
import { settle } from '../http/settle.ts';
import { uploadTo } from '../http/upload.ts';
import { path } from '../http/url.ts';
import { type Look, type WaitLimits, wait } from '../wait/wait.ts';
import type { MendixCall, MendixConnection } from './client.ts';
import { finderOfNew, getPackage, listPackages } from './packages.ts';
import type { Package } from './types.ts';

interface PackageUpload extends Pick<TransferOptions, 'onEvent' | 'deadline'> {
  readonly file: string;
  /** What the package is to be called; without a name v1 would call every package `default.mda`. */
  readonly name: string;
  /** Bytes of the file. */
  readonly size: number;
  /** Of the model, as the file says; undefined when it does not. */
  readonly modelVersion?: string | undefined;
  /** 2 takes up to 1 GB; 1 can time out over 300 MB. */
  readonly apiVersion: 1 | 2;
}

interface UploadedPackage {
  readonly packageId: string;
  /** Undefined with v1, and when the answer was lost and the package was found in the list. */
  readonly jobId: string | undefined;
}

/** A large package may need a while to show up in the list. */
const listPauses = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

/**
 * Uploads a package. After a lost answer the list of packages is compared with the one from before, by all that it tells, so
 * that nothing is uploaded twice. Source: Deploy API, 3.10 Upload Package; Deploy API v2 (API facts, "Packages and builds").
 * @throws Failure, for example `conflict` PACKAGE_AMBIGUOUS
 */
export async function uploadPackage(
  connection: MendixConnection,
  appId: string,
  upload: PackageUpload,
): Promise<UploadedPackage> {
  const findNew = await finderOfNew(connection, appId, `upload of ${upload.name}`, (made) => isOf(made, upload));
  const find = async (): Promise<UploadedPackage | undefined> => {
    const made = await findNew();
    return made && { packageId: made.packageId, jobId: undefined };
  };
  return settle(connection, { write: () => send(connection, appId, upload, find), find, pauses: listPauses });
}

/** A package in the list that may be the uploaded one; while it is processed it may have no size or version yet. */
function isOf({ name, size, version }: Package, upload: PackageUpload): boolean {
  return (
    name === upload.name &&
    (!size || size === upload.size) &&
    (!version || !upload.modelVersion || version === upload.modelVersion)
  );
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
  const { name, file, deadline, onEvent } = upload;
  const call: MendixCall = {
    path:
      upload.apiVersion === 2
        ? path`/api/v2/apps/${appId}/packages/upload?name=${name}`
        : path`/api/1/apps/${appId}/packages/upload?name=${name}`,
    operation: 'upload',
    doing: `upload the package ${name} to ${appId}`,
  };
  const answer = await uploadTo(connection, call, {
    file,
    field: 'file',
    fileName: name,
    // The service stores the file before it answers; by default this is five minutes.
    answerMs: connection.requestTimeoutMs * 5,
    onEvent,
    deadline,
  });
  // v2 answers with the ids; what v1 answers is not documented, so there the list tells.
  const fields = asObject(answer.json) && new Fields(answer.json, 'the upload');
  const packageId = fields?.text('PackageId');
  if (packageId) return { packageId, jobId: fields?.text('JobId') };
  for (const pause of listPauses) {
    const found = await find();
    if (found) return found;
    await connection.sleep(pause);
  }
  const problem = 'it has no PackageId, and the list of packages does not show the package';
  throw connection.unexpected('POST', call, answer, problem);
}

/** Status of an upload job: Queued, Running, Completed or Failed. Source: Deploy API v2 (API facts, "Packages and builds"). */
export function getUploadStatus(
  connection: MendixConnection,
  appId: string,
  jobId: string,
  look: Look = {},
): Promise<string> {
  const call = {
    ...look,
    path: path`/api/v2/apps/${appId}/jobs/${jobId}`,
    operation: 'upload-job',
    doing: `follow the upload job ${jobId} of ${appId}`,
  } as const;
  return connection.read(call, (json) => new Fields(json, 'the upload job').requiredText('Status'));
}

/**
 * Waits until an uploaded package is processed, by its job where there is one, otherwise (or when the service does not know the
 * job) by the package itself; gives the package.
 * @throws Failure `remote-failed`, code UPLOAD_FAILED; WaitTimeout
 */
export async function waitForUpload(
  connection: MendixConnection,
  appId: string,
  uploadedPackage: UploadedPackage,
  limits: WaitLimits,
): Promise<Package> {
  const { packageId, jobId } = uploadedPackage;
  await wait(connection, limits, {
    what: `${jobId ? `upload job ${jobId}` : `the upload of package ${packageId}`} of ${appId}`,
    usual: 'a few seconds to 5 minutes',
    look: async (look) => {
      const status = jobId ? await getUploadStatus(connection, appId, jobId, look).catch(unknownJob) : undefined;
      return status ?? (await getPackage(connection, appId, packageId, look)).status ?? 'unknown';
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

/** The service forgets jobs. */
function unknownJob(error: unknown): undefined {
  if (error instanceof Failure && error.kind === 'not-found' && error.code !== 'APP_NOT_FOUND') return undefined;
  throw error;
}

function uploadFailed(appId: string, { packageId, jobId }: UploadedPackage): Failure {
  return new Failure(
    `Mendix could not process the package ${packageId} of ${appId}${jobId ? ` (job ${jobId} has failed)` : ''}.`,
    {
      code: 'UPLOAD_FAILED',
      kind: 'remote-failed',
      remedy: 'Check that the file is an .mda made by Studio Pro or mxbuild and is complete, then upload it again.',
    },
  );
}
