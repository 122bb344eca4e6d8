import { Failure } from '../base/failure.ts';
import { path } from '../http/url.ts';
import type { Cloud66Connection } from './client.ts';
import { readStack, type Stack } from './types.ts';

export function listStacks(connection: Cloud66Connection): Promise<Stack[]> {
  return connection.list({ path: '/stacks', doing: 'list the stacks' }, readStack, ({ uid }) => uid);
}

/** The stack of this UID. @throws Failure `not-found` that lists the stacks which the token may see */
export async function getStack(connection: Cloud66Connection, stackId: string): Promise<Stack> {
  try {
    return await connection.get({ path: path`/stacks/${stackId}`, doing: `read stack ${stackId}` }, readStack);
  } catch (error) {
    if (!(error instanceof Failure) || error.status !== 404) throw error;
    const visible = await listStacks(connection).catch(() => []);
    if (visible.length === 0) throw error;
    const shown = visible.slice(0, 20).map((stack) => `${stack.uid} is ${stackName(stack)}`);
    const more = visible.length > 20 ? ` (and ${visible.length - 20} more)` : '';
    throw error.with(`There is no stack ${stackId} that the token may see.`, {
      remedy: `Check stack-id, the UID of the stack. The token may see these: ${shown.join('; ')}${more}.`,
    });
  }
}

/** A stack, for people: `Awesome App (production)`. */
export function stackName({ uid, name, environment }: Stack): string {
  return name === '' ? uid : `${name}${environment === '' ? '' : ` (${environment})`}`;
}
