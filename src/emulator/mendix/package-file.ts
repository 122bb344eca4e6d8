import { unzipSync, zipSync } from 'fflate';
import { filler } from '../core/bytes.ts';
import type { EmulatedBytes } from '../core/platform.ts';
import type { PackageFacts } from './model.ts';

const metadataPath = 'model/metadata.json';
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
};

/** Whether these first bytes are those of a zip file. */
export function looksLikeZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04;
}

/** Reads `model/metadata.json` out of a package. `undefined`: it is no package; throws when it is not even a zip. */
export function readPackage(file: Uint8Array): PackageFacts | undefined {
  const files = unzipSync(file, { filter: (entry) => entry.name === metadataPath });
  const metadata = files[metadataPath];
  if (metadata === undefined) return undefined;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(metadata).toString('utf8'));
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
    modelVersion: text(metadata['ModelVersion']),
    runtimeVersion: text(metadata['RuntimeVersion']),
    constants: records(metadata['Constants'] ?? configuration['Constants']).map((constant) => ({
      name: text(constant['Name']) ?? '',
      type: text(constant['DataType'] ?? constant['Type']) ?? 'String',
      value: text(constant['DefaultValue'] ?? constant['Value']),
    })),
    scheduledEvents: records(metadata['ScheduledEvents'] ?? configuration['ScheduledEvents']).map(
      (event) => text(event['Name']) ?? '',
    ),
    database: text(block['database']),
    startFails: text(block['start']),
    startSeconds: typeof block['startSeconds'] === 'number' ? block['startSeconds'] : undefined,
    health: typeof block['health'] === 'number' ? block['health'] : 200,
  };
}

/** A small real package that says these facts, for packages that the seed or a build made. */
export function makePackage(facts: PackageFacts): Uint8Array {
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
    },
  };
  const text = (value: string): Uint8Array => new Uint8Array(Buffer.from(value, 'utf8'));
  const files = {
    [metadataPath]: text(`${JSON.stringify(metadata, undefined, 2)}\n`),
    'model/model.mdp': text('emulated model\n'),
    'web/index.html': text('<!DOCTYPE html>\n<title>Emulated app</title>\n'),
  };
  return zipSync(files, { mtime: new Date(2020, 0, 1) });
}

export function contentOf(file: Uint8Array): EmulatedBytes {
  return { length: file.length, type, ranges: true, read: (start, end) => [file.subarray(start, end)] };
}

/** Stands in for a large package whose bytes were not kept: the right length, the head of a zip, then filler. */
export function fillerContent(head: Uint8Array, size: number): EmulatedBytes {
  return { ...filler(head, size), type, ranges: true };
}

function records(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}
