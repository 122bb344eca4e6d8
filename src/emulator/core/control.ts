import { endOfTime } from './clock.ts';
import { readFaults } from './faults.ts';
import { Fields, SeedError } from './fields.ts';
import type { RequestLog } from './log.ts';
import type { EmulatedAnswer, EmulatedRequest } from './platform.ts';
import { BodyTooLarge, parseJson } from './request.ts';
import type { World } from './world.ts';

/** Path that all calls of the control API begin with. */
export const controlPath = '/_emulator';

/** What the control API works on. */
export interface Served {
  readonly world: World;
  readonly log: RequestLog;
  /** Writes the world's file; throws a SeedError when there is none. */
  save(): void;
}

type Call = (body: unknown, served: Served) => EmulatedAnswer;

const done: EmulatedAnswer = { status: 204 };

const calls: Readonly<Record<string, Call>> = {
  'GET /faults': (_body, { world }) => ({ status: 200, json: world.faults.list() }),
  'POST /faults': (body, { world }) => {
    world.faults.add(...readFaults(body, 'faults'));
    return { status: 201, json: world.faults.list() };
  },
  'DELETE /faults': (_body, { world }) => {
    world.faults.clear();
    return done;
  },
  'GET /requests': (_body, { log }) => ({ status: 200, json: { ...log.totals(), requests: log.list() } }),
  'DELETE /requests': (_body, { log }) => {
    log.clear();
    return done;
  },
  'GET /variants': (_body, { world }) => ({ status: 200, json: world.variants.list() }),
  'PUT /variants': (body, { world }) => {
    world.variants.set(body);
    return { status: 200, json: world.variants.list() };
  },
  'GET /state': (_body, { world }) => ({ status: 200, json: world.state() }),
  'POST /time': (body, { world }) => {
    const fields = new Fields(body, 'time');
    const milliseconds = fields.require('advance', fields.number('advance'));
    fields.done();
    if (world.clock.now() + milliseconds > endOfTime) throw fields.problem('advance leads beyond the year 9000');
    world.clock.advance(milliseconds);
    return { status: 200, json: { now: new Date(world.clock.now()).toISOString() } };
  },
  'POST /save': (_body, { save }) => {
    save();
    return done;
  },
  'POST /reset': (_body, { world, log }) => {
    world.reset();
    log.clear();
    return done;
  },
};

/** Answers a call of the control API (`/_emulator/…`). */
export async function control(request: EmulatedRequest, served: Served): Promise<EmulatedAnswer> {
  const name = `${request.method} ${request.path.slice(controlPath.length).replace(/\/$/, '')}`;
  const all = { ...calls, ...platformCalls(served.world) };
  const call = Object.hasOwn(all, name) ? all[name] : undefined;
  if (call === undefined)
    return { status: 404, json: { error: `No such call. There are: ${Object.keys(all).join(', ')}` } };
  try {
    return call(parseJson(await request.readText()), served);
  } catch (error) {
    if (error instanceof SeedError || error instanceof SyntaxError || error instanceof BodyTooLarge)
      return { status: 400, json: { error: error.message } };
    throw error;
  }
}

function platformCalls({ platforms }: World): Record<string, Call> {
  const named = platforms.flatMap(({ name, control: own = {} }) =>
    Object.entries(own).map(([key, carryOut]): [string, Call] => {
      const [method, path] = key.split(' ');
      return [`${method} /${name}${path}`, (body) => carryOut(new Fields(body ?? {}, `${name}${path}`))];
    }),
  );
  return Object.fromEntries(named);
}
