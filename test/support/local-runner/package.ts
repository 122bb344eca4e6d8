import { strToU8, zipSync } from 'fflate';

/** What a made-up package says of itself. */
export interface PackageContent {
  /** Version of the model: `1.2.0.345`. */
  readonly version: string;
  readonly mendixVersion?: string;
  /** Names of constants, with their default values. */
  readonly constants?: Readonly<Record<string, string>>;
  readonly scheduledEvents?: readonly string[];
  /** How the emulator shall treat it, for example `{ start: 'STARTUP_ACTION_FAILED' }`: see docs/emulator.md. */
  readonly emulator?: Readonly<Record<string, unknown>>;
  /** Filler to add, in bytes. */
  readonly padding?: number;
}

/** Makes a deployment package (`.mda`): a zip with the files that a real one has. */
export function makePackage(content: PackageContent): Uint8Array {
  const metadata = {
    ModelVersion: content.version,
    RuntimeVersion: content.mendixVersion ?? '10.6.1',
    ProjectName: 'Calculation App',
    Constants: Object.entries(content.constants ?? {}).map(([Name, DefaultValue]) => ({
      Name,
      Type: 'String',
      DefaultValue,
    })),
    ScheduledEvents: (content.scheduledEvents ?? []).map((Name) => ({ Name })),
    ...(content.emulator === undefined ? {} : { 'x-emulator': content.emulator }),
  };
  const files: Record<string, Uint8Array> = {
    'model/metadata.json': strToU8(JSON.stringify(metadata, null, 2)),
    'model/model.mdp': strToU8('a model'),
    'model/bundles/project.jar': strToU8('no real classes'),
    'web/index.html': strToU8('<!doctype html><title>Calculation App</title>'),
  };
  if (content.padding)
    files['web/filler.bin'] = new Uint8Array(content.padding).map((_, index) => (index * index * 31) >> 7);
  return zipSync(files, { level: 1 });
}
