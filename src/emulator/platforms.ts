import type { PlatformFactory } from './core/platform.ts';
import { mendix } from './mendix/index.ts';

/** The platforms that the emulator serves, by the name of their section in a seed file. */
export const platforms: Readonly<Record<string, PlatformFactory>> = { mendix };
