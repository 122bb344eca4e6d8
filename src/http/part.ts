import { Failure } from '../base/failure.ts';
import type { FileSink } from './file-sink.ts';
import type { Address, Taker, Version } from './get.ts';

export interface DownloadPart {
  /** Gives the address; asked again after every failed try, since signed links expire. */
  readonly link: () => Promise<URL>;
  /** Credentials, sent only while the address is at `credentialsOrigin`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Such as `https://deploy.mendix.com`; without it `headers` are never sent. */
  readonly credentialsOrigin?: string | undefined;
  /** Bytes, where the service has said so before: any other size is a failure. */
  readonly expectedSize?: number | undefined;
}

/** From the first byte to the one before `end`, which is infinite while the size is not known. */
export interface Range {
  readonly first: number;
  readonly end: number;
}

/** How large the ranges are that several connections take, in bytes. */
export interface RangeSizes {
  readonly least: number;
  readonly most: number;
}

/** What is known of one part: which of its bytes came, which are being fetched, and which nobody has asked for yet. */
export class Part {
  readonly source: DownloadPart;
  /** Where it begins in the file. */
  readonly offset: () => number | undefined;
  /** Bytes, as far as is known now. */
  total: number | undefined;
  version: Version = { etag: undefined, lastModified: undefined };
  /** Whether several ranges of it can be fetched at the same time. */
  canSplit = false;
  /** Bytes that came and still count. */
  received = 0;
  /** While what came is being dropped, nobody may ask for anything of it. */
  isClosing = false;
  /** Most that `received` ever was: what comes once more is no progress. */
  #furthest = 0;
  /** What nobody fetches, in order; undefined while nothing is known of the content. */
  #gaps: Range[] | undefined;
  #users = 0;
  #address: Promise<Address> | undefined;

  /** @param offset - tells where it begins in the file, once the sizes of all parts before it are known */
  constructor(source: DownloadPart, offset: () => number | undefined) {
    this.source = source;
    this.offset = offset;
    this.total = source.expectedSize;
  }

  get isOpen(): boolean {
    return this.#gaps !== undefined;
  }

  get hasBegun(): boolean {
    return this.isOpen || this.#users > 0;
  }

  get isComplete(): boolean {
    return this.#gaps?.length === 0 && this.#users === 0 && this.received === this.total;
  }

