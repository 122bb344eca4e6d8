import { Failure } from '../base/failure.ts';
import { Fields, listOf } from '../base/json.ts';
import { oneLine } from '../base/text.ts';
import { remove, settle } from '../http/settle.ts';
import { path } from '../http/url.ts';
import { type Look, type WaitLimits, wait } from '../wait/wait.ts';
import { explained } from './apps.ts';
import { callFor, label, type MendixConnection } from './client.ts';
import { type EnvironmentRef, newestFirst, type Package, parsePackage } from './types.ts';

/**
 * The packages of an app, newest first. Source: Build API v1 (API facts, "Packages and builds").
 * @throws Failure; for an unknown app it lists the apps that there are, with near matches
 */
export async function listPackages(connection: MendixConnection, appId: string): Promise<Package[]> {
  const at = path`/api/1/apps/${appId}/packages`;
  const call = { path: at, operation: 'packages', doing: `list the packages of ${appId}` } as const;
  const packages = connection.read(call, (json) => listOf(json, 'the list of packages', parsePackage));
  return newestFirst(await explained(connection, appId, packages));
}

/**
 * One package; with `url` also a link for downloading it. Source: Build API v1 (API facts, "Packages and builds").
 * @throws Failure `not-found`, code PACKAGE_NOT_FOUND
 */
export function getPackage(
  connection: MendixConnection,
  appId: string,
  packageId: string,
  options: Look & { readonly url?: boolean } = {},
): Promise<Package> {
  const { url, ...call } = options;
  return connection.read(
    {
      ...call,
      path: path`/api/1/apps/${appId}/packages/${packageId}`,
      query: url ? { url: true } : undefined,
      operation: 'packages',
      doing: `read the package ${packageId} of ${appId}`,
    },
    parsePackage,
  );
}

/**
 * The package that was transported to an environment; undefined when there is none. Source: Deploy API, 3.9 Retrieve
 * Environment Package.
 */
