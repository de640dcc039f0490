import { PUSH_LIMIT } from '../../src/protocol/version.ts';

/** I16: what one round may ask, one message may hold. */
export const MOST_REQUESTS = 120;
export const LARGEST = { request: PUSH_LIMIT.bytes, answer: 2 * 1024 * 1024 } as const;
