import type { Selectable } from 'kysely';
import type { NoticeChannel, NoticeChoice, NoticeReads, PushSubscription } from './notice-port.ts';
import { OpenReader } from './open-reader.ts';
import type { Tables } from './tables.ts';

/** Who is told of alerts, where and when. */
export class NoticeReader extends OpenReader implements NoticeReads {
  async pushSubscriptions(): Promise<readonly PushSubscription[]> {
    const rows = await this.db
      .selectFrom('push_subscription as sub')
      .innerJoin('device', (join) =>
        join
          .onRef('device.tenant', '=', 'sub.tenant')
          .onRef('device.person', '=', 'sub.person')
          .onRef('device.device', '=', 'sub.device'),
      )
      .selectAll('sub')
      .where('sub.tenant', '=', this.id)
      .where('device.revoked_at', 'is', null)
      .orderBy('sub.person')
      .orderBy('sub.device')
      .execute();
    return rows.map(({ tenant: _, made_at, ...row }) => ({ ...row, madeAt: made_at }));
  }

  async noticeChoices(): Promise<readonly NoticeChoice[]> {
    const rows = await this.db
      .selectFrom('notice_choice')
      .selectAll()
      .where('tenant', '=', this.id)
      .orderBy('person')
      .execute();
    return rows.map(readChoice);
  }

  async noticeChoice(person: string): Promise<NoticeChoice | null> {
    const row = await this.db
      .selectFrom('notice_choice')
      .selectAll()
      .where('tenant', '=', this.id)
      .where('person', '=', person)
      .executeTakeFirst();
    return row ? readChoice(row) : null;
  }

  async lastTold(person: string, channel: NoticeChannel): Promise<number | null> {
    const row = await this.db
      .selectFrom('told_alert')
      .select((eb) => eb.fn.max('at').as('at'))
      .where('tenant', '=', this.id)
      .where('person', '=', person)
      .where('channel', '=', channel)
      .executeTakeFirst();
    return row?.at ?? null;
  }
}

const readChoice = (row: Selectable<Tables['notice_choice']>): NoticeChoice => ({
  person: row.person,
  from: row.quiet_from,
  until: row.quiet_until,
  weekends: row.weekends === 1,
  mail: row.mail,
  language: row.language,
});
