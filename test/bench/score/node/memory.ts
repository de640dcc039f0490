import { getHeapStatistics } from 'node:v8';

const MEGABYTE = 1_000_000;

/** Heap and buffers of this worker. */
export function megabytesHeld(): number {
  const { used_heap_size, external_memory } = getHeapStatistics();
  return (used_heap_size + external_memory) / MEGABYTE;
}