export async function getEnvironmentPackage(
  connection: MendixConnection,
  environment: EnvironmentRef,
): Promise<Package | undefined> {
  const call = callFor(environment, 'environment-package', '/package', `read the package of ${label(environment)}`);
  try {
    return await connection.read(call, parsePackage);
  } catch (error) {
    if (error instanceof Failure && error.code === 'PACKAGE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** The same, where there has to be one. @throws Failure `not-found`, code PACKAGE_NOT_FOUND */
export async function packageOf(connection: MendixConnection, environment: EnvironmentRef): Promise<Package> {
  const found = await getEnvironmentPackage(connection, environment);
  if (found) return found;
  throw new Failure(`${label(environment)} has no package.`, {
    code: 'PACKAGE_NOT_FOUND',
    kind: 'not-found',
    remedy: 'Transport a package there first, or name the package by its package-id.',
  });
}

/**
 * Deletes a package, and looks that it is gone; one that is gone already is no failure. Source: Build API v1 (API facts,
 * "Packages and builds").
 * @returns whether there was something to delete
 * @throws Failure `conflict`, code PACKAGE_IN_USE
 */
export function deletePackage(connection: MendixConnection, appId: string, packageId: string): Promise<boolean> {
  const what = `the package ${packageId} of ${appId}`;
  const call = {
    path: path`/api/1/apps/${appId}/packages/${packageId}`,
    operation: 'packages',
    doing: `delete ${what}`,
  } as const;
  return remove(connection, {
    write: () => connection.write('DELETE', call, () => undefined),
    read: () => getPackage(connection, appId, packageId),
    isGone: ({ code }) => code === 'PACKAGE_NOT_FOUND',
    what,
  });
}

interface BuildRequest {
  /** `trunk` or `main` for the main line, `branches/<name>` otherwise. */
  readonly branch: string;
  /** Number (SVN) or commit hash (Git). */
  readonly revision: string;
  /** major.minor.patch */
  readonly version: string;
  readonly description: string;
}

/**
 * Starts a build and gives the id of its package. After a lost answer the list of packages is compared with the one from
 * before, by all that it tells. Source: Build API v1 (API facts, "Packages and builds").
 * @throws Failure, for example `conflict` PACKAGE_AMBIGUOUS
 */
export async function startBuild(connection: MendixConnection, appId: string, build: BuildRequest): Promise<string> {
  const what = `build of revision ${build.revision}`;
  const find = await finderOfNew(connection, appId, what, (made) => isFrom(made, build));
  const call = {
    path: path`/api/1/apps/${appId}/packages`,
    operation: 'build',
    doing: `build ${build.branch} revision ${build.revision} of ${appId}`,
    body: {
      Branch: build.branch,
      Revision: /^\d{1,9}$/.test(build.revision) ? Number(build.revision) : build.revision,
      Version: build.version,
      Description: build.description,
    },
  } as const;
  return settle(connection, {
    write: () => connection.write('POST', call, (json) => new Fields(json, 'the build').requiredText('PackageId')),
    find: async () => (await find())?.packageId,
  });
}

/** Whether a package may be that of a build: the service appends the revision, or the first digits of its hash, to the version. */
function isFrom({ version, description }: Package, build: BuildRequest): boolean {
  const [line, revision] = /^(\d+\.\d+\.\d+)(?:\.(.+))?$/.exec(version ?? '')?.slice(1) ?? [];
  return (
    (line === undefined || line === build.version) &&
    (revision === undefined || build.revision.toLowerCase().startsWith(revision.toLowerCase())) &&
    (!description || description === build.description)
  );
}

/** The clocks of the runner and the service may differ by this much, in ms. */
const clockSkewMs = 5 * 60_000;

/**
 * To be called right before a write that makes a package: gives what finds that package when its answer tells no id. It compares
 * the list of packages with the one from now, and gives undefined as long as there is none.
 * @param what is sent, for the message: `upload of calc.mda`
 * @param mayBe whether a new package fits, as far as the service tells
 * @throws Failure `conflict`, code PACKAGE_AMBIGUOUS, when it may also be somebody else's; it names all that it may be
 */
export async function finderOfNew(
  connection: MendixConnection,
  appId: string,
  what: string,
  mayBe: (made: Package) => boolean,
): Promise<() => Promise<Package | undefined>> {
  const before = new Set((await listPackages(connection, appId)).map((known) => known.packageId));
  const since = connection.clock.now() - clockSkewMs;
  return async () => {
    const candidates = (await listPackages(connection, appId)).filter(
      (made) => !before.has(made.packageId) && mayBe(made) && (!made.createdAt || made.createdAt.getTime() >= since),
    );
    const [only, ...others] = candidates;
    if (!only || (others.length === 0 && mayBeBy(connection.username, only.creator))) return only;
    throw ambiguous(candidates, what);
  };
}

function ambiguous(candidates: readonly Package[], what: string): Failure {
  const names = candidates.map(
    ({ packageId, creator, createdAt }) =>
      `${packageId} (by ${oneLine(creator ?? 'an unknown user')}, ${createdAt?.toISOString() ?? 'at an unknown time'})`,
  );
  return new Failure(`The answer to the ${what} was lost, and it may have made any of these: ${names.join(', ')}.`, {
    code: 'PACKAGE_AMBIGUOUS',
    kind: 'conflict',
    remedy:
      'Somebody else made a package like it at the same time. Look at them in the Developer Portal; use the right one by its package-id, or run the step again.',
  });
}

/** Whether a package of this creator, a name for people or an e-mail address, may be that of a user. */
function mayBeBy(username: string, creator: string | undefined): boolean {
  if (!creator) return true;
  const user = username.toLowerCase();
  if (creator.includes('@')) return creator.toLowerCase() === user;
  const words = creator.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
  return words.some((word) => user.includes(word));
}

/**
 * Waits until a package is built. Source: Build API v1 (API facts, "Packages and builds").
 * @throws Failure `remote-failed`, code BUILD_FAILED; WaitTimeout
 */
export async function waitForPackage(
  connection: MendixConnection,
  appId: string,
  packageId: string,
  limits: WaitLimits,
): Promise<Package> {
  return wait(connection, limits, {
    what: `package ${packageId} of ${appId}`,
    usual: '3 to 20 minutes',
    look: (look) => getPackage(connection, appId, packageId, look),
    state: (seen) => seen.status ?? 'no status',
    judge: (seen) => {
      const status = seen.status?.toLowerCase();
      if (status === 'succeeded') return 'done';
      if (status === 'failed') throw buildFailed(appId, seen);
      return status !== undefined && ['queued', 'building', 'uploading'].includes(status) ? 'pending' : 'unknown';
    },
  });
}

function buildFailed(appId: string, failed: Package): Failure {
  return new Failure(
    `The build of package ${failed.packageId} (${oneLine(failed.name) || 'without a name'}) of ${appId} has failed.`,
    {
      code: 'BUILD_FAILED',
      kind: 'remote-failed',
      remedy: 'Check the branch and revision inputs; the Developer Portal has the log of the build.',
    },
  );
}
