import type { NoticeChannel, NoticeChoice, NoticeWrites, PushSubscription } from './notice-port.ts';
import { SqlReader } from './reader.ts';

/** Keeps who is told of alerts, and what each was told of. */
export class NoticeWriter extends SqlReader implements NoticeWrites {
  async saveSubscription({ madeAt: made_at, ...of }: PushSubscription): Promise<void> {
    await this.db
      .deleteFrom('push_subscription')
      .where('tenant', '=', this.id)
      .where('address', '=', of.address)
      .execute();
    await this.removeSubscription(of.person, of.device);
    await this.db
      .insertInto('push_subscription')
      .values({ tenant: this.id, ...of, made_at })
      .execute();
  }

  async removeSubscription(person: string, device: string): Promise<void> {
    await this.db
      .deleteFrom('push_subscription')
      .where('tenant', '=', this.id)
      .where('person', '=', person)
      .where('device', '=', device)
      .execute();
  }

  async saveNoticeChoice({ person, from, until, weekends, mail, language }: NoticeChoice): Promise<void> {
    const chosen = { quiet_from: from, quiet_until: until, weekends: weekends ? 1 : 0, mail, language };
    await this.db
      .insertInto('notice_choice')
      .values({ tenant: this.id, person, ...chosen })
      .onConflict((conflict) => conflict.columns(['tenant', 'person']).doUpdateSet(chosen))
      .execute();
  }

  async claimAlerts(
    person: string,
    channel: NoticeChannel,
    alerts: readonly string[],
    at: number,
  ): Promise<ReadonlySet<string>> {
    const claimed = new Set<string>();
    for (const alert of alerts) {
      const row = await this.db
        .insertInto('told_alert')
        .values({ tenant: this.id, person, channel, alert, at })
        .onConflict((conflict) => conflict.columns(['tenant', 'person', 'channel', 'alert']).doNothing())
        .returning('alert')
        .executeTakeFirst();
      if (row) claimed.add(row.alert);
    }
    return claimed;
  }

  async releaseAlerts(person: string, channel: NoticeChannel, alerts: readonly string[]): Promise<void> {
    for (const alert of alerts) {
      await this.db
        .deleteFrom('told_alert')
        .where('tenant', '=', this.id)
        .where('person', '=', person)
        .where('channel', '=', channel)
        .where('alert', '=', alert)
        .execute();
    }
  }
}
