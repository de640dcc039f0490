import { newId } from '../../app/ids.ts';
import { mayWrite } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { linkedTo, linkName, linkSources } from '../../app/live/lke-links.ts';
import type { Dossier, DossierKey } from '../../domain/dossier/dossier.ts';
import { linksUnder, proposedLinks } from '../../domain/dossier/readings/lke-links.ts';
import { USES_OF_CRITERION, useOfResults } from '../../domain/dossier/readings/use-of-results.ts';
import { Button } from '../parts/control/button.tsx';
import { IconButton } from '../parts/control/icon-button.tsx';
import { periodText } from '../words/date.ts';
import { dossierHref, kindWord } from '../words/dossier-words.ts';
import { words } from '../words/words.ts';
import { DraftText } from './draft-text.tsx';
import type { LkeWriter } from './lke-writer.ts';

interface CriterionLinksProps {
  readonly of: DossierKey;
  readonly dossier: Dossier | null;
  /** What its evidence must speak for. */
  readonly criterion: string;
  /** Fields the links stand in: `link/1.a.3` of a worksheet, `link` of a recommendation. */
  readonly family: string;
  readonly write: LkeWriter;
}

const LINK_WORDS = {
  dossier: (kind: string, year: number) => `${kindWord(kind)} ${year}`,
  period: periodText,
};

/** Counts of people for whom results were used; a sentence, so that no record is linked. */
function usesFor(criterion: string, { unit, year }: DossierKey) {
  const uses = USES_OF_CRITERION[criterion] ?? [];
  const dossiers = [...(facts.value?.dossiers.values() ?? [])].map(({ dossier }) => dossier);
  return useOfResults(dossiers, unit, year)
    .filter(({ use }) => uses.includes(use))
    .map(({ use, people }) => {
      const text = words.value.skp.uses[use](people, year);
      return { target: text, name: text };
    });
}

/** Evidence of a criterion: what is linked, what the system proposes, and a link by hand. */
export function CriterionLinks({ of, dossier, criterion, family, write }: CriterionLinksProps) {
  const { lke } = words.value;
  const links = dossier ? linksUnder(dossier, family) : [];
  const may = mayWrite(of, dossier, `${family}/x`) === 'permitted';
  // Whoever judges a criterion sees what speaks for it, linked or not; evidence of a recommendation is the unit's alone.
  const proposals =
    may || family !== 'link'
      ? [
          ...proposedLinks(
            criterion,
            of.year,
            linkSources(of.unit, of.year, LINK_WORDS),
            links.map(({ target }) => target),
          ),
          ...usesFor(criterion, of).filter(({ target }) => !links.some((one) => one.target === target)),
        ]
      : [];
  const link = (target: string) => void write({ [`${family}/${newId()}`]: target });
  if (links.length === 0 && proposals.length === 0 && !may) return null;
  return (
    <div class="lke-links">
      {links.length > 0 && (
        <ul aria-label={lke.evidence}>
          {links.map(({ path, target }) => (
            <li key={path} class="cluster">
              <Evidence target={target} name={linkName(target, LINK_WORDS)} />
              {may && (
                <IconButton
                  icon="x"
                  label={lke.remove(linkName(target, LINK_WORDS))}
                  onPress={() => write({ [path]: '' })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {proposals.length > 0 && !may && <p class="small quiet">{lke.notLinked}</p>}
      {proposals.length > 0 && (
        <ul class="lke-links__proposed" aria-label={may ? lke.proposed : lke.notLinked}>
          {proposals.map(({ target, name }) => (
            <li key={target} class="cluster">
              <Evidence target={target} name={name} />
              {may && (
                <Button kind="quiet" small onPress={() => link(target)}>
                  {lke.add}
                  <span class="visually-hidden"> {name}</span>
                </Button>
              )}
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

/** A name that opens what it names, where it has a page. */
function Evidence({ target, name }: { readonly target: string; readonly name: string }) {
  const found = linkedTo(target);
  const href =
    found === null
      ? null
      : 'dossier' in found
        ? dossierHref(found.dossier)
        : `/indikator/${encodeURIComponent(found.entry.indicator)}?wilayah=${encodeURIComponent(found.entry.area)}`;
  return href === null ? (
    <span>{name}</span>
  ) : (
    <a class="lke-links__open" href={href}>
      {name}
    </a>
  );
}
