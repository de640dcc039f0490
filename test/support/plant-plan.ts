import { importExchange } from '../../src/endpoint/rows/import-exchange.ts';
import { openEndpoint } from '../../src/endpoint/site/open-endpoint.ts';
import { bigPlan } from './plans.ts';
import { SITE_TENANTS, type Site } from './site.ts';
import { siteSet } from './site-set.ts';

/** Gives Rinjani one more plan, of about so many nodes that all belong to DINKES. The endpoint is down meanwhile. */
export async function plantPlan(site: Site, plan: string, count: number): Promise<void> {
  await site.stop();
  const { storage } = openEndpoint(site.dataDir);
  const { vision, shift } = SITE_TENANTS.rinjani;
  const set = siteSet(vision, shift);
  const nodes = bigPlan(count).map((node) => ({ ...node, plan, owner: 'DINKES', indicators: [] }));
  const planNodes = [...set.planNodes, ...nodes];
  await importExchange(storage, 'rinjani', { ...set, planNodes }, { now: Date.now(), replace: true });
  await storage.close();
  await site.start();
}
