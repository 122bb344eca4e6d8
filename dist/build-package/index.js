// Written by scripts/build.mjs: the code is in ../shared.
import { main } from '../shared/index.js';
await main('build-package');
