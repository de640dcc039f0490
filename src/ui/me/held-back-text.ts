import type { TimeZone } from '../../domain/calendar.ts';
import { recentText } from '../words/date.ts';
import { words } from '../words/words.ts';

/** How much a device holds back and since when; undefined when it holds back nothing. */
export const heldBackText = (
  count: number,
  since: number | null,
  now: number,
  zone: TimeZone,
): string | undefined =>
  count > 0
    ? words.value.account.heldBack(count, since === null ? null : recentText(since, now, zone))
    : undefined;
