import type { Meaning, Meanings, Operation } from './error-meanings.ts';
import { backupErrors } from './errors-backups.ts';
import { deployErrors, everywhere } from './errors-deploy.ts';

export type { Meaning, Operation } from './error-meanings.ts';

const perOperation: Partial<Record<Operation, Meanings>> = { ...deployErrors, ...backupErrors };

/** The documentation spells codes both `NOT ALLOWED` and `NOT_ALLOWED`. */
export function normalCode(code: string): string {
  return code
    .trim()
    .toUpperCase()
    .replace(/[\s_-]+/g, '_');
}

/**
 * What a code means in a call; undefined for a code that no document names.
 * @param code as `normalCode` gives it
 */
export function meaningOf(operation: Operation, code: string): Meaning | undefined {
  const own = perOperation[operation];
  if (own && Object.hasOwn(own, code)) return own[code];
  return Object.hasOwn(everywhere, code) ? everywhere[code] : undefined;
}

/** Every code that the table knows, with the call for which it has a meaning of its own (undefined: any call). */
export function documentedErrors(): { operation: Operation | undefined; code: string; meaning: Meaning }[] {
  const tables: [Operation | undefined, Meanings][] = [
    [undefined, everywhere],
    ...(Object.entries(perOperation) as [Operation, Meanings][]),
  ];
  return tables.flatMap(([operation, meanings]) =>
    Object.entries(meanings).map(([code, meaning]) => ({ operation, code, meaning })),
  );
}

/** Whether a code is the service's considered answer, in whatever call: documented, and nothing that passes by itself. */
export function isFinal(code: string): boolean {
  return finalCodes.has(code);
}

const finalCodes = new Set(
  documentedErrors()
    .filter(({ meaning }) => !meaning.transient)
    .map(({ code }) => code),
);
for (const { code, meaning } of documentedErrors()) if (meaning.transient) finalCodes.delete(code);
