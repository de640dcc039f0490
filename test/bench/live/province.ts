import { importExchange } from '../../../src/endpoint/rows/import-exchange.ts';
import { openEndpoint } from '../../../src/endpoint/site/open-endpoint.ts';
import type { TestDevice } from '../../support/device.ts';
import { Site } from '../../support/site.ts';
import { siteSet } from '../../support/site-set.ts';
import { act, decide, keyOf, must } from '../../support/site-story.ts';

export const INDICATOR = 'PELATIHAN';

/** A served site with so many more regencies that a value may be signed in each. */
export async function openProvince(regencies: number): Promise<Site> {
  const site = await Site.open();
  await site.stop();
  const { storage } = openEndpoint(site.dataDir);
  const set = siteSet('', 0);
  const areas = Array.from({ length: regencies }, (_, i) => ({
    code: regency(i),
    name: `Kabupaten Ukur ${i}`,
    level: 'regency' as const,
    parent: '52',
    longitude: null,
    latitude: null,
    population: null,
    source: 'benchmark',
    verified: true,
    note: null,
    example: true,
  }));
  await importExchange(
    storage,
    'rinjani',
    { ...set, areas: [...set.areas, ...areas] },
    { now: Date.now(), replace: false },
  );
  await storage.close();
  await site.start();
  return site;
}

const regency = (i: number): string => `52.${i + 20}`;

/** Values that are filled in and checked, and wait for the head alone. */
export class Approvals {
  readonly #head: TestDevice;

  private constructor(head: TestDevice) {
    this.#head = head;
  }

  static async prepare(site: Site, count: number): Promise<Approvals> {
    const [officer, verifier, head] = await Promise.all([
      site.freshDevice('petugas'),
      site.freshDevice('verifikator'),
      site.freshDevice('kepala'),
    ]);
    for (let i = 0; i < count; i += 1) {
      const key = keyOf(INDICATOR, regency(i));
      await must(officer.one(officer.set(amountOf(i), key)));
      await decide(officer, key, 'submission.submit');
      await decide(verifier, key, 'submission.verify');
    }
    await head.pull();
    return new Approvals(head);
  }

  /** Signs one value as the head's device has it; resolves when the endpoint has answered. */
  approve(i: number): Promise<void> {
    return act(this.#head, keyOf(INDICATOR, regency(i)), 'submission.approve');
  }
}

/** A number that stands nowhere else on a page. */
export const amountOf = (i: number): string => String(5001 + i);
export const shownOf = (i: number): string => `5.${String(1 + i).padStart(3, '0')}`;
