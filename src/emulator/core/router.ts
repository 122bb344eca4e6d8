/** A table of routes: `GET /api/1/apps/:app` and the like, each with what answers it. */
export type RouteTable<Route> = Readonly<Record<string, Route>>;

/** Finds the route of a call; names in the pattern that begin with a colon become values. */
export class Router<Route> {
  readonly #routes: { readonly method: string; readonly pattern: readonly string[]; readonly route: Route }[];
  readonly #fits: Fits;

  /** @param fits whether a part of a path is what the pattern spells out; default: when it is the same */
  constructor(tables: readonly RouteTable<Route>[], fits?: Fits) {
    this.#fits = fits ?? isSame;
    this.#routes = tables.flatMap((table) =>
      Object.entries(table).map(([key, route]) => {
        const [method = '', path = ''] = key.split(' ');
        return { method, pattern: segmentsOf(path), route };
      }),
    );
  }

  /** @param segments the parts of the path, decoded */
  find(
    method: string,
    segments: readonly string[],
  ): { readonly route: Route; readonly values: Readonly<Record<string, string>> } | undefined {
    for (const { method: wanted, pattern, route } of this.#routes) {
      const values = wanted === method ? pathValues(pattern, segments, this.#fits) : undefined;
      if (values !== undefined) return { route, values };
    }
    return undefined;
  }
}

type Fits = (wanted: string, given: string) => boolean;
const isSame: Fits = (wanted, given) => wanted === given;

/** The values of a path that fits the pattern, undefined when it does not. */
export function pathValues(
  pattern: readonly string[],
  segments: readonly string[],
  fits: Fits = isSame,
): Readonly<Record<string, string>> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const values: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const given = segments[index] ?? '';
    if (part.startsWith(':')) values[part.slice(1)] = given;
    else if (!fits(part, given)) return undefined;
  }
  return values;
}

/** The parts of a pattern, without empty ones. */
export function segmentsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}
