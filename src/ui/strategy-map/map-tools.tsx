import { facts } from '../../app/live/facts.ts';
import { unitShortName } from '../../app/live/names.ts';
import { mapPlans, mapUnits, mapYears } from '../../app/live/strategy-map.ts';
import { isGovernment } from '../../domain/report/report-facts.ts';
import { placed } from '../../domain/strategy-map/map-links.ts';
import type { MapScope } from '../../domain/strategy-map/map-question.ts';
import type { StrategyMap } from '../../domain/strategy-map/strategy-map.ts';
import { Segmented } from '../parts/control/segmented.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { useQuery } from '../parts/use-query.ts';
import { BASES } from '../parts/value/bases.ts';
import { words } from '../words/words.ts';
import type { MapPen } from './use-map-pen.ts';

interface MapToolsProps {
  readonly scope: MapScope;
  readonly isList: boolean;
}

/** Whose map, of which plan and year, by which figures, seen how; all of it lives in the address. */
export function MapTools({ scope, isList }: MapToolsProps) {
  const { strategyMap: say, scorecard } = words.value;
  const { set } = useQuery();
  const go = (changes: Readonly<Record<string, string | null>>): void =>
    set({ ...changes, pilih: null, jelaskan: null });
  return (
    <div class="tree-tools">
      <SelectField
        label={say.unit}
        value={scope.unit}
        choices={mapUnits.value.map((code) => ({ value: code, label: unitShortName(code) }))}
        onChange={(unit) => go({ unit })}
      />
      <SelectField
        label={say.plan}
        value={scope.plan}
        choices={mapPlans.value.map((name) => ({ value: name, label: name }))}
        onChange={(rencana) => go({ rencana, tahun: null })}
      />
      <SelectField
        label={scorecard.year}
        value={String(scope.year)}
        choices={mapYears(scope.plan).map((year) => ({ value: String(year), label: String(year) }))}
        onChange={(tahun) => go({ tahun })}
      />
      <Segmented
        label={scorecard.basis}
        value={scope.basis}
        choices={BASES.map((value) => ({ value, label: scorecard.bases[value] }))}
        onChange={(tahap) => go({ tahap })}
      />
      <Segmented
        label={say.view}
        value={isList ? 'daftar' : 'gambar'}
        choices={[
          { value: 'gambar', label: say.picture },
          { value: 'daftar', label: say.list },
        ]}
        onChange={(tampilan) => set({ tampilan })}
      />
    </div>
  );
}

/** Puts an indicator that measures no objective on the map of the government; nothing for who may not draw. */
export function AddIndicator({ scope, map, pen }: { scope: MapScope; map: StrategyMap; pen: MapPen }) {
  const say = words.value.strategyMap;
  const known = facts.value;
  if (!known || !pen.mayDraw || !isGovernment(known, scope.unit)) return null;
  const shown = new Set(map.nodes.flatMap(({ id, indicators }) => [id, ...indicators]));
  const free = [...known.indicators.values()].filter(
    ({ code, perspective }) => perspective !== null && !shown.has(code),
  );
  if (free.length === 0) return null;
  return (
    <SelectField
      label={say.add}
      value=""
      choices={[
        { value: '', label: say.addTo },
        ...free.map(({ code, name }) => ({ value: code, label: name })),
      ]}
      onChange={(code) => {
        const perspective = known.indicators.get(code)?.perspective;
        if (perspective) void pen.write(placed(code, perspective));
      }}
    />
  );
}
