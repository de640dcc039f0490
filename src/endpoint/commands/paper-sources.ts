import { dossierTitle } from '../../documents/dossier-title.ts';
import type { PaperSources } from '../../documents/drawn-papers.ts';
import { periodText } from '../../documents/period-text.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { hashText } from '../../protocol/hash.ts';
import { ownerOfRecord } from '../pull/records.ts';
import { paperFacts } from '../rows/paper-facts.ts';
import { storedFacts } from '../rows/stored-facts.ts';
import type { TenantReader } from '../storage/port.ts';

/** Everything papers are drawn from, from the rows of a tenant. */
export async function paperSources(view: TenantReader): Promise<PaperSources> {
  const scored = await storedFacts(view);
  const rows = await view.rowsOfType('dossier');
  const dossiers = rows
    .map(({ id, body }) => ({ id, dossier: body as Dossier }))
    // No paper drawn here is about a person, and a link that somebody made to a record must not name it.
    .filter(({ dossier }) => ownerOfRecord(dossier) === null);
  const titles = new Map(dossiers.map(({ id, dossier }) => [`dossier:${id}`, dossierTitle(dossier)]));
  const figures = [...scored.entries.values()].map(({ id, entry }): [string, string] => [
    `entry:${id}`,
    `${scored.indicators.get(entry.indicator)?.name ?? entry.indicator} · ${periodText(entry.period)}`,
  ]);
  const names = new Map([...titles, ...figures]);
  return {
    ...scored,
    ...(await paperFacts(view)),
    dossiers: dossiers.map(({ dossier }) => dossier),
    nameOf: (target) => names.get(target) ?? target,
    hash: hashText,
  };
}
