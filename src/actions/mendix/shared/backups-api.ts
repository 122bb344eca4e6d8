import { choice } from '../../../runner/inputs.ts';
import type { Step } from '../../../runner/step.ts';

export const backupsApiVersion = choice(
  'Version of the Backups API. Mendix has deprecated version 1 and no longer documents it.',
  ['2', '1'],
  { default: '2' },
);

/** Says of a run that rests on version 1 what that means. */
export function warnOfVersion1(
  step: Step,
  given: { readonly 'api-version': '1' | '2'; readonly 'data-type'?: string },
) {
  if (given['api-version'] === '2') return;
  const instead =
    given['data-type'] === 'files_only'
      ? 'Only it has `files_only`: take `files_and_database` of version 2 before it is gone.'
      : 'Set `api-version: 2`.';
  step.warning(`Mendix has deprecated version 1 of the Backups API and no longer documents it. ${instead}`);
}
