import { join } from 'node:path';
import {
  acceptance,
  packages,
  packagesOf,
  type Rehearsal,
  stateOf,
  temporaryFolder,
  test,
  writePackage,
} from './mendix-steps.ts';

const folder = temporaryFolder();
const fae5 = '/api/v2/apps/fae5de74-69c2-4488-a4de-abf89daac63e/environments';

/** `either`: it depends on how much was sent when the connection broke. */
export type Fate = 'succeeds' | 'fails' | 'either';

/** The one call with which an action changes something. */
export interface Write {
  readonly path: string;
  /** How often it has been carried out, as the emulator's state tells. */
  readonly done: (world: Rehearsal) => number;
  /** What the action does when the connection is lost before the call arrived: it asks again, or it fails. */
  readonly lostBefore: Fate;
  /** And when the call was carried out. */
  readonly lostAfter: Fate;
  /** How often the call may be sent in that case. */
  readonly sent: 1 | 2;
}

/** One action of Mendix Cloud as it is used in the default world. */
export interface ActionCase {
  readonly action: string;
  readonly inputs: Readonly<Record<string, string | number | boolean>>;
  /** A read that the action begins with, and how often it does it. */
  readonly read: { readonly path: string; readonly times: number };
  readonly write?: Write;
}

const environments = '/api/1/apps/calc/environments';

/** Every action of the release foundation. */
export const actionCases: readonly ActionCase[] = [
  {
    action: 'upload-package',
    inputs: { 'app-id': 'calc', package: writePackage(folder, 'release.mda', { version: '3.0.0.1' }) },
    read: { path: '/api/1/apps/calc/packages', times: 1 },
    write: {
      path: '/api/v2/apps/calc/packages/upload',
      done: (world) => packagesOf(world).filter(({ name }) => name === 'release.mda').length,
      lostBefore: 'either',
      lostAfter: 'succeeds',
      sent: 1,
    },
  },
  {
    action: 'transport',
    inputs: { ...test, 'package-id': packages['1.1.0.253'] },
    read: { path: environments, times: 1 },
    write: {
      path: `${environments}/Test/transport`,
      done: (world) => Number(stateOf(world, 'Test').configured === packages['1.1.0.253']),
      lostBefore: 'succeeds',
      lostAfter: 'succeeds',
      sent: 1,
    },
  },
  {
    action: 'start-and-wait',
    inputs: { ...acceptance },
    read: { path: environments, times: 1 },
    write: {
      path: `${environments}/Acceptance/start`,
      done: (world) => Object.keys(stateOf(world, 'Acceptance').startJobs).length,
      lostBefore: 'succeeds',
      lostAfter: 'succeeds',
      // The service itself refuses a second job, and that is how the action knows of the first.
      sent: 2,
    },
  },
  {
    action: 'stop',
    inputs: { ...test },
    read: { path: environments, times: 1 },
    write: {
      path: `${environments}/Test/stop`,
      done: (world) => Number(stateOf(world, 'Test').power === 'stopped'),
      lostBefore: 'succeeds',
      lostAfter: 'succeeds',
      sent: 2,
    },
  },
  {
    action: 'set-settings',
    inputs: { ...test, settings: 'scheduled-events: {MyFirstModule.Monitor_Scheduled_event: Enabled}' },
    read: { path: `${environments}/Test/settings`, times: 2 },
    write: {
      path: `${environments}/Test/settings`,
      done: (world) =>
        stateOf(world, 'Test').settings.scheduledEvents.filter(({ value }) => value === 'Enabled').length,
      lostBefore: 'succeeds',
      lostAfter: 'succeeds',
      sent: 1,
    },
  },
  { action: 'get-settings', inputs: { ...test }, read: { path: `${environments}/Test/settings`, times: 1 } },
  {
    action: 'scale',
    inputs: { ...test, instances: 2 },
    read: { path: environments, times: 1 },
    write: {
      path: `${environments}/Test/scale`,
      done: (world) => stateOf(world, 'Test').instances - 1,
      lostBefore: 'succeeds',
      lostAfter: 'succeeds',
      sent: 1,
    },
  },
  {
    action: 'backup',
    inputs: { ...test },
    read: { path: environments, times: 1 },
    write: {
      path: `${fae5}/1a2c6a4e-7d3f-4b7e-9a55-0d5c1e6f7a01/snapshots`,
      done: (world) => Object.keys(stateOf(world, 'Test').snapshots).length,
      lostBefore: 'fails',
      lostAfter: 'succeeds',
      sent: 1,
    },
  },
  {
    action: 'download-backup',
    inputs: { ...acceptance, 'snapshot-id': 'latest', path: join(folder, 'backup.tar.gz') },
    read: { path: environments, times: 1 },
  },
  {
    action: 'restore',
    inputs: { ...acceptance, 'snapshot-id': 'latest' },
    read: { path: environments, times: 2 },
    write: {
      path: `${fae5}/38471410-861f-47e5-8efc-2f4b16f04005/restores`,
      done: (world) => Object.keys(stateOf(world, 'Acceptance').restores).length,
      lostBefore: 'fails',
      lostAfter: 'fails',
      sent: 1,
    },
  },
  {
    action: 'list-environments',
    inputs: { 'app-id': 'calc' },
    read: { path: environments, times: 1 },
  },
];

/** For `test.each`: all of them; those that change something; those of one environment. */
export const cases = actionCases.map((one) => [one.action, one] as const);
export const writers = cases.flatMap(([action, one]) => (one.write ? [[action, one, one.write] as const] : []));
export const perEnvironment = cases.filter(([, { inputs }]) => 'environment' in inputs);
