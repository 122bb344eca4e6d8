// Written by scripts/build.mjs: the code is in ../shared.
import { serve } from '../shared/index.js';
await serve();
