/** First and last byte, both included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** What a `Range` header asks of a file (RFC 9110, one range from a start): all without one, null when it cannot be met. */
export function rangeOf(header: string | undefined, size: number): ByteRange | null {
  if (header === undefined) return { start: 0, end: size - 1 };
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(header) ?? [];
  if (from === undefined) return null;
  const start = Number(from);
  const end = to ? Math.min(Number(to), size - 1) : size - 1;
  return start <= end ? { start, end } : null;
}
