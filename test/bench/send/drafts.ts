import { newId } from '../../../src/app/ids.ts';
import type { Endpoint } from '../../../src/endpoint/endpoint.ts';
import { putNumbered } from '../../../src/endpoint/rows/put-reference.ts';
import { entryId } from '../../../src/protocol/entry-id.ts';
import type { Draft } from '../../../src/store/replica-store.ts';
import { indicator } from '../../support/builders.ts';
import { OFFICER } from '../../support/people.ts';

const INDICATORS = Array.from({ length: 50 }, (_, n) => `UK-${n}`);
/** Every quarter of 25 years. */
const PERIODS = Array.from({ length: 100 }, (_, n) => `${2001 + Math.floor(n / 4)}-Q${1 + (n % 4)}`);

/** Indicators that an officer of `disdik` fills in. */
export const plantIndicators = (endpoint: Endpoint, tenant: string): Promise<void> =>
  endpoint.storage.write(tenant, async (transaction) => {
    const scope = await transaction.scopeOf('', 'ref');
    const rows = INDICATORS.map((code) => ({
      id: `indicator:${code}`,
      type: 'indicator' as const,
      ver: 1,
      body: indicator(code),
      scope,
      deleted: false,
    }));
    await putNumbered(transaction, rows);
  });

/** 10,000 changes as the app makes them: a value and a note for each of 5,000 entries. */
export const draftsOf = (tenant: string): readonly Draft[] =>
  INDICATORS.flatMap((code) => PERIODS.flatMap((period) => valueAndNote(tenant, code, period)));

function valueAndNote(tenant: string, code: string, period: string): readonly Draft[] {
  const key = { indicator: code, unit: 'disdik', area: '52', period, disaggregation: '' };
  const at = Date.now();
  const frame = { v: 1, e: entryId(tenant, key), as: OFFICER.id, at, app: 'ukur' };
  const value = { kind: 'amount', amount: `${Number.parseInt(period, 10)}.5` };
  const note = { cause: `Sebab ${code} ${period}`, obstacle: '', followUp: 'Tindak lanjut', remark: '' };
  return [
    { id: newId(at), name: 'realization.set', base: { value: { v: 0 } }, args: { key, value }, ...frame },
    { id: newId(at), name: 'realization.note', base: { note: { v: 0 } }, args: { key, note }, ...frame },
  ];
}
