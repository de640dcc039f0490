import { useEffect, useMemo } from 'preact/hooks';
import { directives } from '../../app/live/directives.ts';
import { missedActions } from '../../app/live/missed-actions.ts';
import { unitMatters } from '../../app/live/unit-matters.ts';
import type { ScoredReading } from '../../domain/readings/scored-reading.ts';
import { Card } from '../parts/card.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { addressOf } from '../parts/use-query.ts';
import { namesApart } from '../parts/value/names-apart.ts';
import { words } from '../words/words.ts';

/** What speaks against an institution today, each with the way to it. */
export function RiskCard({ unit }: { readonly unit: string }) {
  const asked = useMemo(() => unitMatters(() => ({ unit })), [unit]);
  useEffect(() => asked.stop, [asked]);
  const text = words.value.institutions;
  const matters = asked.answer.value.value;
  const late = directives.value.filter((one) => one.isOverdue && one.key.unit === unit).length;
  const missed = missedActions(unit).length;
  // Units that became one bring figures of the same name.
  const names = namesApart(
    (matters?.readings ?? []).map(({ indicator: { code, name } }) => ({ id: code, name, unit: null })),
  );
  const figures = (label: string, readings: readonly ScoredReading[]) =>
    readings.length === 0
      ? []
      : [{ label, value: <FigureList readings={readings} names={names} />, tone: 'warn' as const }];
  const counted = (label: string, n: number, href: string) =>
    n === 0 ? [] : [{ label, value: <a href={href}>{n}</a>, tone: 'warn' as const }];
  const risks = [
    ...figures(text.red, matters?.reds ?? []),
    ...figures(text.signal, matters?.signals ?? []),
    ...figures(text.stale, matters?.stale ?? []),
    ...counted(text.late, late, '/arahan?saring=lewat'),
    ...counted(text.missed, missed, addressOf('/rencana-aksi', { unit })),
  ];
  return (
    <Card title={text.risks} tone={risks.length > 0 ? 'warn' : 'plain'}>
      {risks.length === 0 ? <p class="quiet">{text.noRisk}</p> : <FactList facts={risks} />}
    </Card>
  );
}

interface FigureListProps {
  readonly readings: readonly ScoredReading[];
  readonly names: ReadonlyMap<string, string>;
}

function FigureList({ readings, names }: FigureListProps) {
  return (
    <ul class="plain-list">
      {readings.map(({ indicator: { code, name }, area }) => (
        <li key={code}>
          <a href={addressOf(`/indikator/${encodeURIComponent(code)}`, { wilayah: area })}>
            {names.get(code) ?? name}
          </a>
        </li>
      ))}
    </ul>
  );
}
