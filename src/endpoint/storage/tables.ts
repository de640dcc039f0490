import type { NoticeLanguage } from '../../documents/notice-words.ts';

/** Columns of the embedded engine. JSON is text, bytes are BLOB, moments and truth values are INTEGER. */
export interface Tables {
  tenant: {
    tenant: string;
    name: string;
    time_zone: string;
    example: number;
    timeline: string;
    created_at: number;
    records_home: number;
    rows_settled: number;
  };
  tenant_head: { tenant: string; seq: number; durable_seq: number; gc_seq: number };
  scope: { tenant: string; scope: number; unit: string; class: string };
  account: { tenant: string; person: string; username: string; password: string };
  device: {
    tenant: string;
    person: string;
    device: string;
    public_key: string;
    escrow: string | null;
    registered_at: number;
    revoked_at: number | null;
    unsent: number | null;
    unsent_since: number | null;
    unsent_at: number | null;
  };
  session: {
    tenant: string;
    token: string;
    person: string;
    device: string;
    started_at: number;
    seen_at: number;
  };
  replica: {
    tenant: string;
    rid: string;
    person: string;
    device: string;
    last_rseq: number;
    chain: string;
    reported_next: number;
    pending: number;
    since: number | null;
    app: string;
    seen_at: number;
  };
  mutation: {
    tenant: string;
    seq: number;
    rid: string;
    rseq: number;
    id: string;
    h: string;
    person: string;
    name: string;
    version: number;
    entity: string;
    status: string;
    result: string;
    at: number;
    authored_at: number;
    received_at: number;
    salt: Uint8Array;
    leaf: Uint8Array;
  };
  /** The last of numbers given to rows without a line of the ledger, and what stands for them in a mark. */
  unlined: { tenant: string; seq: number; leaf: Uint8Array };
  mutation_body: { tenant: string; seq: number; body: string };
  entity: {
    tenant: string;
    id: string;
    type: string;
    scope: number;
    ver: number;
    seq: number;
    body: string;
    deleted: number;
  };
  facet_version: {
    tenant: string;
    entity: string;
    facet: string;
    ver: number;
    value: string;
    mut: string;
    seq: number;
  };
  scope_exit: { tenant: string; scope: number; seq: number; entity: string };
  evidence_blob: {
    tenant: string;
    entity: string;
    sha: string;
    place: 'shared' | 'record';
    size: number;
    type: string;
    person: string;
    stored_at: number;
  };
  upload: {
    tenant: string;
    id: string;
    person: string;
    entity: string;
    evidence: string;
    sha: string;
    size: number;
    type: string;
    last_at: number;
    finished: number;
  };
  access_log: {
    tenant: string;
    id: string;
    at: number;
    person: string;
    act: string;
    subject: string;
    owner: string;
  };
  published: { tenant: string; place: number; body: string };
  sheet_import: {
    tenant: string;
    id: string;
    at: number;
    person: string;
    summary: string;
    body: string;
    undone_at: number | null;
    undone_by: string | null;
  };
  sheet_mapping: { tenant: string; fingerprint: string; body: string };
  edition: { tenant: string; version: string; at: number; body: Uint8Array };
  access_key: {
    tenant: string;
    id: string;
    kind: string;
    name: string;
    scopes: string;
    secret: string;
    made_at: number;
    pair_before: number | null;
    seen_at: number | null;
    revoked_at: number | null;
  };
  push_subscription: {
    tenant: string;
    person: string;
    device: string;
    address: string;
    p256dh: string;
    auth: string;
    made_at: number;
    language: NoticeLanguage;
  };
  notice_choice: {
    tenant: string;
    person: string;
    quiet_from: number;
    quiet_until: number;
    weekends: number;
    mail: string | null;
    language: NoticeLanguage;
  };
  told_alert: { tenant: string; person: string; channel: string; alert: string; at: number };
}
