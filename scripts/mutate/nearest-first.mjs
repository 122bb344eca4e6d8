// The order in which jest runs the tests that may notice a change in the file $MUTANT: first those that are named like it, then those
// beside it, then the others; of each, those first that took the least time before. JavaScript, because it is jest that loads it.
import { basename } from 'node:path';
import TestSequencer from '@jest/test-sequencer';

export default class NearestFirst extends TestSequencer {
  sort(tests) {
    const changed = process.env.MUTANT ?? '';
    const name = basename(changed, '.ts');
    const folder = `/test/${changed.split('/')[1]}/`;
    const distance = ({ path }) =>
      basename(path).startsWith(name) ? 0 : path.replaceAll('\\', '/').includes(folder) ? 1 : 2;
    const shortestFirst = super.sort([...tests]).toReversed();
    return shortestFirst.sort((one, other) => distance(one) - distance(other));
  }
}
