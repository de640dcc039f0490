import { facts } from '../../app/live/facts.ts';
import { filledAreas } from '../../app/live/improvement.ts';
import { areaName } from '../../app/live/names.ts';
import { type Dossier, type DossierKey, textOf } from '../../domain/dossier/dossier.ts';
import {
  EXPECTED_DIRECTIONS,
  IMPROVEMENT_CAUSES,
  IMPROVEMENT_CHANGES,
} from '../../domain/dossier/kinds/improvement.ts';
import { WrittenAmount } from '../parts/control/written-amount.tsx';
import { DossierChoice } from '../parts/paper/dossier-choice.tsx';
import { DossierText } from '../parts/paper/dossier-text.tsx';
import { ownerChoices } from '../parts/paper/owner-choices.ts';
import { fieldWord, optionChoices } from './field-word.ts';

interface FieldsProps {
  readonly of: DossierKey;
  readonly dossier: Dossier | null;
}

/** What is expected, before it begins: hypothesis, figure, direction and size, and when it is looked at again. */
export function PlanFields({ of, dossier }: FieldsProps) {
  const common = (path: string) => ({ of, dossier, path, label: fieldWord(path) });
  const indicator = dossier ? textOf(dossier, 'indicator') : '';
  return (
    <div class="stack">
      <DossierText {...common('title')} maxLength={200} />
      <DossierText {...common('hypothesis')} type="area" maxLength={1000} />
      <DossierChoice {...common('indicator')} choices={indicatorChoices(of.unit, indicator)} />
      <DossierChoice {...common('area')} choices={areaChoices(indicator)} />
      <div class="pair">
        <DossierChoice {...common('direction')} choices={optionChoices(EXPECTED_DIRECTIONS)} />
        <WrittenAmount {...common('size')} />
      </div>
      <div class="pair">
        <DossierText {...common('start')} type="date" />
        <DossierText {...common('review')} type="date" />
      </div>
      <DossierText {...common('plan')} type="area" maxLength={2000} />
      <DossierChoice {...common('owner')} choices={ownerChoices(of.unit)} />
      <div class="pair">
        <DossierChoice {...common('cause')} choices={optionChoices(IMPROVEMENT_CAUSES)} />
        <DossierChoice {...common('changes')} choices={optionChoices(IMPROVEMENT_CHANGES)} />
      </div>
    </div>
  );
}

/** What was done and learned, while it runs. */
export function DoneFields({ of, dossier }: FieldsProps) {
  return (
    <div class="stack">
      {(['done', 'learned'] as const).map((path) => (
        <DossierText
          key={path}
          of={of}
          dossier={dossier}
          path={path}
          label={fieldWord(path)}
          type="area"
          maxLength={2000}
        />
      ))}
    </div>
  );
}

/** Figures of the unit, and the one that is chosen, whoever answers for it. */
const indicatorChoices = (unit: string, chosen: string) =>
  [...(facts.value?.indicators.values() ?? [])]
    .filter(({ owner, code }) => owner === unit || code === chosen)
    .sort((a, b) => a.name.localeCompare(b.name, 'id'))
    .map(({ code, name }) => ({ value: code, label: name }));

const areaChoices = (code: string) =>
  filledAreas(code).map((area) => ({ value: area, label: areaName(area) }));
