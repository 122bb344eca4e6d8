import { Failure } from '../base/failure.ts';

/**
 * One segment of a path, percent-encoded.
 * @param what it is, for the message
 * @throws Failure `config` for a text that would lead to another call (`..`) or to none
 */
export function segment(value: string, what: string): string {
  if (/^\.{0,2}$/.test(value)) {
    throw new Failure(`${what} is "${value}", which cannot be one.`, { code: 'BAD_INPUT', kind: 'config' });
  }
  return encodeURIComponent(value);
}
