/** One request as `GET /_emulator/requests` shows it: nothing secret in it. */
export interface LoggedRequest {
  readonly id: number;
  /** Emulated time, ISO 8601. */
  readonly time: string;
  readonly platform: string | undefined;
  readonly method: string;
  readonly path: string;
  /** Names of the query's parameters; their values may be signatures. */
  readonly queryKeys: readonly string[];
  /** Whether the request carried anything that looks like a credential of one of the platforms. */
  readonly credentials: boolean;
  /** The headers that looked so: `mendix-apikey` and `authorization` open different APIs. */
  readonly credentialHeaders: readonly string[];
  readonly contentType: string | undefined;
  /** What the request's Content-Length says. */
  readonly requestBytes: number | undefined;
  /** Requests under way when this one came, itself included. */
  readonly concurrency: number;
  /** Kinds of the faults that struck it. */
  readonly faults: readonly string[];
  /** Absent while under way, and when the connection went away without an answer. */
  status?: number;
  /** Length that the answer's body promised. */
  responseBytes?: number;
  /** Real milliseconds from the request's head to the end of its answer. */
  milliseconds?: number;
}

/** The last requests; bounded, so that an emulator left running does not grow. */
export class RequestLog {
  readonly #limit: number;
  #entries: LoggedRequest[] = [];
  #count = 0;
  #underWay = 0;
  #mostUnderWay = 0;

  constructor(limit = 10_000) {
    this.#limit = limit;
  }

  begin(entry: Omit<LoggedRequest, 'id' | 'concurrency'>): LoggedRequest {
    this.#underWay += 1;
    this.#mostUnderWay = Math.max(this.#mostUnderWay, this.#underWay);
    const logged = { ...entry, id: ++this.#count, concurrency: this.#underWay };
    this.#entries.push(logged);
    // Trimmed by halves: shifting a long array at every request would cost more than the request.
    if (this.#entries.length > this.#limit * 2) this.#entries = this.#entries.slice(-this.#limit);
    return logged;
  }

  end(): void {
    this.#underWay -= 1;
  }

  list(): readonly LoggedRequest[] {
    return this.#entries.slice(-this.#limit);
  }

  /** Requests since the start or the last `clear`, kept or not, and how many were under way at once. */
  totals(): { count: number; mostUnderWay: number } {
    return { count: this.#count, mostUnderWay: this.#mostUnderWay };
  }

  clear(): void {
    this.#entries = [];
    this.#count = 0;
    this.#mostUnderWay = this.#underWay;
  }
}
