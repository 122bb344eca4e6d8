import { filler } from '../core/bytes.ts';
import type { EmulatedBytes } from '../core/platform.ts';
import { makeZip, readZip, type ZipEntry } from '../core/zip.ts';
import type { Package, PackageFacts } from './model.ts';
import { describeSuite, suiteOfPackage } from './unit-tests.ts';

const metadataPath = 'model/metadata.json';
/** In bytes; a large app has some hundred KB. */
const longestMetadata = 16 * 1024 * 1024;
const type = 'application/octet-stream';

/** A package with no demands of its own, as a file too large to be looked into is taken to be. */
export const plainFacts: PackageFacts = {
  modelVersion: undefined,
  runtimeVersion: undefined,
  constants: [],
  scheduledEvents: [],
  database: undefined,
  startFails: undefined,
  startSeconds: undefined,
  health: 200,
  testSuite: undefined,
};

/** Whether these first bytes are those of a zip file. */
export function looksLikeZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04;
}

/** What a look into a package tells. */
export interface PackageFile {
  /** `undefined`: it is no package of an app. */
  readonly facts: PackageFacts | undefined;
  /** What its directory says that all files in it take, in bytes. */
  readonly uncompressedSize: number;
}

/** Reads the directory and `model/metadata.json` of a package; throws when it is not even a zip. */
export function readPackage(file: Buffer): PackageFile {
  const entries = readZip(file);
  const metadata = entries.findLast(({ name }) => name === metadataPath);
  return {
    facts: metadata && factsIn(metadata),
    uncompressedSize: entries.reduce((sum, { size }) => sum + size, 0),
  };
}

function factsIn(metadata: ZipEntry): PackageFacts | undefined {
  if (metadata.size > longestMetadata) return undefined;
  try {
    const parsed: unknown = JSON.parse(metadata.read().toString('utf8'));
    return isRecord(parsed) ? factsOf(parsed) : undefined;
  } catch {
    return undefined;
  }
}

/** The facts in a `metadata.json`, as Studio Pro writes it, with an `x-emulator` block of our own. */
function factsOf(metadata: Readonly<Record<string, unknown>>): PackageFacts {
  const block = isRecord(metadata['x-emulator']) ? metadata['x-emulator'] : {};
  const configuration = isRecord(metadata['Configuration']) ? metadata['Configuration'] : {};
  return {
    modelVersion: textOf(metadata['ModelVersion']),
    runtimeVersion: textOf(metadata['RuntimeVersion']),
    constants: records(metadata['Constants'] ?? configuration['Constants']).map((constant) => ({
      name: textOf(constant['Name']) ?? '',
      type: textOf(constant['DataType'] ?? constant['Type']) ?? 'String',
      value: textOf(constant['DefaultValue'] ?? constant['Value']),
    })),
    scheduledEvents: records(metadata['ScheduledEvents'] ?? configuration['ScheduledEvents']).map(
      (event) => textOf(event['Name']) ?? '',
    ),
    database: textOf(block['database']),
    startFails: textOf(block['start']),
    startSeconds: typeof block['startSeconds'] === 'number' ? block['startSeconds'] : undefined,
    health: isStatus(block['health']) ? block['health'] : 200,
    testSuite: suiteOfPackage(block['unitTests']),
  };
}

/** A small real package that says these facts. */
function makePackage(facts: PackageFacts): Uint8Array {
  const metadata = {
    ModelVersion: facts.modelVersion,
    RuntimeVersion: facts.runtimeVersion,
    Constants: facts.constants.map(({ name, type, value }) => ({ Name: name, Type: type, DefaultValue: value })),
    ScheduledEvents: facts.scheduledEvents.map((Name) => ({ Name })),
    'x-emulator': {
      database: facts.database,
      start: facts.startFails,
      startSeconds: facts.startSeconds,
      health: facts.health,
      unitTests: facts.testSuite && describeSuite(facts.testSuite),
    },
  };
  const files = {
    [metadataPath]: `${JSON.stringify(metadata, undefined, 2)}\n`,
    'model/model.mdp': 'emulated model\n',
    'web/index.html': '<!DOCTYPE html>\n<title>Emulated app</title>\n',
  };
  return makeZip(files, new Date(2020, 0, 1));
}

/** Files of packages that the seed or a build made: made when somebody asks for them. */
const made = new WeakMap<Package, Uint8Array>();

function madeFile(pack: Package): Uint8Array {
  const file = made.get(pack) ?? makePackage({ ...plainFacts, ...pack.facts, modelVersion: pack.version });
  made.set(pack, file);
  return file;
}

/** In bytes. */
export function packageSize(pack: Package): number {
  return pack.size ?? madeFile(pack).length;
}

/** The file as it was uploaded; a large one, whose bytes were not kept, as its head and filler; else a small real package. */
export function packageContent(pack: Package): EmulatedBytes {
  const file = pack.kept ?? pack.head ?? madeFile(pack);
  if (file.length === packageSize(pack)) {
    return { length: file.length, type, ranges: true, read: (start, end) => [file.subarray(start, end)] };
  }
  return { ...filler(file, packageSize(pack)), type, ranges: true };
}

function records(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

function isStatus(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 200 && Number(value) <= 599;
}
