import type { Mapping } from '../../domain/sheets/meaning/mapping.ts';
import type { KeptMapping } from '../../protocol/sheet.ts';
import { readFormDraft, saveFormDraft } from '../commands/form-draft.ts';

const PLACE = 'sheet-mappings';

const readAll = async (): Promise<readonly KeptMapping[]> =>
  (await readFormDraft<readonly KeptMapping[]>(PLACE)) ?? [];

/** How a form was understood the last time, on this device or by anybody of the tenant when there was a connection. */
export const rememberedMapping = async (fingerprint: string): Promise<Mapping | null> =>
  (await readAll()).find((one) => one.fingerprint === fingerprint)?.mapping ?? null;

export async function rememberMappings(kept: readonly KeptMapping[]): Promise<void> {
  const others = (await readAll()).filter(
    (one) => !kept.some((newer) => newer.fingerprint === one.fingerprint),
  );
  await saveFormDraft(PLACE, [...others, ...kept]);
}
