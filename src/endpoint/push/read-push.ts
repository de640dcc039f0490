import { type PushRequest, pushRequestSchema } from '../../protocol/push.ts';
import { shortPushSchema, wholePush } from '../../protocol/short-push.ts';
import { SHORT_PUSH } from '../../protocol/version.ts';
import { parse } from '../http/parse.ts';
import { nameId } from '../name-id.ts';

/** A push in either of its forms; null when it is neither. */
export function readPush(tenant: string, body: unknown): PushRequest | null {
  const isShort = (body as { readonly proto?: unknown } | null)?.proto === SHORT_PUSH;
  if (!isShort) return parse(pushRequestSchema, body);
  const short = parse(shortPushSchema, body);
  return short && wholePush(short, tenant, nameId);
}
