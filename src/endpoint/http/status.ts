import type { PullRefusal } from '../../protocol/pull.ts';
import type { PushRefusal } from '../../protocol/push.ts';
import type { SignInRefusal } from '../../protocol/session.ts';
import type { DeliveryRefusal } from '../evidence/evidence-delivery.ts';

/** Every reason for which a request as a whole is refused. */
export type RefusalCode =
  | PushRefusal['code']
  | PullRefusal['code']
  | SignInRefusal['code']
  | DeliveryRefusal['code']
  | 'bad-envelope'
  | 'update-needed'
  | 'signed-out'
  | 'foreign-request'
  | 'not-found'
  | 'escrow-kept'
  | 'upload-finished'
  | 'busy'
  | 'failed-inside';

const STATUS: Readonly<Record<RefusalCode, number>> = {
  'bad-envelope': 400,
  'signed-out': 401,
  'wrong-credentials': 401,
  'user-mismatch': 403,
  'bad-signature': 403,
  'device-revoked': 403,
  'too-many-devices': 403,
  'foreign-request': 403,
  forbidden: 403,
  'not-found': 404,
  gap: 409,
  fork: 409,
  timeline: 409,
  'cursor-too-old': 409,
  'device-key-changed': 409,
  'escrow-kept': 409,
  'not-attached-yet': 409,
  'upload-finished': 409,
  'too-large': 413,
  'evidence-type': 415,
  'update-needed': 426,
  'too-many-tries': 429,
  // As tus servers answer bytes that do not have the declared checksum.
  'evidence-mismatch': 460,
  'failed-inside': 500,
  busy: 503,
};

export const statusOf = (code: RefusalCode): number => STATUS[code];
