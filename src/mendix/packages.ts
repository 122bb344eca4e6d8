import { Failure } from '../base/failure.ts';
import { oneLine } from '../base/text.ts';
import { explainedApp } from './apps.ts';
import { label, type MendixCall, type MendixConnection, path } from './client.ts';
import { type EnvironmentRef, newestFirst, type Package, parsePackage } from './types.ts';
import { settle } from './unclear.ts';
import { lookRetry, type WaitLimits, wait } from './waiting.ts';
import { Fields, listOf } from './wire.ts';

/**
 * The packages of an app, newest first. Source: Build API v1 (API facts, "Packages and builds").
 * @throws Failure; for an unknown app it lists the apps that there are, with near matches
 */
export async function listPackages(connection: MendixConnection, appId: string): Promise<Package[]> {
  try {
    const packages = await connection.read(
      { path: path`/api/1/apps/${appId}/packages`, operation: 'packages', doing: `list the packages of ${appId}` },
      (json) => listOf(json, 'the list of packages', parsePackage),
    );
    return newestFirst(packages);
  } catch (error) {
    throw await explainedApp(connection, appId, error);
  }
}

/**
 * One package; with `url` also a link for downloading it. Source: Build API v1 (API facts, "Packages and builds").
 * @throws Failure `not-found`, code PACKAGE_NOT_FOUND
 */
export function getPackage(
  connection: MendixConnection,
  appId: string,
  packageId: string,
  options: Pick<MendixCall, 'signal' | 'retry'> & { readonly url?: boolean } = {},
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
  options: { readonly url?: boolean } = {},
): Promise<Package | undefined> {
  const { appId, mode } = environment;
  try {
    return await connection.read(
      {
        path: path`/api/1/apps/${appId}/environments/${mode}/package`,
        query: options.url ? { url: true } : undefined,
        operation: 'environment-package',
        doing: `read the package of ${label(environment)}`,
      },
      parsePackage,
    );
  } catch (error) {
    if (error instanceof Failure && error.code === 'PACKAGE_NOT_FOUND') return undefined;
    throw error;
  }
}

/**
 * Deletes a package; one that is gone already is no failure. After a lost answer the package is looked for. Source: Build API
 * v1 (API facts, "Packages and builds").
 * @returns whether there was something to delete
 * @throws Failure `conflict`, code PACKAGE_IN_USE
 */
export async function deletePackage(connection: MendixConnection, appId: string, packageId: string): Promise<boolean> {
  const call: MendixCall = {
    path: path`/api/1/apps/${appId}/packages/${packageId}`,
    operation: 'packages',
    doing: `delete the package ${packageId} of ${appId}`,
  };
  try {
    return await settle(connection, {
      write: () => connection.write('DELETE', call, () => true),
      find: async () => ((await exists(connection, appId, packageId)) ? undefined : true),
      repeatable: true,
    });
  } catch (error) {
    if (error instanceof Failure && error.code === 'PACKAGE_NOT_FOUND') return false;
    throw error;
  }
}

async function exists(connection: MendixConnection, appId: string, packageId: string): Promise<boolean> {
  try {
    await getPackage(connection, appId, packageId);
    return true;
  } catch (error) {
    if (error instanceof Failure && error.code === 'PACKAGE_NOT_FOUND') return false;
    throw error;
  }
}

/** What is to be built. */
export interface BuildRequest {
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
 * before. Source: Build API v1 (API facts, "Packages and builds").
 */
export async function startBuild(connection: MendixConnection, appId: string, build: BuildRequest): Promise<string> {
  const before = new Set((await listPackages(connection, appId)).map((known) => known.packageId));
  return settle(connection, {
    write: () =>
      connection.write(
        'POST',
        {
          path: path`/api/1/apps/${appId}/packages`,
          operation: 'build',
          doing: `build ${build.branch} revision ${build.revision} of ${appId}`,
          body: {
            Branch: build.branch,
            Revision: /^\d{1,9}$/.test(build.revision) ? Number(build.revision) : build.revision,
            Version: build.version,
            Description: build.description,
          },
        },
        (json) => new Fields(json, 'the build').requiredText('PackageId'),
      ),
    find: async () => {
      const packages = await listPackages(connection, appId);
      return packages.find((made) => !before.has(made.packageId) && isFrom(made, build))?.packageId;
    },
  });
}

/** Whether a package may be that of a build: the service appends the revision to the version. */
function isFrom(made: Package, build: BuildRequest): boolean {
  return made.version === undefined || made.version === build.version || made.version.startsWith(`${build.version}.`);
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
  const { value } = await wait(connection, limits, {
    what: `package ${packageId} of ${appId}`,
    usual: '3 to 20 minutes',
    look: (signal) => getPackage(connection, appId, packageId, { signal, retry: lookRetry }),
    state: (seen) => seen.status ?? 'no status',
    judge: (seen) => {
      const status = seen.status?.toLowerCase();
      if (status === 'succeeded') return 'done';
      if (status === 'failed') throw buildFailed(appId, seen);
      return status !== undefined && ['queued', 'building', 'uploading'].includes(status) ? 'pending' : 'unknown';
    },
  });
  return value;
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
