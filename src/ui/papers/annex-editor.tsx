import { useState } from 'preact/hooks';
import { paperFacts } from '../../app/live/paper-facts.ts';
import { rupiah, targetText } from '../../documents/texts.ts';
import { type Dossier, type DossierKey, rowIds, textOf } from '../../domain/dossier/dossier.ts';
import { FLAG_SET } from '../../domain/dossier/shape.ts';
import { lineFields, programmeFields, programmesOf } from '../../domain/papers/agreement-proposal.ts';
import { annualTarget, ceilingOf, type PaperFacts } from '../../domain/papers/paper-facts.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { IconButton } from '../parts/control/icon-button.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { writeOrSay } from '../parts/paper/write-or-say.ts';
import { RowList } from '../parts/row-list.tsx';
import { words } from '../words/words.ts';

interface AnnexProps {
  readonly of: DossierKey;
  readonly dossier: Dossier;
}

interface Item {
  readonly id: string;
  readonly name: string;
  readonly figure: string;
}

/** Rows of the annex: which indicators and programmes; what they aim at and cost is shown, never typed. */
export function AnnexEditor({ of, dossier }: AnnexProps) {
  const shown = paperFacts.value;
  const text = words.value.papers.agreement;
  if (!shown) return null;
  return (
    <>
      <Rows
        of={of}
        dossier={dossier}
        family="line"
        title={text.annex}
        add={text.addLine}
        items={linesOf(dossier, shown)}
        more={moreLines(dossier, shown)}
        fieldsOf={(id) => lineFields(id, of.year, shown)}
      />
      <Rows
        of={of}
        dossier={dossier}
        family="programme"
        title={text.programmes}
        add={text.addProgramme}
        items={programmesIn(dossier, shown)}
        more={moreProgrammes(dossier, shown)}
        fieldsOf={programmeFields}
      />
    </>
  );
}

function lineItem(code: string, id: string, { year }: Dossier, shown: PaperFacts): Item {
  const indicator = shown.indicators.get(code);
  const target = annualTarget(shown, code, year);
  const figure = indicator && target ? targetText(target, indicator) : words.value.papers.agreement.noTarget;
  return { id, name: indicator?.name ?? code, figure };
}

function programmeItem(node: string, id: string, { unit, year }: Dossier, shown: PaperFacts): Item {
  const found = shown.planNodes.get(node);
  const ceiling = found ? (ceilingOf(shown, found, unit, year)?.ceiling ?? null) : null;
  const figure = ceiling === null ? words.value.papers.agreement.noCeiling : rupiah(ceiling);
  return { id, name: found?.text ?? node, figure };
}

const linesOf = (dossier: Dossier, shown: PaperFacts): readonly Item[] =>
  rowIds(dossier, 'line').map((id) => lineItem(textOf(dossier, `line/${id}/indicator`), id, dossier, shown));

const programmesIn = (dossier: Dossier, shown: PaperFacts): readonly Item[] =>
  rowIds(dossier, 'programme').map((id) =>
    programmeItem(textOf(dossier, `programme/${id}/node`), id, dossier, shown),
  );

/** Indicators of the unit, and those above it in the plan, that have a target and are not in the annex. */
function moreLines(dossier: Dossier, shown: PaperFacts): readonly Item[] {
  const there = new Set(rowIds(dossier, 'line').map((id) => textOf(dossier, `line/${id}/indicator`)));
  return [...shown.indicators.values()]
    .filter(
      ({ code, owner }) => !there.has(code) && (owner === dossier.unit || isAbove(owner, dossier, shown)),
    )
    .filter(({ code }) => annualTarget(shown, code, dossier.year) !== null)
    .map(({ code }) => lineItem(code, code, dossier, shown));
}

const isAbove = (owner: string | null, { unit }: Dossier, { units }: PaperFacts): boolean =>
  owner !== null && units.get(unit)?.parent === owner;

function moreProgrammes(dossier: Dossier, shown: PaperFacts): readonly Item[] {
  const there = new Set(rowIds(dossier, 'programme').map((id) => textOf(dossier, `programme/${id}/node`)));
  return programmesOf(dossier.unit, dossier.year, shown)
    .filter(({ id }) => !there.has(id))
    .map(({ id }) => programmeItem(id, id, dossier, shown));
}

interface RowsProps extends AnnexProps {
  readonly family: 'line' | 'programme';
  readonly title: string;
  readonly add: string;
  readonly items: readonly Item[];
  readonly more: readonly Item[];
  readonly fieldsOf: (id: string) => Readonly<Record<string, string>>;
}

function Rows({ of, dossier, family, title, add, items, more, fieldsOf }: RowsProps) {
  const [chosen, setChosen] = useState('');
  const text = words.value.papers;
  const write = (fields: Readonly<Record<string, string>>) => void writeOrSay(of, fields, dossier);
  const added = more.find(({ id }) => id === chosen);
  const addIt = () => {
    if (!added) return;
    // A row that was taken out comes back with what stood in it.
    write({ ...fieldsOf(added.id), [`${family}/${added.id}/gone`]: '' });
    setChosen('');
  };
  return (
    <Card title={title}>
      <div class="stack">
        <p class="small quiet">{text.fromData}</p>
        <RowList label={title}>
          {items.map(({ id, name, figure }) => (
            <ListRow
              key={id}
              title={name}
              detail={figure}
              tools={
                <IconButton
                  icon="trash-2"
                  label={text.remove(name)}
                  onPress={() => write({ [`${family}/${id}/gone`]: FLAG_SET })}
                />
              }
            />
          ))}
        </RowList>
        {more.length > 0 && (
          <div class="stack">
            <SelectField
              label={add}
              value={added?.id ?? ''}
              choices={[
                { value: '', label: text.choose },
                ...more.map(({ id, name, figure }) => ({ value: id, label: `${name} (${figure})` })),
              ]}
              onChange={setChosen}
            />
            <Button icon="plus" disabled={!added} onPress={addIt}>
              {text.add}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
