import * as v from 'valibot';

/** Of the screen; whoever does not say it reads Indonesian. */
const language = v.optional(v.picklist(['id', 'en']), 'id');

const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1439));

/** When the person wants to be left alone, as `QuietHours` of the domain, and where the daily mail goes; null = no mail. */
export const noticeChoiceSchema = v.strictObject({
  from: minute,
  until: minute,
  weekends: v.boolean(),
  mail: v.nullable(v.pipe(v.string(), v.email(), v.maxLength(200))),
  language,
});
export type NoticeChoice = v.InferOutput<typeof noticeChoiceSchema>;

/** A push subscription of the browser: an address at its push service, its public key and its secret, base64url. */
export const subscribeRequestSchema = v.strictObject({
  address: v.pipe(v.string(), v.url(), v.maxLength(1000)),
  p256dh: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{87}$/)),
  auth: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/)),
  language,
});
export type SubscribeRequest = v.InferOutput<typeof subscribeRequestSchema>;

/** What is offered to a person, and chosen, as `GET /v1/notices` tells of it. */
export interface NoticeState {
  /** Key that a browser binds its subscription to, base64url. */
  readonly key: string;
  /** Address that messages to the device that asks go to; null = none do. */
  readonly address: string | null;
  /** What they are written in there. */
  readonly language: NoticeChoice['language'];
  readonly choice: NoticeChoice;
  /** Domains that mail may go to; empty where the site sends none. */
  readonly mailDomains: readonly string[];
}

/** What a message says, and the address within the app that it opens. */
export interface Notice {
  readonly title: string;
  readonly body: string;
  readonly href: string;
  /** A later one of the same tag takes its place on the device. */
  readonly tag: string;
}
