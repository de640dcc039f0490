/**
 * Number of the wire. Raised for a change an older end cannot read; a new command or a new optional field
 * does not raise it.
 *
 * 1  first wire: push, pull, events, evidence
 */
export const PROTOCOL_VERSION = 1;

/** Number of a push that leaves out what follows from the rest; an endpoint takes both. */
export const SHORT_PUSH = 2;

/** Ceiling of one push: mutations, and bytes after inflating. */
export const PUSH_LIMIT = { mutations: 200, bytes: 2 * 1024 * 1024 } as const;

/** Ceiling of one page of a pull, and of the packs named with its question. */
export const PULL_LIMIT = { rows: 2000, packs: 20_000, opened: 200 } as const;

/** What may be attached; checked where the file is chosen and again at the endpoint. */
export const EVIDENCE_LIMIT = {
  'image/jpeg': 400 * 1024,
  'application/pdf': 25 * 1024 * 1024,
} as const;
