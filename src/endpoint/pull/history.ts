import type { Endpoint, Who } from '../endpoint.ts';
import type { LedgerRow, TenantReader } from '../storage/port.ts';
import { type Mark, shortLeaf } from './marks.ts';

/** How far the history a transaction sees reaches. */
export async function markAt(view: TenantReader, seq: number): Promise<Mark> {
  return { seq, leaf: shortLeaf(await view.leafAt(seq)) };
}

/** The same for a history that ends with a line. */
export const markOf = ({ seq, leaf }: Pick<LedgerRow, 'seq' | 'leaf'>): Mark => ({
  seq,
  leaf: shortLeaf(leaf),
});

/**
 * The timeline a device has to go over to when the database lacks what the endpoint once told it; null when all is
 * well. The first device that shows such a mark begins the new timeline. History up to a number never changes, so
 * this need not be asked in the transaction that answers.
 */
export async function timelineInstead(
  endpoint: Endpoint,
  { tenant }: Who,
  { timeline, mark }: { readonly timeline: string; readonly mark?: string | undefined },
): Promise<string | null> {
  const shown = mark === undefined ? null : endpoint.marks.read(tenant, timeline, mark);
  if (!shown || (await endpoint.storage.read(tenant, (view) => bearsOut(view, shown)))) return null;
  return beginTimeline(endpoint, tenant, timeline);
}

/** Whether the history a transaction sees is the one a mark was made in. */
export async function bearsOut(view: TenantReader, { seq, leaf }: Mark): Promise<boolean> {
  return seq <= (await view.head()).seq && shortLeaf(await view.leafAt(seq)) === leaf;
}

/** Unless another request has done so already. Answers the timeline that holds now. */
function beginTimeline(endpoint: Endpoint, tenant: string, broken: string): Promise<string> {
  const fresh = Buffer.from(endpoint.randomBytes(16)).toString('hex');
  return endpoint.storage.write(tenant, async (transaction) => {
    const { timeline } = await transaction.tenant();
    if (timeline !== broken) return timeline;
    await transaction.beginTimeline(fresh);
    console.error(
      `The database of ${tenant} is older than what devices were told. Timeline ${broken} ends, ${fresh} begins; everyone signs in once more, devices give back what they kept.`,
    );
    return fresh;
  });
}
