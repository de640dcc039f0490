import { randomUUID } from 'node:crypto';
import { type Dossier, isDossier } from '../../domain/dossier/dossier.ts';
import { kindOf } from '../../domain/dossier/kinds.ts';
import { subjectOf } from '../../domain/dossier/personal.ts';
import type { PullRequest } from '../../protocol/pull.ts';
import type { Endpoint, Who } from '../endpoint.ts';
import { byOurClock } from '../push/record-push.ts';
import { mayReadEvidence } from '../rows/extent.ts';
import type { Access } from '../storage/account-port.ts';
import { entityOf, type FeedItem, type Row, type TenantReader } from '../storage/port.ts';

const DAY = 86_400_000;

/** Whose personal record a dossier is; null for every other one. */
export const ownerOfRecord = (dossier: Dossier): string | null =>
  kindOf(dossier.kind)?.class === 'personal' ? subjectOf(dossier) : null;

/** Whose personal record a row is; null for every other one. */
export function ownerIn(row: Row | undefined): string | null {
  const entity = entityOf(row);
  return entity && isDossier(entity) ? ownerOfRecord(entity) : null;
}

/** What must be noted before a page leaves: records of others on it, once a day for each device. */
export function deliveriesOf(page: readonly FeedItem[], who: Who, at: number): readonly Access[] {
  const day = Math.floor(at / DAY);
  return page.flatMap((item) => {
    const owner = item.kind === 'row' ? ownerIn(item.row) : null;
    if (item.kind !== 'row' || owner === null || owner === who.person) return [];
    const { id: entity } = item.row;
    const id = `${who.device}/${entity}/${day}`;
    return [{ id, at, person: who.person, act: 'record.deliver' as const, subject: entity, owner }];
  });
}

export async function noteAccesses(
  { storage }: Endpoint,
  tenant: string,
  accesses: readonly Access[],
): Promise<void> {
  if (accesses.length > 0) await storage.write(tenant, (to) => to.addAccesses(accesses));
}

/** Notes which records of others a device says were opened on it, offline too. What the person may not read is left out. */
export async function noteOpened(endpoint: Endpoint, who: Who, request: PullRequest): Promise<void> {
  const { opened, unsent } = request;
  if (!opened || opened.length === 0) return;
  const now = endpoint.now();
  const theirNow = unsent?.now ?? now;
  const accesses = await endpoint.storage.read(who.tenant, async (view) => {
    const owners = await ownersReadBy(endpoint, who, view, opened);
    return opened.flatMap(({ id, entity, at }): Access[] => {
      const owner = owners.get(entity);
      const moment = byOurClock(at, theirNow, now);
      const access = { id, at: moment, person: who.person, act: 'record.open', subject: entity } as const;
      return owner === undefined ? [] : [{ ...access, owner }];
    });
  });
  await noteAccesses(endpoint, who.tenant, accesses);
}

async function ownersReadBy(
  endpoint: Endpoint,
  who: Who,
  view: TenantReader,
  opened: NonNullable<PullRequest['opened']>,
): Promise<ReadonlyMap<string, string>> {
  const rows = await view.rows([...new Set(opened.map(({ entity }) => entity))]);
  const reference = await endpoint.references.of(who.tenant, view);
  const owners = new Map<string, string>();
  for (const [id, row] of rows) {
    const [entity, owner] = [entityOf(row), ownerIn(row)];
    const isTheirs = owner !== null && owner !== who.person;
    if (entity && isTheirs && mayReadEvidence(reference, entity, who.person, endpoint.now()))
      owners.set(id, owner);
  }
  return owners;
}

/** The opening of a file, by whoever it belongs to: the person a record is about, else whoever attached it. */
export const fileOpening = (who: Who, entity: string, sha: string, owner: string, at: number): Access => ({
  id: randomUUID(),
  at,
  person: who.person,
  act: 'evidence.read',
  subject: `${entity}/${sha}`,
  owner,
});
