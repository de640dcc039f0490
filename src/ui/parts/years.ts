/** Years one may look at: the next, for which plans are being made, this one, and two that are past. */
export const yearsAround = (thisYear: number, chosen: number): readonly number[] =>
  [...new Set([thisYear + 1, thisYear, thisYear - 1, thisYear - 2, chosen])].sort((a, b) => b - a);
