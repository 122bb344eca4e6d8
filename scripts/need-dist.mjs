// The suite starts the built actions. `dist` is committed; it is only missing where somebody removed it.
import { existsSync } from 'node:fs';

if (!existsSync('dist/shared/index.js')) {
  console.error('dist is not there. Run `npm run build` first, or bring the committed one back: git checkout -- dist');
  process.exitCode = 1;
}
