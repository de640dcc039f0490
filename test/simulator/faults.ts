/**
 * Everything that goes wrong in a run. Each must have happened at least once in a set of runs that proves anything.
 * A sealer that is dead is not among them: there is none yet, a leaf depends on no other.
 */
export const FAULTS = [
  // The network, requests and replies.
  'offline',
  'request-dropped',
  'request-duplicated',
  'request-delayed',
  'request-late-after-timeout',
  'requests-reordered',
  'reply-dropped',
  'reply-delayed',
  'reply-truncated',
  'partition-without-replies',
  'bad-gateway-after-commit',
  'busy',
  'busy-storm',
  'signed-out',
  'too-large',
  // What arrives is not what a sound device sends.
  'batch-without-its-head',
  'fuzzed-body',
  'not-json',
  // The endpoint.
  'endpoint-crash-before-commit',
  'endpoint-crash-after-commit',
  'endpoint-restored',
  'endpoint-restored-from-old-backup',
  'older-copy-in-place',
  'two-endpoint-processes',
  'slow-disk',
  // The device.
  'device-crash',
  'device-crash-while-saving',
  'store-full',
  'two-tabs',
  'frozen-tab',
  'profile-cloned',
  'profile-rolled-back',
  'profile-evicted',
  'row-spoiled',
  'rows-repaired',
  'clock-jumped',
  'clock-off-by-years',
  // Evidence on its way.
  'upload-cut',
  'upload-resumed',
  'upload-wrong-bytes',
  'upload-received-and-not-answered',
  // Rights, units, keys and versions change under way.
  'right-ended',
  'right-granted-again',
  'unit-moved',
  'unit-merged',
  'entry-moved-to-another-scope',
  'device-key-revoked',
  'device-key-rotated',
  'command-of-an-old-app',
  'command-of-a-newer-app',
  'id-taken',
] as const;
export type Fault = (typeof FAULTS)[number];
