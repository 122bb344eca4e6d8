/** A piece of a long body, repeated so many times. */
export interface Segment {
  readonly bytes: Uint8Array;
  readonly times: number;
}

/** Bytes of any length made of repeated segments: read from any place, never whole in memory. */
export function composed(segments: readonly Segment[]): {
  length: number;
  read(start: number, end: number): Iterable<Uint8Array>;
} {
  const length = segments.reduce((sum, { bytes, times }) => sum + bytes.length * times, 0);
  return {
    length,
    *read(start, end) {
      let segmentStart = 0;
      for (const { bytes, times } of segments) {
        const segmentEnd = segmentStart + bytes.length * times;
        let at = Math.max(start, segmentStart);
        while (at < Math.min(end, segmentEnd)) {
          const offset = (at - segmentStart) % bytes.length;
          const piece = bytes.subarray(offset, Math.min(bytes.length, offset + end - at, offset + segmentEnd - at));
          yield piece;
          at += piece.length;
        }
        segmentStart = segmentEnd;
      }
    },
  };
}

/** Bytes that do not compress, the same at each start. */
export function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = 0x9e3779b9;
  for (let index = 0; index < length; index += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[index] = state & 0xff;
  }
  return bytes;
}

const block = 1024 * 1024;
let fillerBlock: Uint8Array | undefined;

/** `head`, then filler up to `length` bytes. */
export function filler(head: Uint8Array, length: number): ReturnType<typeof composed> {
  fillerBlock ??= noise(block);
  const rest = Math.max(0, length - head.length);
  return composed([
    { bytes: head.subarray(0, length), times: 1 },
    { bytes: fillerBlock, times: Math.floor(rest / block) },
    { bytes: fillerBlock.subarray(0, rest % block), times: rest % block === 0 ? 0 : 1 },
  ]);
}
