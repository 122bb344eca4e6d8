// Written by scripts/build: the code is in ../shared.
import { serve } from '../shared/index.js';
await serve();
