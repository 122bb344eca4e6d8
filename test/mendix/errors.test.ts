import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { FailureKind } from '../../src/base/failure.ts';
import {
  documentedErrors,
  isTransient,
  meaningOf,
  normalCode,
  type Operation,
  refusalOf,
} from '../../src/mendix/errors.ts';

/** Every error code of the documents, with the call that they are documented for and the kind that it is. */
const documented: readonly (readonly [Operation, readonly string[], FailureKind])[] = [
  ['get-app', ['INVALID_APPID'], 'config'],
  ['get-app', ['APP_NOT_FOUND'], 'not-found'],
  ['create-free-app', ['INVALID_PROJECTID'], 'config'],
  ['create-free-app', ['APPLICATION_ALREADY_EXISTS'], 'conflict'],
  ['get-environment', ['INVALID_PARAMETERS', 'INVALID_ENVIRONMENT'], 'config'],
  ['get-environment', ['ENVIRONMENT_NOT_FOUND'], 'not-found'],
  ['start', ['NO_MDA_HAS_BEEN_DEPLOYED', 'APP_ALREADY_HAS_A_STARTING_JOB', 'ALREADY_STARTED'], 'conflict'],
  ['start-job', ['NO_SUCH_STARTJOB'], 'not-found'],
  ['start-job', ['NO_PACKAGE', 'ALREADY_LOCKED', 'ALREADY_STARTED'], 'conflict'],
  [
    'start-job',
    [
      'DB_SYNC_FAILED',
      'INVALID_DB_STRUCTURE',
      'MISSING_CONSTANT',
      'INSECURE_ADMIN_PASSWORD',
      'STARTUP_ACTION_FAILED',
      'START_FAILED',
    ],
    'remote-failed',
  ],
  ['stop', ['STOP_FAILED'], 'remote-failed'],
  ['environment-package', ['PACKAGE_NOT_FOUND'], 'not-found'],
  ['upload', ['UPLOAD_COPY_FAILED', 'INVALID_PACKAGE'], 'remote-failed'],
  ['transport', ['INVALID_RUNTIME_VERSION', 'APP_IS_RUNNING'], 'conflict'],
  ['transport', ['NO_ACCESS', 'TRANSPORT_NOT_ALLOWED'], 'auth'],
  ['transport', ['PACKAGE_NOT_FOUND'], 'not-found'],
  ['transport', ['PACKAGE_PARSE_FAILED', 'NOT ALLOWED', 'SERVICE UNAVAILABLE'], 'remote-failed'],
  ['clean', ['ENVIRONMENT_NOT_STOPPED', 'ENVIRONMENT_NOT_DEPLOYED'], 'conflict'],
  ['clean', ['ENVIRONMENT_CLEAN_FAILED'], 'remote-failed'],
  [
    'set-settings',
    [
      'CONSTANT_NOT_FOUND',
      'CUSTOM_SETTING_NOT_SUPPORTED',
      'SCHEDULED_EVENT_NOT_FOUND',
      'INVALID_SCHEDULED_EVENT_PARAMETER',
    ],
    'config',
  ],
  ['scale', ['INVALID_REQUEST'], 'config'],
  ['scale', ['NOT_ALLOWED'], 'conflict'],
  ['tags', ['NOT_FOUND', 'NOT FOUND'], 'not-found'],
  ['logs', ['NOT FOUND'], 'not-found'],
  ['logs', ['FORBIDDEN'], 'auth'],
  ['packages', ['PACKAGE_NOT_FOUND', 'APP_NOT_FOUND'], 'not-found'],
  ['packages', ['PACKAGE_IN_USE', 'BUILD_NOT_SUCCEEDED'], 'conflict'],
  ['build', ['INVALID_VERSION', 'INVALID_APPID', 'INVALID_PARAMETERS'], 'config'],
  ['build', ['BUILD_FAILED'], 'remote-failed'],
  ['backups-v1', ['NO_ACCESS'], 'auth'],
  ['backups-v1', ['SNAPSHOT_NOT_FOUND'], 'not-found'],
  ['backups-v1', ['INTERNAL_SERVER_ERROR'], 'conflict'],
  ['backups-v1', ['SNAPSHOT_LISTING_FAILED'], 'remote-failed'],
  ['restore-v1', ['NOT_FOUND', 'ENVIRONMENT_NOT_FOUND'], 'not-found'],
  ['restore-v1', ['ERROR_NOT_ALLOWED'], 'conflict'],
  ['restore-v1', ['NO_ACCESS'], 'auth'],
  ['backups-v2', ['INVALID_PARAMETERS', 'UNSUPPORTED'], 'config'],
  ['backups-v2', ['NOT_SUPPORTED', 'ENVIRONMENT_BUSY', 'INVALID_STATE', 'ERROR_NOT_ALLOWED'], 'conflict'],
  ['backups-v2', ['NOT_FOUND', 'ENVIRONMENT_NOT_FOUND'], 'not-found'],
  ['backups-v2', ['NO_ACCESS'], 'auth'],
  ['backups-v2', ['SERVICE_UNAVAILABLE', 'SNAPSHOT_LISTING_FAILED'], 'remote-failed'],
  ['restore-v2', ['NOT_SUPPORTED', 'ENVIRONMENT_BUSY', 'INVALID_STATE', 'ERROR_NOT_ALLOWED'], 'conflict'],
  ['restore-v2', ['NOT_FOUND'], 'not-found'],
  ['restore-v2', ['NO_ACCESS'], 'auth'],
];

