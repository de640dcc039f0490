import type { Trees } from '../../app/facts/result-trees.ts';
import type { MiniBar } from '../parts/chart/mini-bars.tsx';
import type { CheckResult } from '../parts/check-list.tsx';
import type { ViewedFile } from '../parts/evidence/evidence-viewer.tsx';
import type { TimelineStep } from '../parts/explain/timeline.tsx';
import type { ReceiptStep } from '../parts/value/receipt-chain.tsx';
import type { StateSentence } from '../words/sentence.ts';

/** What the position at work does with an entry: a verifier verifies, a head approves. */
export type Duty = 'verify' | 'approve';

export const FILTERS = ['all', 'doubt', 'late', 'two-values'] as const;
export type Filter = (typeof FILTERS)[number];

/** One line of the list; texts are ready to be read. */
export interface InboxRow {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly value: string;
  readonly unit: string;
  readonly detail: string;
  readonly remark: string | null;
  readonly example: boolean;
  /** Which filters besides `all` show it. */
  readonly filters: readonly Filter[];
}

export interface DecidedRow {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly detail: string;
  readonly example: boolean;
  /** Still on this device: can really be taken back. */
  readonly canUndo: boolean;
}

export interface ReopeningRow {
  readonly id: string;
  readonly title: string;
  readonly who: string;
  readonly reason: string;
  readonly example: boolean;
}

/** Late work of one author on one entry; texts are ready to be read. */
export interface LateRow {
  /** The entry. */
  readonly id: string;
  readonly title: string;
  /** The value it brings; null when it brings none. */
  readonly value: string | null;
  readonly who: string;
  /** What it consists of. */
  readonly parts: string;
  /** Since when the right is gone, and when the work came. */
  readonly ended: string;
  readonly example: boolean;
  /** Its pieces, in the order they were made. */
  readonly works: readonly string[];
}

export interface RefusedDecision {
  readonly id: string;
  readonly text: string;
  readonly code: string;
}

export interface InboxView {
  readonly duty: Duty;
  readonly subtitle: string;
  readonly waiting: readonly InboxRow[];
  /** Not sent yet; shown under the waiting ones too, so that they can be taken back. */
  readonly unsent: readonly DecidedRow[];
  /** The newest of them; how many there are in all is `decidedCount`. */
  readonly decided: readonly DecidedRow[];
  readonly decidedCount: number;
  readonly reopenings: readonly ReopeningRow[];
  readonly late: readonly LateRow[];
  readonly refused: readonly RefusedDecision[];
}

/** Questions that are no figures: a closed period to reopen, work that came after its author's right had ended. */
export const asksMore = ({ reopenings, late }: Pick<InboxView, 'reopenings' | 'late'>): boolean =>
  reopenings.length > 0 || late.length > 0;

export interface PeerRow {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly state: string;
  readonly example: boolean;
}

export interface Change {
  readonly text: string;
  readonly direction: 'up' | 'down' | 'same';
  readonly effect: 'better' | 'worse' | 'neutral';
}

/** What changed after an own verification or approval. */
export interface Lapsed extends StateSentence {
  readonly changes: readonly string[];
}

/** Everything about one entry that a reviewer looks at. */
export interface ReviewView {
  readonly id: string;
  readonly title: string;
  /** Period and area. */
  readonly place: string;
  readonly example: boolean;
  readonly unverified: boolean;
  /** Hash of the content shown; a decision binds exactly this. */
  readonly contentHash: string;
  readonly value: string;
  readonly unit: string;
  readonly notApplicable: string | null;
  readonly change: Change | null;
  readonly bars: readonly MiniBar[];
  readonly evidence: readonly ViewedFile[];
  readonly checks: readonly CheckResult[];
  /** How the findings about the value came about; null where it is no number. */
  readonly findingTrees: Trees | null;
  readonly receipt: {
    readonly step: ReceiptStep;
    readonly details: Readonly<Partial<Record<ReceiptStep, string>>>;
  };
  readonly note: readonly { readonly label: string; readonly text: string }[];
  readonly history: readonly TimelineStep[];
  readonly peers: readonly PeerRow[];
  readonly source: string | null;
  readonly lapsed: Lapsed | null;
  readonly late: StateSentence | null;
  /** Why there are no buttons; null when there are. */
  readonly blocked: string | null;
  readonly conflictHref: string | null;
  readonly mayCheck: boolean;
  readonly mayReturn: boolean;
  readonly canUndo: boolean;
}
