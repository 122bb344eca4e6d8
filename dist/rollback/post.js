// Written by scripts/build: the code is in ../shared.
import { main } from '../shared/index.js';
await main('rollback', 'post');
