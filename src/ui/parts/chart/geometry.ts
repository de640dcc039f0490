/**
 * Where a decimal text stands on a drawing. A float is enough for pixels and decides nothing else.
 * Null for blank or unreadable text: a gap, never zero.
 */
export function toPixels(value: string | null): number | null {
  if (value === null || value.trim() === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** Least and greatest of the known values; null when none is known. */
export function extent(values: readonly (number | null)[]): readonly [number, number] | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : [Math.min(...known), Math.max(...known)];
}

/** Rounded to two digits, so that SVG attributes stay short. */
export const short = (pixels: number): number => Math.round(pixels * 100) / 100;
