import type { EmulatedAnswer } from '../core/platform.ts';
import { ApiError, invalidParameters } from './errors.ts';
import type { App, Environment } from './model.ts';
import { type Call, hasRight, type Routes } from './router.ts';
import { appOrEnvironment } from './tags.ts';

/** Deploy API 3.23, and the access log of today's documentation. */
export const logRoutes: Routes = {
  'GET /api/1/apps/:app/environments/:mode/logs/:date': (call) => logs(call, 'logs'),
  'GET /api/1/apps/:app/environments/:mode/access-logs/:date': (call) => logs(call, 'access-logs'),
};

const noData = '[No data found in file and no logging heartbeat detected]';
const linkLifetime = 15 * 60 * 1000;

function logs(call: Call, kind: 'logs' | 'access-logs'): EmulatedAnswer {
  const { world } = call;
  const { app, environment } = appOrEnvironment(call, 'NOT FOUND');
  const allowed = (['api', 'monitoring'] as const).every((right) => hasRight(call.user, app, environment, right));
  if (!allowed) throw new ApiError(403, 'FORBIDDEN', 'You do not have access');
  const date = call.value('date');
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time)) throw invalidParameters('Date must be YYYY-MM-DD.');
  const text = textOf(kind, app, environment, date, time, world.now());
  const bytes = Buffer.from(text, 'utf8');
  const content = {
    length: bytes.length,
    type: 'text/plain; charset=utf-8',
    ranges: true,
    read: (start: number, end: number) => [bytes.subarray(start, end)],
  };
  const id = `${kind}/${environment.environmentId}/${date}`;
  const url = world.link(call.request.fileOrigin, id, () => ({ content, fileName: `${date}.txt` }), linkLifetime);
  return { status: 200, json: { Environment: environment.environmentId, Date: time, DownloadUrl: url } };
}

/** The seed's text of the day; else a few lines, if the app was there that day. */
function textOf(kind: string, app: App, environment: Environment, date: string, time: number, now: number): string {
  const told = environment.logs[kind === 'logs' ? date : `access ${date}`];
  if (told !== undefined) return told;
  const day = 24 * 60 * 60 * 1000;
  if (time > now || time + day <= app.createdAt || environment.configured === undefined) return noData;
  if (kind === 'access-logs')
    return `${date}T08:00:00Z 192.0.2.1 GET /index.html 200 1234\n${date}T08:00:01Z 192.0.2.1 POST /xas/ 200 512\n`;
  return `${date} 00:00:01.000 INFO - Core: ${app.name} ${environment.mode} is alive\n${date} 12:00:00.000 INFO - Core: heartbeat\n`;
}
