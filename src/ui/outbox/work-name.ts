import type { Refusal } from '../../app/facts/facts.ts';
import { facts } from '../../app/live/facts.ts';
import { unitShortName } from '../../app/live/names.ts';
import { isOnDossier } from '../../domain/decide.ts';
import type { DossierKey } from '../../domain/dossier/dossier.ts';
import type { EntryKey } from '../../domain/entry.ts';
import { periodShortText } from '../words/date.ts';
import { kindWord } from '../words/dossier-words.ts';
import { words } from '../words/words.ts';

/** Key of the dossier that a mutation on one is about. */
export const keyIn = ({ args }: Refusal['mutation']): DossierKey =>
  (args as { readonly key: DossierKey }).key;

/** What a refused mutation was about, in words. Read while drawing. */
export function workName(mutation: Refusal['mutation']): string {
  if (isOnDossier(mutation)) {
    const { kind, unit } = keyIn(mutation);
    return `${kindWord(kind)} · ${unitShortName(unit)}`;
  }
  const known = facts.value;
  const { key } = mutation.args as { readonly key?: Partial<EntryKey> };
  const entry = known?.entries.get(mutation.e)?.entry ?? key;
  if (!entry?.indicator || !entry.period) return words.value.outbox.commands[mutation.name] ?? mutation.name;
  return `${known?.indicators.get(entry.indicator)?.name ?? entry.indicator} · ${periodShortText(entry.period)}`;
}
