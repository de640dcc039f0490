/** Everything that goes wrong in a run. Each must have happened at least once in a set of runs that proves anything. */
export const FAULTS = [
  'offline',
  'request-dropped',
  'request-duplicated',
  'request-delayed',
  'request-late-after-timeout',
  'requests-reordered',
  'reply-dropped',
  'reply-truncated',
  'bad-gateway-after-commit',
  'busy',
  'signed-out',
  'endpoint-crash-before-commit',
  'endpoint-crash-after-commit',
  'endpoint-restored',
  'device-crash',
  'device-crash-while-saving',
  'two-tabs',
  'profile-cloned',
  'profile-rolled-back',
  'profile-evicted',
  'clock-jumped',
  'clock-off-by-years',
  'right-ended',
  'right-granted-again',
  'unreadable-command',
  'id-taken',
] as const;
export type Fault = (typeof FAULTS)[number];

/** Rules that can be switched off to see that the simulator notices. */
export interface Rules {
  /** An edit becomes the head only if its author had seen the head. */
  readonly baseCheck: boolean;
  /** A number that comes again must carry the same mutation. */
  readonly forkCheck: boolean;
  /** A mutation known from another replica still advances this one. */
  readonly knownAdvances: boolean;
  /** A refused mutation uses up its number. */
  readonly refusalConsumes: boolean;
  /** What the person was told is saved survives a power cut. */
  readonly strict: boolean;
  /** Answered mutations stay on the device until they stand in a backup. */
  readonly retains: boolean;
  /** A base is named by the mutation that was seen, not by a number a restored endpoint gives out again. */
  readonly baseByMutation: boolean;
}

export const ALL_RULES: Rules = {
  baseCheck: true,
  forkCheck: true,
  knownAdvances: true,
  refusalConsumes: true,
  strict: true,
  retains: true,
  baseByMutation: true,
};
