import { sakipEstimate } from '../../app/live/sakip-estimate.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import { Card } from '../parts/card.tsx';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { Figure } from '../parts/value/figure.tsx';
import { words } from '../words/words.ts';

/** What the newest evaluation worksheet comes to, and by whose column. */
export function SakipCard({ unit }: { readonly unit: string }) {
  const text = words.value.institutions;
  const estimate = sakipEstimate(unit);
  if (!estimate?.evaluation.total)
    return (
      <Card title={text.sakip}>
        <p class="quiet">{text.noSakip}</p>
      </Card>
    );
  const { year, by, evaluation } = estimate;
  return (
    <Card
      title={text.sakip}
      tools={
        <ButtonLink
          href={`/lke?${new URLSearchParams({ unit, tahun: String(year) })}`}
          small
          icon="clipboard-check"
        >
          {text.open}
        </ButtonLink>
      }
    >
      <p>
        <Figure
          value={formatDecimal(evaluation.total?.display ?? '0', 2)}
          unit={evaluation.predicate?.grade}
          size="large"
        />
      </p>
      <p class="quiet small">
        {year} · {text.sakipBy[by]}
      </p>
    </Card>
  );
}
