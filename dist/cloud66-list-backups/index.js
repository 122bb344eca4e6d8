// Written by scripts/build: the code is in ../shared.
import { main } from '../shared/index.js';
await main('cloud66-list-backups');
