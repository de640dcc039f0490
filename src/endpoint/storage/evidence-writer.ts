import { AccountWriter } from './account-writer.ts';
import type { EvidenceBlob, EvidenceWrites, Upload } from './evidence-port.ts';
import { writeBlob } from './rows.ts';

/** Keeps which files have arrived, where their bytes lie, and which are on their way. */
export class EvidenceWriter extends AccountWriter implements EvidenceWrites {
  addEvidenceBlobs(blobs: readonly EvidenceBlob[]): Promise<void> {
    return this.dialect.insertRows(
      this.db,
      'evidence_blob',
      blobs.map((blob) => writeBlob(this.id, blob)),
      { key: ['tenant', 'entity', 'sha'], replace: [] },
    );
  }

  async placeWithRecord({ entity, sha }: Pick<EvidenceBlob, 'entity' | 'sha'>): Promise<void> {
    await this.db
      .updateTable('evidence_blob')
      .set({ place: 'record' })
      .where('tenant', '=', this.id)
      .where('entity', '=', entity)
      .where('sha', '=', sha)
      .execute();
  }

  async settleRecords(): Promise<void> {
    await this.db.updateTable('tenant').set({ records_home: 1 }).where('tenant', '=', this.id).execute();
  }

  async saveUpload(upload: Upload): Promise<void> {
    const { id, person, entity, evidence, sha, size, type } = upload;
    const state = { last_at: upload.lastAt, finished: upload.finished ? 1 : 0 };
    await this.db
      .insertInto('upload')
      .values({ tenant: this.id, id, person, entity, evidence, sha, size, type, ...state })
      .onConflict((conflict) => conflict.columns(['tenant', 'id']).doUpdateSet(state))
      .execute();
  }

  async removeUpload(id: string): Promise<void> {
    await this.db.deleteFrom('upload').where('tenant', '=', this.id).where('id', '=', id).execute();
  }
}