  /** Where it is; one link serves all its ranges. */
  address(): Promise<Address> {
    this.#address ??= this.source.link().then(
      (url) => ({ url, isTrusted: true }),
      (error: unknown) => {
        this.#address = undefined;
        throw error;
      },
    );
    return this.#address;
  }

  /** The next request goes straight to where redirects have led. */
  isAt(address: Address): void {
    this.#address = Promise.resolve(address);
  }

  /** The next request asks for a new link. False when another one has replaced this one already. */
  async forget(address: Address): Promise<boolean> {
    const current = this.#address;
    if ((await current?.catch(() => undefined)) !== address || this.#address !== current) return false;
    this.#address = undefined;
    return true;
  }

  /** Takes a range that nobody fetches; everything while nothing is known of the content. */
  claim(sizes: RangeSizes, connections: number): Range | undefined {
    if (this.isClosing) return undefined;
    if (this.#gaps === undefined) {
      if (this.#users > 0) return undefined;
      this.#users++;
      return { first: 0, end: Number.POSITIVE_INFINITY };
    }
    const [gap] = this.#gaps;
    if (!gap) return undefined;
    this.#users++;
    return this.#take(gap, sizes, connections);
  }

  /** Takes more of what follows a range; gives its new end. */
  extend(end: number, sizes: RangeSizes, connections: number): number {
    const gap = this.#gaps?.find(({ first }) => first === end);
    return gap ? this.#take(gap, sizes, connections).end : end;
  }

  /** Gives back what of a range has not come. */
  release({ first, end }: Range): void {
    this.#users--;
    if (!this.#gaps || first >= end) return;
    this.#gaps = [...this.#gaps, { first, end }].sort((one, other) => one.first - other.first);
  }

  /** Whether nothing has come that a range could go on from: then the whole is asked for anew. */
  get isUntouched(): boolean {
    return this.received === 0 && this.#users === 1;
  }

  /** The content is known, and one connection brings it from its start; gives the end of that one's range. */
  open(sizes: RangeSizes, connections: number): number {
    if (this.total === undefined) {
      this.#gaps = [];
      return Number.POSITIVE_INFINITY;
    }
    const whole = { first: 0, end: this.total };
    this.#gaps = [whole];
    return this.#take(whole, sizes, connections).end;
  }

  close(): void {
    this.isClosing = false;
    this.#gaps = undefined;
    this.received = 0;
  }

  /** Counts bytes; true when they are more than ever came before. */
  took(bytes: number): boolean {
    this.received += bytes;
    if (this.received <= this.#furthest) return false;
    this.#furthest = this.received;
    return true;
  }

  /** Ranges get smaller towards the end, so that all connections come to it at the same time. */
  #take(gap: Range, sizes: RangeSizes, connections: number): Range {
    const left = (this.#gaps ?? []).reduce((sum, { first, end }) => sum + end - first, 0);
    const size = Math.min(sizes.most, Math.max(sizes.least, Math.ceil(left / (2 * connections))));
    const end = this.canSplit && gap.first + size < gap.end ? gap.first + size : gap.end;
    this.#gaps = (this.#gaps ?? []).flatMap((one) => {
      if (one !== gap) return [one];
      return end < gap.end ? [{ first: end, end: gap.end }] : [];
    });
    return { first: gap.first, end };
  }
}

/** A range of a part that one connection fetches. */
export class Job implements Taker {
  readonly part: Part;
  /** Where the part begins in the file. */
  readonly offset: number;
  address: Address | undefined;
  /** Next byte of the part to come. */
  position: number;
  end: number;
  /** Where the answer ends, which may be further on; infinite when it does not say. */
  answerEnd = Number.POSITIVE_INFINITY;
  /** Whether anything came in this try that had never come before. */
  hasProgressed = false;
  readonly over = Promise.withResolvers<void>();
  /** For messages. */
  #target = '';
  readonly #controller = new AbortController();
  readonly #sink: FileSink;
  readonly #extend: (end: number) => number;
  readonly #onBytes: (isNew: boolean) => void;

  constructor(
    part: Part,
    offset: number,
    { first, end }: Range,
    use: { sink: FileSink; extend: (end: number) => number; onBytes: (isNew: boolean) => void },
  ) {
    this.part = part;
    this.offset = offset;
    this.position = first;
    this.end = end;
    this.#sink = use.sink;
    this.#extend = use.extend;
    this.#onBytes = use.onBytes;
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  stop(reason: unknown): void {
    this.#controller.abort(reason);
  }

  /** One try. Of a content of which nothing came everything is asked for, as if it had never been heard of. */
  retry(): void {
    this.hasProgressed = false;
    if (!this.part.isOpen || !this.part.isUntouched) return;
    this.part.close();
    this.position = 0;
    this.end = Number.POSITIVE_INFINITY;
  }

  /** The range that an answer brings, which itself may go on to `answerEnd`. */
  begin(target: string, { first, end }: Range, answerEnd = Number.POSITIVE_INFINITY): void {
    this.#target = target;
    this.position = first;
    this.end = end;
    this.answerEnd = answerEnd;
    this.#sink.moveTo(this.offset + first);
  }

  push(chunk: Buffer): Promise<void> | undefined {
    const upTo = this.position + chunk.length;
    if (upTo > this.answerEnd) {
      const message = `${this.#target} sent more bytes than it announced.`;
      throw new Failure(message, { code: 'SIZE_MISMATCH', kind: 'remote-failed' });
    }
    for (let end = 0; upTo > this.end && end !== this.end; ) {
      end = this.end;
      this.end = this.#extend(end);
    }
    const wanted = chunk.subarray(0, this.end - this.position);
    this.position += wanted.length;
    const isNew = this.part.took(wanted.length);
    this.hasProgressed ||= isNew;
    const pushing = this.#sink.push(wanted);
    this.#onBytes(isNew);
    return pushing;
  }

  get isFull(): boolean {
    if (this.position === this.end && this.end < this.answerEnd) this.end = this.#extend(this.end);
    return this.position === this.end && this.end < this.answerEnd;
  }

  flush(): Promise<void> {
    return this.#sink.flush();
  }
}
