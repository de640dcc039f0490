import type { PullRefusal } from '../protocol/pull.ts';
import type { PushRefusal } from '../protocol/push.ts';
import type { Failure } from './transport.ts';

/** Why the exchange does not go on, for the screen to say in words. */
export type SyncProblem =
  | 'unreachable'
  | 'busy'
  | 'broken'
  | 'no-progress'
  | 'too-large'
  | 'renamed'
  | 'store-failed'
  | 'signed-out'
  | 'user-mismatch'
  | 'bad-signature'
  | 'update-needed';

/** What one request led to, and so what comes next. */
export type Turn =
  /** Nothing is left to do in this direction. */
  | { readonly kind: 'done' }
  /** It went well and there is more. */
  | { readonly kind: 'again' }
  /** The batch was too big. */
  | { readonly kind: 'smaller' }
  /** The replica took a new name and number row, or starts its reading over. */
  | { readonly kind: 'renamed' }
  /** Try later; `after` is the least wait the endpoint asks for, ms. The other direction may still work. */
  | {
      readonly kind: 'wait';
      readonly problem: SyncProblem;
      readonly after: number | null;
      readonly both: boolean;
    }
  /** Only a person can go on. The queue stays as it is. */
  | {
      readonly kind: 'stop';
      readonly phase: 'signed-out' | 'update-needed';
      readonly problem: SyncProblem;
    };

export type Refused = PushRefusal['code'] | PullRefusal['code'];

/** What a refusal of a whole request asks of the device. `rename` and `rewind` change the replica's name. */
export const REFUSALS: Readonly<Record<Refused, Turn | 'rename' | 'rewind' | 'resend'>> = {
  fork: 'rename',
  gap: 'resend',
  timeline: 'rewind',
  'cursor-too-old': 'rewind',
  'too-large': { kind: 'smaller' },
  // Never sent under another person's name: the queue waits for its author.
  'user-mismatch': { kind: 'stop', phase: 'signed-out', problem: 'user-mismatch' },
  // The endpoint knows this device by another key, or no longer: a full sign-in introduces it again.
  'bad-signature': { kind: 'stop', phase: 'signed-out', problem: 'bad-signature' },
};

/** What a failure asks of the device. */
export function verdict(failure: Failure): Turn {
  switch (failure.kind) {
    case 'unreachable':
      return { kind: 'wait', problem: 'unreachable', after: null, both: true };
    case 'busy':
      return { kind: 'wait', problem: 'busy', after: (failure.retryAfter ?? 0) * 1000, both: true };
    case 'broken':
      return { kind: 'wait', problem: 'broken', after: null, both: false };
    case 'signed-out':
      return { kind: 'stop', phase: 'signed-out', problem: 'signed-out' };
    case 'update-needed':
      return { kind: 'stop', phase: 'update-needed', problem: 'update-needed' };
  }
}
