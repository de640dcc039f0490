import type { Working } from '../../../src/domain/working/working.ts';

const isTree = (value: object): value is Working =>
  'operation' in value && 'inputs' in value && 'children' in value && 'pack' in value;

/** The root of every tree somewhere inside a result. */
export function treesIn(value: unknown): readonly Working[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isTree(value)) return [value];
  return Object.values(value).flatMap(treesIn);
}
