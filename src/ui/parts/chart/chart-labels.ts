/** Pixels between two labels. */
const GAP = 12;

/** Indexes of the labels that have room, rising: the newest always, before it none that would touch the next. Middle and width in pixels. */
export function labelsApart(
  places: readonly { readonly at: number; readonly width: number }[],
): readonly number[] {
  const kept: number[] = [];
  let free = Number.POSITIVE_INFINITY;
  for (const [index, { at, width }] of [...places.entries()].reverse()) {
    if (at + width / 2 > free) continue;
    kept.push(index);
    free = at - width / 2 - GAP;
  }
  return kept.reverse();
}
