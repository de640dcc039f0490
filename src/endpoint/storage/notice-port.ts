import type { NoticeLanguage } from '../../documents/notice-words.ts';

/** Where a browser of a person takes messages: an address at its push service, and the keys they are encrypted to. */
export interface PushSubscription {
  readonly person: string;
  readonly device: string;
  /** Known to the push service alone; whoever has it still needs the endpoint's key to send. */
  readonly address: string;
  /** Public key of the browser and secret of the subscription, base64url (RFC 8291 §2). */
  readonly p256dh: string;
  readonly auth: string;
  /** Of the screen of that device. */
  readonly language: NoticeLanguage;
  readonly madeAt: number;
}

/** When a person wants to be left alone, and where the daily mail goes. */
export interface NoticeChoice {
  readonly person: string;
  /** Minutes after midnight where the tenant is. */
  readonly from: number;
  readonly until: number;
  readonly weekends: boolean;
  /** Null = no mail. */
  readonly mail: string | null;
  /** Of the daily mail. */
  readonly language: NoticeLanguage;
}

export type NoticeChannel = 'push' | 'mail';

export interface NoticeReads {
  /** Of devices that are not revoked. */
  pushSubscriptions(): Promise<readonly PushSubscription[]>;
  noticeChoices(): Promise<readonly NoticeChoice[]>;
  noticeChoice(person: string): Promise<NoticeChoice | null>;
  /** When a person was last told of anything on a channel, ms; null = never. */
  lastTold(person: string, channel: NoticeChannel): Promise<number | null>;
}

export interface NoticeWrites {
  /** In place of what the device had; the same address at another device, of whomever, ends. */
  saveSubscription(subscription: PushSubscription): Promise<void>;
  removeSubscription(person: string, device: string): Promise<void>;
  saveNoticeChoice(choice: NoticeChoice): Promise<void>;
  /** Writes down that a person is told of these and answers those he was not told of before: one caller gets each. */
  claimAlerts(
    person: string,
    channel: NoticeChannel,
    alerts: readonly string[],
    at: number,
  ): Promise<ReadonlySet<string>>;
  /** Takes back what could not be sent. */
  releaseAlerts(person: string, channel: NoticeChannel, alerts: readonly string[]): Promise<void>;
}
