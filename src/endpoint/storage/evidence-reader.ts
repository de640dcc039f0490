import type { DossierClass } from '../../domain/dossier/kind.ts';
import type { EvidenceBlob, EvidenceReads, Upload } from './evidence-port.ts';
import { NoticeReader } from './notice-reader.ts';
import { readBlob, readUpload } from './rows.ts';

/** Which files have arrived, where their bytes lie, and which are on their way. */
export class EvidenceReader extends NoticeReader implements EvidenceReads {
  async storedEvidence(entities: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const found = new Map<string, Set<string>>();
    if (entities.length === 0) return found;
    const rows = await this.db
      .selectFrom('evidence_blob')
      .selectAll()
      .where('tenant', '=', this.id)
      .where('entity', 'in', this.among(entities))
      .execute();
    for (const row of rows) found.set(row.entity, (found.get(row.entity) ?? new Set()).add(row.sha));
    return found;
  }

  async evidenceBlob(entity: string, sha: string): Promise<EvidenceBlob | null> {
    const row = await this.db
      .selectFrom('evidence_blob')
      .selectAll()
      .where('tenant', '=', this.id)
      .where('entity', '=', entity)
      .where('sha', '=', sha)
      .executeTakeFirst();
    return row ? readBlob(row) : null;
  }

  async personalEvidence(): Promise<readonly EvidenceBlob[]> {
    const rows = await this.db
      .selectFrom('evidence_blob')
      .innerJoin('entity', (on) =>
        on
          .onRef('entity.tenant', '=', 'evidence_blob.tenant')
          .onRef('entity.id', '=', 'evidence_blob.entity'),
      )
      .innerJoin('scope', (on) =>
        on.onRef('scope.tenant', '=', 'entity.tenant').onRef('scope.scope', '=', 'entity.scope'),
      )
      .selectAll('evidence_blob')
      .where('evidence_blob.tenant', '=', this.id)
      .where('scope.class', '=', 'personal' satisfies DossierClass)
      .execute();
    return rows.map(readBlob);
  }

  async areRecordsHome(): Promise<boolean> {
    const row = await this.db
      .selectFrom('tenant')
      .select('records_home')
      .where('tenant', '=', this.id)
      .executeTakeFirstOrThrow();
    return row.records_home === 1;
  }

  async sharesEvidence(sha: string): Promise<boolean> {
    const row = await this.db
      .selectFrom('evidence_blob')
      .select('sha')
      .where('tenant', '=', this.id)
      .where('sha', '=', sha)
      .where('place', '=', 'shared')
      .executeTakeFirst();
    return row !== undefined;
  }

  async upload(id: string): Promise<Upload | null> {
    const row = await this.db
      .selectFrom('upload')
      .selectAll()
      .where('tenant', '=', this.id)
      .where('id', '=', id)
      .executeTakeFirst();
    return row ? readUpload(row) : null;
  }

  async staleUploads(before: number): Promise<readonly string[]> {
    const rows = await this.db
      .selectFrom('upload')
      .selectAll()
      .where('tenant', '=', this.id)
      .where('last_at', '<', before)
      .execute();
    return rows.map((row) => row.id);
  }

  async unfinishedUploads({
    person,
    entity,
    sha,
  }: Pick<Upload, 'person' | 'entity' | 'sha'>): Promise<readonly string[]> {
    const rows = await this.db
      .selectFrom('upload')
      .select('id')
      .where('tenant', '=', this.id)
      .where('person', '=', person)
      .where('entity', '=', entity)
      .where('sha', '=', sha)
      .where('finished', '=', 0)
      .orderBy('last_at')
      .execute();
    return rows.map((row) => row.id);
  }
}
