import { openEndpoint } from '../../../src/endpoint/site/open-endpoint.ts';
import { TENANT } from '../../support/builders.ts';

/** Amounts of all entries, read from the endpoint's database. */
export async function amountsAt(dataDir: string): Promise<readonly string[]> {
  const { storage } = openEndpoint(dataDir);
  const rows = await storage.read(TENANT, (view) => view.rowsOfType('entry'));
  await storage.close();
  return rows.map(({ body }) => {
    const { value } = body as { value: { value: { amount?: string } | null } };
    return value.value?.amount ?? '';
  });
}

/** A fault for each value that does not stand there exactly once. */
export const notOnce = (values: readonly string[], amounts: readonly string[]): string[] =>
  values
    .filter((value) => amounts.filter((one) => one === value).length !== 1)
    .map((value) => `${value} was called saved and is not on the endpoint once`);
