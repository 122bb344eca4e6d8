import { asObject, asText, asWholeNumber, type JsonObject, parseJson } from '../base/json.ts';
import { oneLine } from '../base/text.ts';
import type { Scale } from '../mendix/environments.ts';
import { type Section, sections } from '../mendix/settings.ts';
import { type ChangedSetting, type JournalState, noteOf, type PackageNote } from './journal.ts';
import type { Plan } from './types.ts';

/** Parts of an environment that a release changes, as the journal calls the writes. */
const parts = ['transport', 'settings', 'scale'] as const;

/** What a release changed, and what was there before: all that a later rollback needs, and no value of a constant. */
export interface ReleaseRecord
  extends Pick<
    JournalState,
    'appId' | 'mode' | 'previous' | 'wasRunning' | 'previousScale' | 'snapshotId' | 'backupIds' | 'pinTo'
  > {
  readonly target: PackageNote;
  readonly mayHaveRun: boolean;
  readonly changed: readonly (typeof parts)[number][];
  /** Every setting of before: without its value, but whether a rollback gives it back by itself, unless the package drops it. */
  readonly settings: readonly ChangedSetting[];
}

/** The record of a release that is about to change the environment: its package is uploaded and its backup is made. */
export function recordOf(state: JournalState, plan: Plan): ReleaseRecord {
  const { appId, mode, previous, target, previousScale, snapshotId, backupIds, pinTo } = state;
  if (!target) throw new TypeError('There is no package to release yet.');
  const { changes, unknownSettings, transport, scale, settings } = plan;
  const isChanged = (section: Section, name: string) =>
    changes.some((one) => one.section === section && one.name === name);
  return {
    appId,
    mode,
    target,
    previous,
    wasRunning: state.wasRunning,
    mayHaveRun: state.mayHaveRun === true,
    changed: parts.filter(
      (part) =>
        ({ transport, settings: changes.length + unknownSettings.length > 0, scale: scale !== undefined })[part],
    ),
    settings: sections.flatMap((section) =>
      settings[section].map(({ name, value }): ChangedSetting => {
        const former = section === 'ScheduledEvents' ? value : undefined;
        return { section, name, restorable: former !== undefined || !isChanged(section, name), former };
      }),
    ),
    previousScale,
    snapshotId,
    backupIds: snapshotId === undefined ? undefined : backupIds,
    pinTo,
  };
}

/** A record as the outputs and inputs of the actions have it. */
export function recordToJson(record: ReleaseRecord): JsonObject {
  const { target, previous, previousScale, backupIds } = record;
  const packageFields = (prefix: string, { packageId, name, version }: Partial<PackageNote> = {}) => ({
    [`${prefix}package-id`]: packageId,
    [`${prefix}package-name`]: name,
    [`${prefix}model-version`]: version,
  });
  return {
    format: 1,
    'app-id': record.appId,
    environment: record.mode,
    ...packageFields('', target),
    ...packageFields('previous-', previous),
    'was-running': record.wasRunning,
    'may-have-run': record.mayHaveRun || undefined,
    changed: record.changed,
    settings: record.settings,
    'previous-scale': previousScale && {
      instances: previousScale.instances,
      'memory-per-instance': previousScale.memoryPerInstance,
    },
    'snapshot-id': record.snapshotId,
    'project-id': backupIds?.projectId,
    'environment-id': backupIds?.environmentId,
    'pinned-to': record.pinTo,
  };
}

/** Reads what `recordToJson` wrote; undefined for anything else. Whoever wrote the text, no field of it is more than one line. */
export function parseRecord(given: string): ReleaseRecord | undefined {
  const json = asObject(parseJson(given));
  if (json?.['format'] !== 1) return undefined;
  const text = (name: string) => oneLine(asText(json[name]));
  const note = (prefix: string): PackageNote | undefined => {
    const packageId = text(`${prefix}package-id`);
    const [name, version] = [text(`${prefix}package-name`), text(`${prefix}model-version`)];
    return packageId === '' ? undefined : noteOf({ packageId, name, version });
  };
  const target = note('');
  const settings = settingsIn(json['settings']);
  const changed = json['changed'];
  if (!text('app-id') || !text('environment') || !target || !settings || !Array.isArray(changed)) return undefined;
  const backupIds = { projectId: text('project-id'), environmentId: text('environment-id') };
  return {
    appId: text('app-id'),
    mode: text('environment'),
    target,
    previous: note('previous-'),
    wasRunning: json['was-running'] === true,
    mayHaveRun: json['may-have-run'] === true,
    changed: parts.filter((part) => changed.includes(part)),
    settings,
    previousScale: scaleIn(json['previous-scale']),
    snapshotId: text('snapshot-id') || undefined,
    backupIds: backupIds.projectId && backupIds.environmentId ? backupIds : undefined,
    pinTo: text('pinned-to') || undefined,
  };
}

function scaleIn(given: unknown): Scale | undefined {
  const fields = asObject(given);
  const instances = asWholeNumber(fields?.['instances']);
  const memoryPerInstance = asWholeNumber(fields?.['memory-per-instance']);
  return instances && memoryPerInstance ? { instances, memoryPerInstance } : undefined;
}

function settingsIn(given: unknown): ChangedSetting[] | undefined {
  if (!Array.isArray(given)) return undefined;
  return given.flatMap((item): ChangedSetting[] => {
    const fields = asObject(item);
    const section = sections.find((known) => known === fields?.['section']);
    const name = oneLine(asText(fields?.['name']));
    const former = oneLine(asText(fields?.['former'])) || undefined;
    if (!section || !name) return [];
    return [{ section, name, restorable: fields?.['restorable'] === true, former }];
  });
}
