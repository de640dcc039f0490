import { type Dossier, filesOf } from '../domain/dossier/dossier.ts';
import { fieldRule } from '../domain/dossier/kind.ts';
import { kindOf } from '../domain/dossier/kinds.ts';
import { canonicalJson, hashText } from './hash.ts';

/** What a step of a dossier is bound to: its key, the texts that are content, and the files. */
export function dossierHash(dossier: Dossier): string {
  const kind = kindOf(dossier.kind);
  const texts = Object.entries(dossier.fields).filter(
    ([path, { value }]) => value !== '' && kind && fieldRule(kind, path)?.isContent !== false,
  );
  return hashText(
    canonicalJson({
      dossier: [dossier.kind, dossier.unit, dossier.year, dossier.name],
      fields: Object.fromEntries(texts.map(([path, { value }]) => [path, value])),
      evidence: filesOf(dossier)
        .map((item) => item.sha)
        .sort(),
    }),
  );
}
