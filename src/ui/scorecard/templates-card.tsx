import { facts } from '../../app/live/facts.ts';
import { PERSPECTIVES } from '../../domain/indicator.ts';
import { templateStandings } from '../../domain/scorecard/template-standing.ts';
import { TEMPLATES } from '../../domain/scorecard/templates.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import type { Basis } from '../../domain/scoring/scored-entry.ts';
import { Card } from '../parts/card.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { UnverifiedTag } from '../parts/value/unverified-tag.tsx';
import { words } from '../words/words.ts';
import { indexText } from './score-text.ts';

/** The indicators the government's scorecard names, each with its manual and whether this card measures it. */
export function TemplatesCard({ card, basis }: { readonly card: Scorecard; readonly basis: Basis }) {
  const { cardBeside: say, status } = words.value;
  const lines = card[basis].perspectives.flatMap(({ indicators }) => indicators);
  const standings = templateStandings(
    TEMPLATES,
    lines.map(({ indicator }) => ({ code: indicator })),
  );
  const stand = (code: string | null): string => {
    const line = lines.find(({ indicator }) => indicator === code);
    const value = indexText(line?.score.capped?.display);
    if (code === null || value === null) return say.unmeasured;
    return `${value} · ${say.measuredBy(facts.value?.indicators.get(code)?.name ?? code)}`;
  };
  return (
    <Card title={say.templates}>
      <p class="quiet small">{say.templatesNote}</p>
      {PERSPECTIVES.map((one) => (
        <div key={one}>
          <h3>{status.perspectives[one]}</h3>
          {standings
            .filter(({ template }) => template.perspective === one)
            .map(({ template, indicator }) => (
              <details key={template.id} class="working">
                <summary>
                  {template.name}: {stand(indicator)}
                </summary>
                <FactList
                  facts={[
                    { label: say.definition, value: template.definition },
                    { label: say.formula, value: template.formula },
                    {
                      label: say.measureUnit,
                      value: `${template.measureUnit}, ${status.polarities[template.polarity]}`,
                    },
                    { label: say.dataSource, value: template.dataSource },
                    { label: say.owner, value: template.owner },
                    { label: say.source, value: template.source },
                  ]}
                />
                {!template.verified && <UnverifiedTag />}
              </details>
            ))}
        </div>
      ))}
    </Card>
  );
}
