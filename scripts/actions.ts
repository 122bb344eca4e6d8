// The actions there are: one file each in src/actions/<platform>/ (`emulator` beside the platforms). Nothing else lists them.
import { readdirSync } from 'node:fs';
import type { Action } from '../src/runner/action.ts';

/** A file that declares an action. */
export interface ActionFile {
  /** The file's name without its ending is the action's. */
  readonly name: string;
  /** From the root of the repository: `src/actions/mendix/scale.ts`. */
  readonly path: string;
}

/** Every action's file, by name. */
export function actionFiles(): ActionFile[] {
  return readdirSync('src/actions', { recursive: true, encoding: 'utf8' })
    .map((path) => `src/actions/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.includes('/shared/'))
    .map((path) => ({ name: path.replace(/^.*\/|\.ts$/g, ''), path }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Every action's declaration, by name. @throws Error for a file that declares an action of another name */
export async function loadActions(): Promise<Action[]> {
  return await Promise.all(
    actionFiles().map(async ({ name, path }) => {
      const { action } = (await import(`../${path}`)) as { action: Action };
      if (action?.name !== name) throw new Error(`${path} must declare the action "${name}".`);
      return action;
    }),
  );
}
