import { v5 } from 'uuid';
import type { EntryKey } from '../domain/entry.ts';

/** Namespace of entry ids; made once for this product, never changes. */
const NAMESPACE = 'a7d8f3f6-2a3c-5c0b-9f0e-6b1f4f0f6d21';

/** UUID version 5 of a name in a namespace. */
export type NameId = (name: string, namespace: string) => string;

/**
 * Identity of an entry (UUID, version 5). Two officers who fill in the same slot without seeing each other
 * name the same entity, so their values meet instead of standing side by side as duplicates.
 */
export const entryId = (tenant: string, key: EntryKey, nameId: NameId = v5): string =>
  nameId(
    [tenant, key.indicator, key.unit, key.area, key.period, key.disaggregation]
      .map((part) => part.replaceAll('%', '%25').replaceAll('|', '%7C'))
      .join('|'),
    NAMESPACE,
  );

/** Ledger id of a mutation whose own id already belongs to another body. */
export const substituteId = (id: string, h: string): string => v5(`${id}|${h}`, NAMESPACE);
