import { PUSH_LIMIT } from '../../src/protocol/version.ts';

/** I16: what one round may ask, one message may hold. */
export const MOST_REQUESTS = 120;
export const LARGEST = { request: PUSH_LIMIT.bytes, answer: 2 * 1024 * 1024 } as const;

/** Mutations in one push of a simulated device: few, so that one is under way while the answer to the last is written. */
export const BATCH = { mutations: 4, bytes: PUSH_LIMIT.bytes / 4 } as const;
