/** Rules that can be switched off, to see that the simulator notices. Names as in the protocol. */
export interface Rules {
  /** P1: the numbers of a replica are taken without a hole. */
  readonly contiguous: boolean;
  /** P2: effect, result and number stand in one transaction. */
  readonly oneTransaction: boolean;
  /** P3: a number that comes again must carry the same mutation. */
  readonly forkCheck: boolean;
  /** P4: a mutation known from another replica still advances this one. */
  readonly knownAdvances: boolean;
  /** P5: an endpoint that came back from a backup says so with another timeline. */
  readonly timeline: boolean;
  /** An endpoint whose history is not the one it told finds out by the marks that devices show, and says so. */
  readonly marks: boolean;
  /** P6: a refused mutation uses up its number. */
  readonly refusalConsumes: boolean;
  /** P7: replicas, and what became of their mutations, are remembered for ever. */
  readonly remembersReplicas: boolean;
  /** An edit becomes the head only if its author had seen the head. */
  readonly baseCheck: boolean;
  /** A text of a dossier becomes the head only if its author had seen the text that stands. */
  readonly textCheck: boolean;
  /** A base is named by the mutation that was seen, not by a number a restored endpoint gives out again. */
  readonly baseByMutation: boolean;
  /** A figure that one unit has begun is not begun again under the unit it was merged into. */
  readonly oneUnit: boolean;
  /** Rows that are not those of the endpoint, by the digest, are fetched again. */
  readonly repairs: boolean;
  /** A pack in which something has changed is not offered as if nothing had. */
  readonly renewsPacks: boolean;
  /** What the person was told is saved survives a power cut. */
  readonly strict: boolean;
  /** Answered mutations stay on the device until they stand in a backup. */
  readonly retains: boolean;
}

export const ALL_RULES: Rules = {
  contiguous: true,
  oneTransaction: true,
  forkCheck: true,
  knownAdvances: true,
  timeline: true,
  marks: true,
  refusalConsumes: true,
  remembersReplicas: true,
  baseCheck: true,
  textCheck: true,
  baseByMutation: true,
  oneUnit: true,
  repairs: true,
  renewsPacks: true,
  strict: true,
  retains: true,
};
