import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { asObject, asText, parseJson } from '../../../base/json.ts';
import type { Connection } from '../../../drill/connection.ts';
import { Database, dropDatabase } from '../../../drill/database.ts';
import type { Cleanup } from '../../../drill/drill.ts';
import { stopServer } from '../../../drill/server.ts';
import { findTools } from '../../../drill/tools.ts';
import { environment } from '../../../runner/environment.ts';
import type { Step } from '../../../runner/step.ts';

const stateName = 'drill';

/** Makes the folder of a drill; what has to be removed after it is known to the post step before it is made. */
export async function makeRoom(step: Step) {
  const name = randomBytes(8).toString('hex');
  const folder = join(await base(), `paas-actions-drill-${name}`);
  /** Of the database that the drill makes on a server of somebody else's. */
  const databaseName = `paas_actions_drill_${name}`;
  /** @param server one that is about to be started */
  const remember = (server?: Cleanup) => {
    const state = { folder, databaseName, tools: server?.tools, server: server?.folder };
    step.saveState(stateName, JSON.stringify(state));
  };
  remember();
  // As root the server runs as another user, who has to get through to its own folder; all files in it are closed to others.
  await mkdir(folder, { mode: isRoot() ? 0o711 : 0o700 });
  /** Removes the folder; the post step then finds nothing to do. */
  const remove = async () => {
    await removeFolder(folder);
    step.saveState(stateName, '');
  };
  return { folder, databaseName, remember, remove };
}

/**
 * In the post step: stops and removes what a drill has left, because it was cancelled or killed.
 * @param connection the server that the drill used, where it was not one of its own
 */
export async function cleanUp(step: Step, connection: Connection | undefined): Promise<void> {
  const state = asObject(parseJson(step.state(stateName)));
  const [folder, databaseName] = [asText(state?.['folder']), asText(state?.['databaseName'])];
  const [tools, server] = [asText(state?.['tools']), asText(state?.['server'])];
  if (folder === '' || databaseName === '') return;
  if (connection) {
    const [newest] = await findTools(false, step.signal);
    await dropDatabase(new Database(newest, connection), databaseName);
  } else if (server !== '' && existsSync(server)) {
    await stopServer(tools, server);
    step.info('Stopped the PostgreSQL that the drill had started.');
  }
  await removeFolder(folder);
}

function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** The runner's temporary folder, which has room and is emptied after each job; as root only where other users get through to. */
async function base(): Promise<string> {
  const given = process.env[environment.temporaryFolder] ?? tmpdir();
  return !isRoot() || (await isOpen(given)) ? given : tmpdir();
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

async function isOpen(folder: string): Promise<boolean> {
  const { mode } = await stat(folder);
  if ((mode & 0o001) === 0) return false;
  const above = dirname(folder);
  return above === folder || isOpen(above);
}
