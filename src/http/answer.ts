import type { IncomingHttpHeaders } from 'node:http';
import { parseJson } from '../base/json.ts';

/** One answer of the service, whatever its status. Header names are lower case. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The body as JSON; undefined when it is empty or not JSON, whatever the Content-Type says. */
  readonly json: unknown;
  readonly requestId: string | undefined;
  /** `GET deploy.mendix.com/api/1/apps`, for messages. */
  readonly target: string;
}

export function answerOf(
  message: { readonly statusCode?: number | undefined; readonly headers: IncomingHttpHeaders },
  text: string,
  target: string,
): Answer {
  const headers = Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
  return {
    status: message.statusCode ?? 0,
    headers,
    text,
    json: parseJson(text),
    requestId: headers['x-request-id'] ?? headers['x-vcap-request-id'] ?? headers['x-amzn-requestid'],
    target,
  };
}
