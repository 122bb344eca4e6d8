import type { MovableClock } from './clock.ts';
import { Faults } from './faults.ts';
import { seededUuids } from './ids.ts';
import type { EmulatedRequest, Platform, PlatformFactory } from './platform.ts';
import type { Seed } from './seed.ts';
import { Variants, type VariantValue } from './variants.ts';

/** The platforms as the seed made them, with the faults and variants in force. */
export class World {
  readonly faults = new Faults();
  readonly variants = new Variants();
  readonly clock: MovableClock;
  readonly #factories: Readonly<Record<string, PlatformFactory>>;
  readonly #seed: Seed;
  readonly #variants: Readonly<Record<string, VariantValue>>;
  #platforms: Platform[] = [];

  /** @param variants set after the seed's, and again at each reset */
  constructor(
    factories: Readonly<Record<string, PlatformFactory>>,
    seed: Seed,
    clock: MovableClock,
    variants: Readonly<Record<string, VariantValue>> = {},
  ) {
    this.#factories = factories;
    this.#seed = seed;
    this.clock = clock;
    this.#variants = variants;
    this.reset();
  }

  /** Back to what the seed says; emulated time goes on from where it is. */
  reset(): void {
    this.faults.clear();
    this.variants.clear();
    this.#platforms = Object.entries(this.#factories).map(([name, make]) =>
      make(this.#seed.sections[name], {
        clock: this.clock,
        variant: (variant) => this.variants.get(variant),
        uuid: seededUuids(`${this.#seed.ids}/${name}`),
      }),
    );
    for (const platform of this.#platforms) this.variants.learn(platform);
    this.variants.set(this.#seed.variants);
    this.variants.set(this.#variants);
    this.faults.add(...this.#seed.faults);
  }

  platformOf(request: EmulatedRequest): Platform | undefined {
    return this.#platforms.find((platform) => platform.owns(request));
  }

  get platforms(): readonly Platform[] {
    return this.#platforms;
  }

  state(): Record<string, unknown> {
    const states = this.#platforms.map((platform) => [platform.name, platform.state()] as const);
    return { now: new Date(this.clock.now()).toISOString(), ...Object.fromEntries(states) };
  }
}
