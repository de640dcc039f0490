import { facts } from '../../app/live/facts.ts';
import { type Dossier, textOf } from '../../domain/dossier/dossier.ts';
import type { Effect, EffectVerdict } from '../../domain/improvement/effect.ts';
import type { Verdict } from '../../domain/improvement/series-reading.ts';
import { Card } from '../parts/card.tsx';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { WorkingDetails } from '../parts/explain/working-details.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { changeText } from '../parts/value/figure-text.ts';
import { signalHref } from '../words/dossier-words.ts';
import { words } from '../words/words.ts';
import { VerdictMark } from './verdict-mark.tsx';

interface EffectCardProps {
  readonly dossier: Dossier | null;
  readonly effect: Effect | null;
}

/** What the data say before and after the start: signal or noise, how many points on both sides, and never a cause. */
export function EffectCard({ dossier, effect }: EffectCardProps) {
  const text = words.value.improvement.cycle;
  const title = `3 · ${text.check}`;
  if (!dossier || !effect) return <Card title={title}>{text.noIndicator}</Card>;
  const { verdict, before, after, change } = effect;
  const indicator = facts.value?.indicators.get(textOf(dossier, 'indicator'));
  const shown = indicator && change.display ? changeText(indicator, change.display) : '–';
  const trees = [change, ...(effect.chart?.signals ?? []).flatMap(({ workings }) => workings)];
  return (
    <Card title={title} gold>
      <div class="stack">
        <p>
          <VerdictMark verdict={wordOf(verdict)} />
        </p>
        <p>{text.effects[verdict]}</p>
        {verdict === 'signal' && <p>{compared(effect)}</p>}
        <FactList
          facts={[
            { label: text.before, value: `n = ${before}` },
            { label: text.after, value: `n = ${after}` },
            { label: text.change, value: shown },
            ...kept(dossier),
          ]}
        />
        <p class="small">
          <strong>{text.relation}</strong>
        </p>
        <WorkingDetails title={text.how} trees={() => trees} />
        <ButtonLink href={signalHref(textOf(dossier, 'indicator'), textOf(dossier, 'area'))}>
          {text.chart}
        </ButtonLink>
      </div>
    </Card>
  );
}

/** In the words of every series; which side lacks points is said beside it. */
const wordOf = (verdict: EffectVerdict): Verdict =>
  verdict === 'signal' || verdict === 'noise' ? verdict : 'too-few';

/** The newest point and the means against what was expected. */
function compared({ isAsExpected, isReached }: Effect): string {
  const text = words.value.improvement.cycle;
  const size = isReached === null ? '' : isReached ? text.reached : text.short;
  return `${isAsExpected ? text.asExpected : text.against} ${isAsExpected ? size : ''}`;
}

/** What the data said when it was decided; figures may have been corrected since. */
function kept(dossier: Dossier) {
  const text = words.value.improvement.cycle;
  const verdict = textOf(dossier, 'seen/verdict') as EffectVerdict | '';
  if (verdict === '') return [];
  const { verdicts } = words.value.improvement;
  const value = text.keptText(
    verdicts[wordOf(verdict)],
    textOf(dossier, 'seen/before'),
    textOf(dossier, 'seen/after'),
  );
  return [{ label: text.kept, value }];
}
