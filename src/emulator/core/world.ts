import type { MovableClock } from './clock.ts';
import { Faults } from './faults.ts';
import { uuidFor } from './ids.ts';
import { pack, unpack } from './pack.ts';
import type { EmulatedRequest, Platform, PlatformFactory } from './platform.ts';
import type { SavedWorld } from './saved-world.ts';
import type { Seed } from './seed.ts';
import { Variants, type VariantValue } from './variants.ts';

/** What a world is made of. */
interface Setup {
  readonly factories: Readonly<Record<string, PlatformFactory>>;
  readonly seed: Seed;
  readonly clock: MovableClock;
  /** Set after the seed's, and again at each reset. */
  readonly variants: Readonly<Record<string, VariantValue>> | undefined;
  /** What to go on with, instead of what the seed says. */
  readonly saved: SavedWorld | undefined;
}

/** The platforms as the seed made them, with the faults and variants in force. */
export class World {
  readonly faults = new Faults();
  readonly variants = new Variants();
  readonly clock: MovableClock;
  readonly #setup: Setup;
  #platforms: Platform[] = [];
  /** How many ids each platform has been given. */
  #issued: Record<string, number> = {};

  constructor(setup: Setup) {
    this.#setup = setup;
    this.clock = setup.clock;
    if (setup.saved === undefined) this.reset();
    else this.#resume(setup.saved);
  }

  /** Back to what the seed says; emulated time goes on from where it is. */
  reset(): void {
    this.faults.clear();
    this.variants.clear();
    this.#build({});
    this.variants.set(this.#setup.seed.variants);
    this.variants.set(this.#setup.variants ?? {});
    this.faults.add(...this.#setup.seed.faults);
  }

  #resume({ platforms, issued, variants, faults }: SavedWorld): void {
    this.#build(platforms);
    this.#issued = { ...issued };
    this.variants.set(variants, 'variants of the saved world');
    this.variants.set(this.#setup.variants ?? {});
    this.faults.resume(faults);
  }

  /** Everything that another emulator needs to go on with it. Throws a TypeError when a platform holds what cannot be saved. */
  save(): SavedWorld {
    return {
      now: this.clock.now(),
      seed: this.#setup.seed.text,
      issued: this.#issued,
      variants: this.variants.changed(),
      faults: this.faults.list(),
      platforms: Object.fromEntries(this.#platforms.map((platform) => [platform.name, pack(platform.save())])),
    };
  }

  #build(saved: Readonly<Record<string, unknown>>): void {
    this.#issued = {};
    this.#platforms = Object.entries(this.#setup.factories).map(([name, make]) => {
      const context = {
        clock: this.clock,
        variant: (variant: string) => this.variants.get(variant),
        uuid: () => this.#nextId(name),
      };
      return make(
        this.#setup.seed.sections[name],
        context,
        saved[name] === undefined ? undefined : unpack(saved[name]),
      );
    });
    for (const platform of this.#platforms) this.variants.learn(platform);
  }

  /** The same row of ids for the same seed. */
  #nextId(platform: string): string {
    const count = this.#issued[platform] ?? 0;
    this.#issued[platform] = count + 1;
    return uuidFor(`${this.#setup.seed.ids}/${platform}#${count}`);
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
