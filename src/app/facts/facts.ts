import type { CalendarRule, TimeZone } from '../../domain/calendar.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Area, OrgUnit } from '../../domain/org-unit.ts';
import type { Frequency } from '../../domain/period.ts';
import type { Person, Position } from '../../domain/person.ts';
import type { Problem } from '../../domain/problem.ts';
import type { RulePack } from '../../domain/scoring/rule-pack.ts';
import type { Budget, PlanNode, SakipResult } from '../../domain/strategy.ts';
import type { Target } from '../../domain/target.ts';
import type { World } from '../../domain/workflow/decide.ts';
import type { Loss } from '../../protocol/loss.ts';
import type { Mutation } from '../../protocol/mutation.ts';
import type { OutboxItem } from '../../store/replica-store.ts';
import type { DossierView, EntryView } from '../../store/view.ts';

/** An entry as this person sees it: what the endpoint sent, with his or her own unanswered work on top. */
export interface SeenEntry extends EntryView {
  /** Receipt: sequence number of the last own command the endpoint stored; null when this device does not know it. */
  readonly receipt: number | null;
}

/** A command the endpoint did not take, with the reason; shown until the person deals with it. */
export interface Refusal {
  readonly mutation: Mutation;
  readonly problem: Problem;
  readonly receivedAt: number;
  readonly outcome: 'rejected' | 'quarantined';
}

export interface FileProgress {
  readonly sha: string;
  /** Bytes. */
  readonly size: number;
  /** Bytes the endpoint has confirmed so far; kept across interruptions. */
  readonly arrived: number;
}

/** Reference facts: the same for everybody of a tenant. */
export interface Reference {
  readonly areas: ReadonlyMap<string, Area>;
  readonly units: ReadonlyMap<string, OrgUnit>;
  readonly planNodes: ReadonlyMap<string, PlanNode>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly targets: readonly Target[];
  readonly budgets: readonly Budget[];
  readonly sakip: readonly SakipResult[];
  readonly calendars: ReadonlyMap<Frequency, CalendarRule>;
  readonly persons: ReadonlyMap<string, Person>;
  readonly positions: ReadonlyMap<string, Position>;
  /** Scoring packs: those of the program and those of the tenant. */
  readonly packs: readonly RulePack[];
}

/** A dossier as it stands on this device, own unanswered work included. */
export interface SeenDossier extends DossierView {
  /** As that of an entry. */
  readonly receipt: number | null;
}

/** Everything one person's device knows, at one moment. Replaced as a whole, never changed in place. */
export interface Facts extends Reference {
  readonly tenant: string;
  readonly person: string;
  readonly timeZone: TimeZone;
  readonly example: boolean;
  readonly entries: ReadonlyMap<string, SeenEntry>;
  readonly dossiers: ReadonlyMap<string, SeenDossier>;
  /** What a decision may look at on this device; the endpoint looks at its own. */
  readonly world: World;
  readonly outbox: readonly OutboxItem[];
  readonly refusals: readonly Refusal[];
  /** Refusals whose place later own work has taken; newest first, as the others. */
  readonly answeredRefusals: readonly Refusal[];
  /** Work of this person, or of one this person heads, that was lost with a browser's data. */
  readonly losses: readonly Loss[];
  /** Endpoint clock when the last complete pull ended; null while the device is still fetching. */
  readonly asOf: number | null;
  /** Files of this device whose bytes the endpoint has not confirmed, by hash. */
  readonly unsentEvidence: ReadonlyMap<string, FileProgress>;
}
