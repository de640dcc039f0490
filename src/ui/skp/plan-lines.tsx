import { facts } from '../../app/live/facts.ts';
import { unitShortName } from '../../app/live/names.ts';
import { paperFacts } from '../../app/live/paper-facts.ts';
import { aspectStanding, meanOf, type Scores } from '../../app/live/plan-scores.ts';
import { figureText, targetText } from '../../documents/texts.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { type PlanAspect, planLines } from '../../domain/dossier/readings/plan-lines.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import { annualTarget } from '../../domain/papers/paper-facts.ts';
import { ListRow } from '../parts/list-row.tsx';
import { RowList } from '../parts/row-list.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { percentText } from '../words/number.ts';
import { words } from '../words/words.ts';
import { elsewhereOf, unitsElsewhere } from './figures-elsewhere.ts';

interface LinesProps {
  readonly plan: Dossier;
  readonly scores: Scores;
  readonly appraisal: Dossier | null;
}

/** The results of a plan with what stands for each measure; the scorecard's figures where it names an indicator. */
export function PlanLines({ plan, scores, appraisal }: LinesProps) {
  const text = words.value.skp;
  const lines = planLines(plan);
  if (lines.length === 0) return <EmptyState>{text.noResults}</EmptyState>;
  const mean = meanOf(plan, scores, appraisal);
  // A mean of what happens to be here would be another number than the head's.
  const elsewhere = elsewhereOf(plan);
  const all = lines.flatMap(({ aspects }) => aspects).length;
  return (
    <div class="stack">
      {lines.map((line) => (
        <div key={line.id} class="stack">
          <p>
            <strong>{line.result || '—'}</strong>
            <br />
            <span class="small quiet">
              {line.isAdditional ? text.sorts.additional : servedText(line.serves)}
            </span>
          </p>
          <RowList label={line.result}>
            {line.aspects.map((aspect) => (
              <AspectRow
                key={aspect.aspect}
                line={line.id}
                aspect={aspect}
                year={plan.year}
                scores={scores}
                appraisal={appraisal}
              />
            ))}
          </RowList>
        </div>
      ))}
      {elsewhere.length > 0 ? (
        <p class="small">{text.meanElsewhere(elsewhere.map(unitShortName).join(', '))}</p>
      ) : (
        <p>
          <strong>
            {text.mean}: {mean.display === null ? text.unmeasured : percentText(mean.display)}
          </strong>{' '}
          <span class="small quiet">{text.measuredOf(mean.inputs.length, all)}</span>
        </p>
      )}
    </div>
  );
}

const servedText = (node: string | null): string =>
  node === null ? '' : `${words.value.skp.fields.serves}: ${facts.value?.planNodes.get(node)?.text ?? node}`;

type AspectRowProps = Omit<LinesProps, 'plan'> & {
  readonly line: string;
  readonly aspect: PlanAspect;
  readonly year: number;
};

function AspectRow({ line, aspect, year, scores, appraisal }: AspectRowProps) {
  const text = words.value.skp;
  const { realization, attainment } = aspectStanding(line, aspect, scores, appraisal);
  const indicator = aspect.indicator ? facts.value?.indicators.get(aspect.indicator) : undefined;
  const shown = paperFacts.value;
  const target = indicator
    ? targetText(shown && annualTarget(shown, indicator.code, year), indicator)
    : ownTarget(aspect);
  const [owner] = unitsElsewhere([aspect.indicator]);
  const figure =
    realization === null
      ? owner
        ? text.notReadHere(unitShortName(owner))
        : text.unmeasured
      : indicator
        ? figureText(realization, indicator)
        : `${formatDecimal(realization)} ${aspect.unit}`;
  return (
    <ListRow
      title={`${text.aspects[aspect.aspect]}: ${indicator?.name ?? aspect.indicator ?? aspect.measure}`}
      value={attainment === null ? '—' : percentText(attainment)}
      detail={[`${text.target} ${target}`, `${text.realization} ${figure}`, indicator && text.fromCard]
        .filter(Boolean)
        .join(' · ')}
    />
  );
}

const ownTarget = ({ low, high, unit }: PlanAspect): string =>
  [low, high === low ? null : high]
    .filter((one) => one !== null)
    .map((one) => formatDecimal(one))
    .join(' – ')
    .concat(` ${unit}`)
    .trim();
