import type { EmulatedAnswer } from '../core/platform.ts';
import type { ApiError } from './errors.ts';
import type { MendixWorld } from './world.ts';

/** `{"errorCode", "errorMessage"}`, in the spelling and with the status that the variants ask for. */
export function errorAnswer(error: ApiError, world: MendixWorld): EmulatedAnswer {
  const spelling = world.variant('mendix.code-spelling');
  const errorCode =
    spelling === 'spaces'
      ? error.code.replaceAll('_', ' ')
      : spelling === 'underscores'
        ? error.code.replaceAll(' ', '_')
        : error.code;
  return {
    status: world.variant('mendix.errors-200') ? 200 : error.status,
    json: { errorCode, errorMessage: error.message },
  };
}

/**
 * The answer of a call whose success body nobody promises.
 *
 * @param documented what the document shows; `undefined` where it shows nothing
 */
export function successAnswer(world: MendixWorld, documented?: unknown): EmulatedAnswer {
  switch (world.variant('mendix.success-body')) {
    case 'empty':
      return { status: 200 };
    case 'text':
      return { status: 200, text: 'OK' };
    case 'true':
      return { status: 200, text: 'true' };
    case 'json':
      return { status: 200, json: documented ?? {} };
    default:
      return documented === undefined ? { status: 200 } : { status: 200, json: documented };
  }
}
