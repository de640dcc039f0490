import { randomBytes } from 'node:crypto';
import { NoticeWriter } from './notice-writer.ts';
import type { Head, TenantWriter } from './port.ts';

/** Bytes, as many as the leaf of a line has. */
const LEAF = 32;

type Numbers = Pick<TenantWriter, 'takeNumbers' | 'raiseUnlined' | 'raiseDurable' | 'beginTimeline'>;

/** Gives out the tenant's numbers, and says from when on they belong to another history. */
export class NumberWriter extends NoticeWriter implements Numbers {
  takeNumbers({ seq, durableSeq: durable_seq, gcSeq: gc_seq }: Head, count: number): Promise<void> {
    const row = { tenant: this.id, seq: seq + count, durable_seq, gc_seq };
    return this.dialect.insertRows(this.db, 'tenant_head', [row], { key: ['tenant'], replace: ['seq'] });
  }

  async raiseUnlined(count: number): Promise<number> {
    const row = await this.db
      .updateTable('tenant_head')
      .set((eb) => ({ seq: eb('seq', '+', count) }))
      .where('tenant', '=', this.id)
      .returning('seq')
      .executeTakeFirstOrThrow();
    if (count > 0) {
      const leaf = randomBytes(LEAF);
      await this.db.insertInto('unlined').values({ tenant: this.id, seq: row.seq, leaf }).execute();
    }
    return row.seq - count;
  }

  async raiseDurable(seq: number): Promise<void> {
    await this.db
      .updateTable('tenant_head')
      .set({ durable_seq: seq })
      .where('tenant', '=', this.id)
      .where('durable_seq', '<', seq)
      .execute();
  }

  async beginTimeline(timeline: string): Promise<void> {
    await this.db.updateTable('tenant').set({ timeline }).where('tenant', '=', this.id).execute();
    await this.db.deleteFrom('session').where('tenant', '=', this.id).execute();
    await this.db.deleteFrom('push_subscription').where('tenant', '=', this.id).execute();
  }
}