const rows = documented.flatMap(([operation, codes, kind]) => codes.map((code) => [operation, code, kind] as const));

describe('a documented code', () => {
  test.each(rows)('of %s: %s is %s', (operation, code, kind) => {
    expect(meaningOf(operation, normalCode(code))).toMatchObject({ kind });
  });

  test('is in the table, and the table has no other', () => {
    const known = new Set(documentedErrors().map(({ code }) => code));
    const named = new Set(rows.map(([, code]) => normalCode(code)));
    // Everywhere else NOT_ALLOWED and FORBIDDEN only say that a right is missing.
    expect([...known].sort()).toEqual([...named].sort());
  });

  test('has a remedy that is a sentence', () => {
    for (const { code, meaning } of documentedErrors()) {
      expect([code, meaning.remedy]).toEqual([code, expect.stringMatching(/^[A-Z].{15,}\.$/)]);
    }
  });

  test('of a failed start has an explanation of its own', () => {
    const codes = documentedErrors().filter(({ operation }) => operation === 'start-job');
    expect(codes).toHaveLength(10);
    expect(new Set(codes.map(({ meaning }) => meaning.remedy)).size).toBe(codes.length);
  });
});

test('codes that the client compares with are documented ones', () => {
  const source = ['start-stop', 'transport', 'packages', 'backups-v1', 'backups-v2']
    .map((name) => readFileSync(new URL(`../../src/mendix/${name}.ts`, import.meta.url), 'utf8'))
    .join('\n');
  const compared = [...source.matchAll(/error\.code [!=]== '([A-Z_]+)'/g)].map((match) => match[1]);
  expect(compared).toContain('ALREADY_STARTED');
  for (const code of compared) expect(documentedErrors().map((known) => known.code)).toContain(code);
});

test('codes compare in any spelling', () => {
  expect(normalCode(' not allowed ')).toBe('NOT_ALLOWED');
  expect(meaningOf('transport', 'CONSTRUCTOR')).toBeUndefined();
  expect(meaningOf('transport', 'constructor')).toBeUndefined();
});

test.each([
  ['SERVICE_UNAVAILABLE', true],
  ['INTERNAL_SERVER_ERROR', true],
  ['START_FAILED', false],
  ['UNAUTHORIZED', false],
  ['SOMETHING_NEW', true],
])('a read that is answered 500 %s may pass by itself: %s', (errorCode, passes) => {
  const answer = { status: 500, headers: {}, text: '', json: { errorCode }, requestId: undefined, target: 'GET x' };
  expect(isTransient(answer)).toBe(passes);
});

test.each([
  [300, 'REDIRECTED', 'config', false, false],
  [302, 'REDIRECTED', 'config', false, false],
  [399, 'REDIRECTED', 'config', false, false],
  [400, 'HTTP_400', 'config', false, false],
  [401, 'HTTP_401', 'auth', false, false],
  [403, 'HTTP_403', 'auth', false, false],
  [404, 'HTTP_404', 'not-found', false, false],
  [408, 'HTTP_408', 'remote-failed', true, true],
  [409, 'HTTP_409', 'conflict', false, false],
  [413, 'HTTP_413', 'config', false, false],
  [418, 'HTTP_418', 'config', false, false],
  [422, 'HTTP_422', 'conflict', false, false],
  [423, 'HTTP_423', 'conflict', false, false],
  [425, 'HTTP_425', 'remote-failed', true, false],
  [429, 'HTTP_429', 'remote-failed', true, false],
  [500, 'HTTP_500', 'remote-failed', true, true],
  [501, 'HTTP_501', 'remote-failed', false, true],
])('an answer %i without a code is %s, %s, may pass: %s, a write may have worked: %s', (status, ...meant) => {
  const [code, kind, transient, outcomeUnknown] = meant;
  const answer = { status, headers: {}, text: '', json: undefined, requestId: undefined, target: 'x' };
  const told = { code, kind, remedy: expect.stringMatching(/\.$/) };
  const write = refusalOf('transport', true, answer);
  expect(write).toMatchObject({ ...told, outcomeUnknown: outcomeUnknown || undefined });
  expect(write?.transient ?? false).toBe(transient);
  expect(refusalOf('get-environment', false, answer)).toMatchObject({ ...told, outcomeUnknown: false });
});

test.each([
  [{ errorCode: 'X_1', errorMessage: ' words ' }, '', 'X_1', 'X_1 "words"'],
  [{ errorCode: ' ', errorMessage: 'words' }, '', 'HTTP_400', '"words"'],
  [{ errorCode: 'X_1' }, '', 'X_1', 'X_1'],
  [undefined, ' plain words ', 'HTTP_400', '"plain words"'],
  [undefined, '\n<html>', 'HTTP_400', ''],
  [['x'], 'x', 'HTTP_400', ''],
])('an answer 400 with %j and the text %j has the code %s and says %j', (json, text, code, cause) => {
  const answer = { status: 400, headers: {}, text, json, requestId: undefined, target: 'x' };
  expect(refusalOf('transport', true, answer)).toMatchObject({ code, cause });
});

test.each([200, 204, 299])('an answer %i without a code is a success', (status) => {
  const answer = { status, headers: {}, text: '', json: undefined, requestId: undefined, target: 'x' };
  expect(refusalOf('transport', true, answer)).toBeUndefined();
  const failed = { ...answer, json: { errorCode: 'NOT_ALLOWED' } };
  expect(refusalOf('transport', true, failed)).toMatchObject({ code: 'NOT_ALLOWED' });
});
