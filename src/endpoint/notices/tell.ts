import { type NoticeLine, noticeLines } from '../../documents/notice-text.ts';
import { NOTICE_WORDS, type NoticeLanguage } from '../../documents/notice-words.ts';
import type { Alert } from '../../domain/alerts/alert.ts';
import type { TimeZone } from '../../domain/calendar.ts';
import { clearFor } from '../../domain/notices/quiet-hours.ts';
import type { Endpoint } from '../endpoint.ts';
import type { NoticeChannel } from '../storage/notice-port.ts';
import type { Mailer } from './mailer.ts';
import { noticeOf } from './notice-of.ts';
import { type Post, sendPush } from './push-service.ts';
import type { Recipient } from './recipients.ts';
import type { TenantAlerts } from './tenant-alerts.ts';

/** How people are reached. */
export interface Ways {
  readonly post: Post;
  /** Null where the site sends no mail. */
  readonly mailer: Mailer | null;
}

interface Telling {
  readonly endpoint: Endpoint;
  readonly tenant: string;
  readonly timeZone: TimeZone;
  readonly ways: Ways;
}

/** Tells a person of what is new on each way he chose. False when something has to be tried again. */
export async function tell(telling: Telling, to: Recipient, alerts: TenantAlerts): Promise<boolean> {
  const own = await alerts.of(to.choice.person);
  const once = (channel: NoticeChannel, send: Send) => tellOnce(telling, to, { own, alerts, channel, send });
  const isPushed = to.subscriptions.length === 0 || (await once('push', (lines) => push(telling, to, lines)));
  const isMailed =
    to.mail === null ||
    (await once('mail', (lines) => mail(telling, to.mail ?? '', to.choice.language, lines)));
  return isPushed && isMailed;
}

/** `lost`: nobody can be reached this way any more. */
type Sent = 'taken' | 'later' | 'lost';
/** What is told, in a language. */
type Lines = (language: NoticeLanguage) => readonly [NoticeLine, ...NoticeLine[]];
type Send = (lines: Lines) => Promise<Sent>;

/**
 * Written down before it is sent: a process that dies in between leaves something untold that stands in the app, where
 * the other order would tell it twice.
 */
async function tellOnce(
  { endpoint, tenant }: Telling,
  { choice: { person } }: Recipient,
  {
    own,
    alerts,
    channel,
    send,
  }: {
    readonly own: readonly Alert[];
    readonly alerts: TenantAlerts;
    readonly channel: NoticeChannel;
    readonly send: Send;
  },
): Promise<boolean> {
  const ids = own.map(({ id }) => id);
  const fresh = await endpoint.storage.write(tenant, (transaction) =>
    transaction.claimAlerts(person, channel, ids, endpoint.now()),
  );
  const told = own.filter(({ id }) => fresh.has(id));
  if (!isSome(told)) return true;
  const sent = await send((language) => noticeLines(told, alerts.names, NOTICE_WORDS[language]));
  if (sent !== 'taken')
    await endpoint.storage.write(tenant, (transaction) =>
      transaction.releaseAlerts(person, channel, [...fresh]),
    );
  return sent !== 'later';
}

const isSome = <T>(items: readonly T[]): items is readonly [T, ...T[]] => items.length > 0;

async function push(
  { endpoint, tenant, timeZone, ways }: Telling,
  { choice, subscriptions }: Recipient,
  lines: Lines,
): Promise<Sent> {
  // A device that comes back in the quiet time hears nothing: the push service has let it go by then.
  const seconds = Math.floor(clearFor(endpoint.now(), choice, timeZone) / 1000);
  const languages = new Set(subscriptions.map(({ language }) => language));
  const texts = new Map(
    [...languages].map((one) => [one, JSON.stringify(noticeOf(lines(one), NOTICE_WORDS[one]))]),
  );
  const deliveries = await Promise.all(
    subscriptions.map(async (one) => {
      const delivery = await sendPush(ways.post, one, texts.get(one.language) ?? '', seconds);
      if (delivery === 'gone')
        await endpoint.storage.write(tenant, (transaction) =>
          transaction.removeSubscription(one.person, one.device),
        );
      return delivery;
    }),
  );
  if (deliveries.includes('taken')) return 'taken';
  return deliveries.includes('later') ? 'later' : 'lost';
}

async function mail({ ways }: Telling, to: string, language: NoticeLanguage, lines: Lines): Promise<Sent> {
  try {
    await ways.mailer?.send(to, lines(language), NOTICE_WORDS[language]);
    return 'taken';
  } catch (error) {
    // Not its message, which names who was written to.
    const { code, responseCode } = error as { readonly code?: string; readonly responseCode?: number };
    console.error('mail failed', code, responseCode ?? '');
    return 'later';
  }
}
