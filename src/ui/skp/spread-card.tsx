import { useState } from 'preact/hooks';
import { facts } from '../../app/live/facts.ts';
import { predicateCounts } from '../../domain/dossier/readings/appraised.ts';
import { distribution } from '../../domain/people/distribution.ts';
import { DISTRIBUTION_2022 } from '../../domain/people/distribution-packs.ts';
import { PREDICATES, type Predicate } from '../../domain/people/predicate.ts';
import { Card } from '../parts/card.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { RowList } from '../parts/row-list.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { UnverifiedTag } from '../parts/unverified-tag.tsx';
import { percentText } from '../words/number.ts';
import { words } from '../words/words.ts';

interface SpreadCardProps {
  readonly unit: string;
  readonly year: number;
}

/** Predicates of a unit beside the pattern for its performance; nothing for fewer than five people. */
export function SpreadCard({ unit, year }: SpreadCardProps) {
  const [organization, setOrganization] = useState<Predicate>('good');
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
  const found = distribution(organization, counts, DISTRIBUTION_2022);
  const [peak] = found.findings.flatMap(({ predicates }) => predicates);
  return (
    <Card title={text.spread}>
      <div class="stack">
        <p class="small quiet">
          {text.spreadWhy} <UnverifiedTag />
        </p>
        <SelectField
          label={text.organization}
          value={organization}
          choices={PREDICATES.map((value) => ({ value, label: DISTRIBUTION_2022.labels[value] }))}
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
        <p>{peak ? text.peakElsewhere(text.predicates[peak]) : text.fits}</p>
      </div>
    </Card>
  );
}
