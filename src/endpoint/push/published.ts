import { startOfDay, type TimeZone } from '../../domain/calendar.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { delegatedPosition, delegation } from '../../domain/dossier/kinds/delegation.ts';
import { planDraft } from '../../domain/dossier/kinds/plan-draft.ts';
import type { Position } from '../../domain/person.ts';
import type { Chain } from '../../domain/plan/chain.ts';
import { draftedChain } from '../../domain/plan/drafted-chain.ts';
import type { LedgerLine } from '../../protocol/accept.ts';
import { changedReference, type Unnumbered } from '../rows/put-reference.ts';
import { indicatorRow, planNodeRow, positionRow } from '../rows/reference-rows.ts';
import type { TenantWriter } from '../storage/port.ts';

/** Reference as the decisions of a transaction found it. */
export interface Judged {
  readonly chain: Chain;
  readonly position: (id: string) => Position | null;
  readonly zone: TimeZone;
}

/** A dossier whose step a line is, and its identity. */
interface Publication {
  readonly id: string;
  readonly dossier: Dossier;
}

type Publish = (
  transaction: TenantWriter,
  judged: Judged,
  publication: Publication,
) => Promise<readonly Unnumbered[]>;

/** Steps by which a dossier makes, changes or takes away reference rows, as `KIND:STEP`. */
const PUBLISHING: Readonly<Record<string, Publish>> = {
  [`${planDraft.name}:publish`]: publishPlan,
  [`${delegation.name}:give`]: publishPosition,
  [`${delegation.name}:end`]: publishPosition,
};

/** What a line publishes; null for nearly every line. */
export function publicationOf({
  mutation,
  after,
}: LedgerLine): ((transaction: TenantWriter, judged: Judged) => Promise<readonly Unnumbered[]>) | null {
  if (mutation.name !== 'dossier.step' || after === null || !('kind' in after)) return null;
  const { step } = mutation.args as { readonly step?: unknown };
  const name = `${after.kind}:${step}`;
  const publish = Object.hasOwn(PUBLISHING, name) ? PUBLISHING[name] : undefined;
  if (!publish) return null;
  return (transaction, judged) => publish(transaction, judged, { id: mutation.e, dossier: after });
}

async function publishPlan(
  transaction: TenantWriter,
  { chain }: Judged,
  { dossier }: Publication,
): Promise<readonly Unnumbered[]> {
  const after = draftedChain(chain, dossier);
  const nodes = [...after.nodes.values()].filter((node) => chain.nodes.get(node.id) !== node);
  const indicators = [...after.indicators.values()].filter((one) => chain.indicators.get(one.code) !== one);
  const made = await changedReference(transaction, [
    ...nodes.map(planNodeRow),
    ...indicators.map(indicatorRow),
  ]);
  const gone = [...chain.nodes.keys()].filter((id) => !after.nodes.has(id));
  const rows = await transaction.rows(gone.map((id) => `plan-node:${id}`));
  return [...made, ...[...rows.values()].map((row) => ({ ...row, ver: row.ver + 1, deleted: true }))];
}

async function publishPosition(
  transaction: TenantWriter,
  { position, zone }: Judged,
  { id, dossier }: Publication,
): Promise<readonly Unnumbered[]> {
  const made = delegatedPosition(dossier, id, { position, startOfDay: (day) => startOfDay(day, zone) });
  return made ? changedReference(transaction, [positionRow(made)]) : [];
}
