import { appendFileSync } from 'node:fs';

/**
 * Adds one value to a file of the runner (`GITHUB_OUTPUT`, `GITHUB_STATE`, `GITHUB_ENV`). @actions/core does it too, but loads
 * Node's cryptography for a random delimiter, which is an eighth of what a whole step costs to start. Here the delimiter is
 * one that the value does not hold, which is all that the randomness is for.
 * @throws the file system's error when the file cannot be written
 */
export function appendToRunnerFile(file: string, name: string, value: string): void {
  let delimiter = 'end-of-value';
  for (let number = 1; value.includes(delimiter); number++) delimiter = `end-of-value-${number}`;
  appendFileSync(file, `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
}
