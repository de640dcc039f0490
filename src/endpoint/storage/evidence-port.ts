export interface EvidenceBlob {
  readonly entity: string;
  readonly sha: string;
  /** Where its bytes lie: with all evidence of the tenant, or in the folder of the personal record it hangs on. */
  readonly place: 'shared' | 'record';
  readonly size: number;
  readonly type: string;
  readonly person: string;
  readonly storedAt: number;
}

export interface Upload {
  readonly id: string;
  readonly person: string;
  readonly entity: string;
  readonly evidence: string;
  readonly sha: string;
  readonly size: number;
  readonly type: string;
  readonly lastAt: number;
  readonly finished: boolean;
}

export interface EvidenceReads {
  /** Evidence whose bytes were delivered, by entity. */
  storedEvidence(entities: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>>;
  evidenceBlob(entity: string, sha: string): Promise<EvidenceBlob | null>;
  /** Files of personal records, wherever their bytes lie. */
  personalEvidence(): Promise<readonly EvidenceBlob[]>;
  /** Whether no bytes of a personal record lie with all evidence of the tenant any more. */
  areRecordsHome(): Promise<boolean>;
  /** Whether anything names bytes that lie with all evidence of the tenant. */
  sharesEvidence(sha: string): Promise<boolean>;
  upload(id: string): Promise<Upload | null>;
  staleUploads(before: number): Promise<readonly string[]>;
  /** Unfinished uploads of a person for one file of an entry, longest untouched first. */
  unfinishedUploads(of: Pick<Upload, 'person' | 'entity' | 'sha'>): Promise<readonly string[]>;
}

export interface EvidenceWrites {
  addEvidenceBlobs(blobs: readonly EvidenceBlob[]): Promise<void>;
  /** The bytes lie in the folder of the record from now on. */
  placeWithRecord(of: Pick<EvidenceBlob, 'entity' | 'sha'>): Promise<void>;
  /** No bytes of a personal record lie with all evidence of the tenant from now on. */
  settleRecords(): Promise<void>;
  saveUpload(upload: Upload): Promise<void>;
  removeUpload(id: string): Promise<void>;
}
