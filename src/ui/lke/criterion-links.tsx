import { newId } from '../../app/ids.ts';
import { mayWrite } from '../../app/live/dossiers.ts';
import { linkName, linkSources } from '../../app/live/lke-links.ts';
import { linksOf, proposedLinks } from '../../domain/dossier/readings/lke-links.ts';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { kindWord } from '../words/dossier-words.ts';
import { words } from '../words/words.ts';
import { DraftText } from './draft-text.tsx';
import type { LkeSheet } from './lke-model.ts';
import type { LkeWriter } from './lke-writer.ts';

interface CriterionLinksProps {
  readonly criterion: string;
  readonly sheet: LkeSheet;
  readonly write: LkeWriter;
}

const nameOfKind = (kind: string, year: number): string => `${kindWord(kind)} ${year}`;

/** Evidence of a criterion: what is linked, what the system proposes, and a link by hand. */
export function CriterionLinks({ criterion, sheet, write }: CriterionLinksProps) {
  const { lke } = words.value;
  const { key, dossier } = sheet;
  const links = dossier ? linksOf(dossier, criterion) : [];
  const may = mayWrite(key, dossier, `link/${criterion}/x`) === 'permitted';
  const proposals = may
    ? proposedLinks(
        criterion,
        key.year,
        linkSources(key.unit, key.year, nameOfKind),
        links.map(({ target }) => target),
      )
    : [];
  const link = (target: string): void => write({ [`link/${criterion}/${newId()}`]: target });
  if (links.length === 0 && !may) return null;
  return (
    <div class="lke-links">
      {links.length > 0 && (
        <ul aria-label={lke.evidence}>
          {links.map(({ path, target }) => (
            <li key={path} class="cluster">
              <span>{linkName(target, nameOfKind)}</span>
              {may && (
                <IconButton
                  icon="x"
                  label={lke.remove(linkName(target, nameOfKind))}
                  onPress={() => write({ [path]: '' })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {proposals.length > 0 && (
        <ul class="lke-links__proposed" aria-label={lke.proposed}>
          {proposals.map(({ target, name }) => (
            <li key={target} class="cluster">
              <span class="quiet">{name}</span>
              <Button kind="quiet" small onPress={() => link(target)}>
                {lke.add}
                <span class="visually-hidden"> {name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {may && (
        <details>
          <summary>{lke.addOwn}</summary>
          <DraftText
            key={links.length}
            label={lke.addOwn}
            text=""
            placeholder={lke.addHint}
            onKeep={(text) => text !== '' && link(text)}
          />
        </details>
      )}
    </div>
  );
}
