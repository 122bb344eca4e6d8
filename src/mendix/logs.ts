import { asObject, Fields, ShapeError } from '../base/json.ts';
import { path } from '../http/url.ts';
import { callFor, label, type MendixConnection } from './client.ts';
import type { EnvironmentRef } from './types.ts';

/** `app`: what the app logs; `access`: the requests to it. */
export type LogKind = 'app' | 'access';

/** What the service says instead of a log on a day without one. Source: Deploy API, 3.23.2. */
const noData = 'no data found in file';

/**
 * A fresh link to the log of one day, a secret that needs no credentials; undefined when the service says that there is no
 * data. Source: Deploy API, 3.23 Download Archived Logs; access logs: API facts, "Releases".
 * @param date `YYYY-MM-DD`
 */
export function getLogLink(
  connection: MendixConnection,
  environment: EnvironmentRef,
  date: string,
  kind: LogKind = 'app',
): Promise<URL | undefined> {
  const log = { app: 'logs', access: 'access-logs' }[kind];
  const doing = `get the ${kind === 'app' ? 'log' : 'access log'} of ${label(environment)} of ${date}`;
  const call = callFor(environment, 'logs', path`/${log}/${date}`, doing);
  return connection.read({ ...call, bodyOptional: true }, (json, { text }) => parseLogLink(json, text));
}

/** Whether the first bytes of a log file say that there is no log: such a file counts as empty. */
export function isEmptyLog(start: string): boolean {
  return (
    start.trim() === '' ||
    start
      .replace(/^[\s"[]+/, '')
      .toLowerCase()
      .startsWith(noData)
  );
}

function parseLogLink(json: unknown, text: string): URL | undefined {
  if (asObject(json)) {
    const url = new Fields(json, 'the log').url('DownloadUrl');
    if (url) return url;
    throw new ShapeError('the log has no DownloadUrl');
  }
  if (text.trim() === '[]' || isEmptyLog(text)) return undefined;
  throw new ShapeError('it is neither a link nor a word about missing data');
}
