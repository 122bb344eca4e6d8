/** One request's place in a common pace. */
export interface Turn {
  /**
   * The service refused this request with 429.
   * @param askedMs what its `Retry-After` asks for, in ms; undefined without one
   */
  refused(askedMs: number | undefined): void;
}

/** Lets many calls to one service share one pace. Asked before each try of each request. */
export interface Pace {
  /** Resolves when the next request may be sent; rejects as soon as `signal` is aborted. */
  take(signal: AbortSignal): Promise<Turn>;
}
