/** Every environment variable that the actions read by themselves; the ones that stand in for inputs are named at the inputs. */
export const environment = {
  /**
   * For rehearsals against the emulator: waits and pauses run this many times faster. Only honoured when the service's
   * address is this machine; the `emulator` action exports it.
   */
  speed: 'PAAS_ACTIONS_SPEED',
  /** The runner's folder for files that nobody needs after the job. */
  temporaryFolder: 'RUNNER_TEMP',
} as const;
