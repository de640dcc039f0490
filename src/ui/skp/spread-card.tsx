import { useEffect, useMemo, useState } from 'preact/hooks';
import { facts } from '../../app/live/facts.ts';
import { unitScorecard } from '../../app/live/unit-scorecard.ts';
import { predicateCounts } from '../../domain/dossier/readings/appraised.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import { type Distribution, distribution } from '../../domain/people/distribution.ts';
import { DISTRIBUTION_2022 } from '../../domain/people/distribution-packs.ts';
import { PREDICATES, type Predicate } from '../../domain/people/predicate.ts';
import { Card } from '../parts/card.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { RowList } from '../parts/row-list.tsx';
import { UnverifiedTag } from '../parts/value/unverified-tag.tsx';
import { percentText } from '../words/number.ts';
import { words } from '../words/words.ts';

interface SpreadCardProps {
  readonly unit: string;
  readonly year: number;
}

/** Predicates of a unit beside the pattern for its performance; nothing for fewer than five people. */
export function SpreadCard({ unit, year }: SpreadCardProps) {
  // What the organisation is judged to be is decided outside; before somebody says it, nothing is compared with it.
  const [organization, setOrganization] = useState<Predicate | ''>('');
  const text = words.value.skp;
  const rated = [...(facts.value?.dossiers.values() ?? [])]
    .map(({ dossier }) => dossier)
    .filter((one) => one.kind === 'appraisal' && one.unit === unit && one.year === year)
    .filter(({ name }) => name.endsWith('/annual'));
  const counts = predicateCounts(rated);
  if (counts === null)
    return (
      <Card title={text.spread}>
        <p class="quiet">{text.withheld}</p>
      </Card>
    );
  const found = distribution(organization || 'good', counts, DISTRIBUTION_2022);
  const people = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <Card title={text.spread} tools={<span class="small quiet">{text.ratedPeople(people)}</span>}>
      <div class="stack">
        <p class="small quiet">
          {text.spreadWhy} <UnverifiedTag />
        </p>
        <UnitScore unit={unit} year={year} />
        <SelectField<Predicate | ''>
          label={text.organization}
          value={organization}
          choices={[
            { value: '', label: words.value.parts.choose },
            ...PREDICATES.map((value) => ({ value, label: DISTRIBUTION_2022.labels[value] })),
          ]}
          onChange={setOrganization}
        />
        <RowList label={text.spread}>
          {PREDICATES.map((one) => (
            <ListRow
              key={one}
              title={text.predicates[one]}
              value={percentText(found.shares?.[one].display ?? '0')}
            />
          ))}
        </RowList>
        <p role="status">{organization === '' ? text.chooseOrganization : patternText(found)}</p>
      </div>
    </Card>
  );
}

function patternText({ findings }: Distribution): string {
  const text = words.value.skp;
  const [peak] = findings.flatMap(({ predicates }) => predicates);
  return peak ? text.peakElsewhere(text.predicates[peak]) : text.fits;
}

/** What the scorecard says of the unit, for whoever chooses its predicate. */
function UnitScore({ unit, year }: SpreadCardProps) {
  const asked = useMemo(
    () =>
      unitScorecard(
        () => unit,
        () => year,
      ),
    [unit, year],
  );
  useEffect(() => asked.stop, [asked]);
  const total = asked.answer.value.value?.approved.total;
  if (!total) return null;
  const href = `/kartu-skor?${new URLSearchParams({ unit, tahun: String(year) })}`;
  return (
    <p class="small">
      <a href={href}>{words.value.skp.unitScore(year, formatDecimal(total.display, 2))}</a>
    </p>
  );
}
