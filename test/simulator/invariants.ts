/**
 * What must hold, whatever goes wrong. Those with a star are looked at after every step, the rest when everything
 * works again and has come to rest. A violation is a sentence that begins with the number.
 */
export const INVARIANTS = {
  I1: 'No lost write: what a person was told is saved stands in the ledger with an outcome; if ok it left its trace, if in conflict it is a candidate.',
  I2: '* No silent overwrite: version k+1 was made by somebody who saw version k, or by a resolution; no version ever changes.',
  I3: '* Exactly once: each mutation, each number of a replica and each effect occurs once; a figure stands once, also across a merger of units.',
  I4: 'Program order: the ledger holds the work of a replica in its order, 1 to last without a hole.',
  I5: 'Gap-free feed: a reader that drains has every row of its scopes at its latest version; numbers rise and none lies beyond the head.',
  I6: 'Convergence: a drained device shows the rows of a fresh reader; its digest is the endpoint’s, both computed from the rows.',
  I7: '* Versions never go back on a device except by a left scope or a new timeline; own work that was not refused is always to be seen.',
  I8: '* Confidentiality: no row is sent outside what its reader may read at that moment; nothing of a left scope stays on a device.',
  I9: 'Refusals return: each reaches its author with the command, its value and the reason.',
  I10: 'Every open candidate is visible to somebody who may decide; a resolution closes what it lists; no approval while one is open.',
  I11: 'Workflow: the state moves along the machine; what was verified or approved is what was looked at, and another’s work.',
  I12: 'Evidence: when something is approved all its files are there with the right bytes, and a delivered file is never gone.',
  I13: 'Audit: each leaf follows from its row and its salt; a change of any byte is noticed. (Roots and signatures: when there is a sealer.)',
  I14: 'Restore: what stood in the backup stands; what came later comes back while any device holds it; the rest is counted.',
  I15: 'Liveness: when everything works every queue drains in a bounded number of rounds.',
  I16: '* Bounds: requests of a round, rows of a page, mutations of a batch and bytes of a message stay under their limits.',
} as const;

export type Invariant = keyof typeof INVARIANTS;

/** Which invariant a violation is about; null for a difference between the model and the real endpoint. */
export function invariantOf(violation: string): Invariant | null {
  const [name = ''] = violation.split(' ', 1);
  return name in INVARIANTS ? (name as Invariant) : null;
}
