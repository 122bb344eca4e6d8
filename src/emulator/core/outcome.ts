import type { FaultRule } from './faults.ts';
import type { EmulatedAnswer, EmulatedRequest } from './platform.ts';

/** What becomes of a request: an answer (of which only `cutAfter` bytes are sent), a broken connection, or silence. */
export type Outcome = { readonly answer: EmulatedAnswer; readonly cutAfter?: number } | 'broken' | 'silence';

/** `{"kind": "not-json"}` unless the rule has a body of its own. */
const signInPage = '<!DOCTYPE html>\n<html><head><title>Gateway</title></head><body>Please sign in</body></html>\n';

/**
 * Of the faults that strike a request the first one decides.
 *
 * @param handle carries the request out
 */
export async function outcomeOf(
  fault: FaultRule | undefined,
  request: EmulatedRequest,
  handle: () => Promise<EmulatedAnswer>,
): Promise<Outcome> {
  switch (fault?.kind) {
    case 'drop-before':
      return 'broken';
    case 'drop-after':
      await handle();
      return 'broken';
    case 'hang':
      if (fault.handled === true) await handle();
      return 'silence';
    case 'status':
      if (fault.handled === true) await handle();
      return { answer: statusAnswer(fault) };
    case 'not-json': {
      const headers = { 'content-type': 'text/html; charset=utf-8', ...fault.headers };
      return { answer: { status: fault.status ?? 200, headers, text: fault.body ?? signInPage } };
    }
    case 'redirect': {
      const location = (fault.location ?? '/')
        .replaceAll('{origin}', request.origin)
        .replaceAll('{fileOrigin}', request.fileOrigin);
      return { answer: { status: fault.status ?? 302, headers: { location } } };
    }
    case 'cut-body': {
      const answer = await handle();
      return { answer, cutAfter: fault.bytes ?? Math.floor(lengthOf(answer) / 2) };
    }
    default:
      return { answer: await handle() };
  }
}

function statusAnswer(fault: FaultRule): EmulatedAnswer {
  const status = fault.status ?? 500;
  const headers = fault.headers ?? {};
  if (fault.json !== undefined) return { status, headers, json: fault.json };
  return fault.body === undefined ? { status, headers } : { status, headers, text: fault.body };
}

function lengthOf(answer: EmulatedAnswer): number {
  return answer.bytes?.length ?? Buffer.byteLength(answer.text ?? JSON.stringify(answer.json) ?? '');
}
