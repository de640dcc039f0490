import type { ClassId } from '../../../domain/scoring/rule-pack.ts';
import type { ThreadCount } from './threads.tsx';

const THREADS: Readonly<Record<ClassId, ThreadCount>> = {
  'very-high': 5,
  high: 4,
  medium: 3,
  low: 2,
  'very-low': 1,
};

/** Threads of an attainment class; 0 where there is none. */
export const threadsOf = (classId: ClassId | null): ThreadCount => (classId === null ? 0 : THREADS[classId]);
