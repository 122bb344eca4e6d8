import { cloud66 } from './cloud66/index.ts';
import type { PlatformFactory } from './core/platform.ts';
import { mendix } from './mendix/index.ts';
import { syncano } from './syncano/index.ts';

/** The platforms that the emulator serves, by the name of their section in a seed file. */
export const platforms: Readonly<Record<string, PlatformFactory>> = { mendix, cloud66, syncano };
