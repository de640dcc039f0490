import { useEffect, useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { packUsed } from '../../app/facts/pack-used.ts';
import { rulesToMark } from '../../app/facts/rules-to-mark.ts';
import { facts } from '../../app/live/facts.ts';
import { unitName } from '../../app/live/names.ts';
import { mapKey, mapPlans, mapUnits, mapYears, strategyMap } from '../../app/live/strategy-map.ts';
import type { MapNode } from '../../domain/strategy-map/map-nodes.ts';
import type { MapScope } from '../../domain/strategy-map/map-question.ts';
import type { StrategyMap } from '../../domain/strategy-map/strategy-map.ts';
import { EntryTrail } from '../parts/explain/entry-trail.tsx';
import { explainNames } from '../parts/explain/explain-names.ts';
import { ExplainPanel } from '../parts/explain/explain-panel.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { FieldConflicts } from '../parts/paper/field-conflicts.tsx';
import { AnswerState } from '../parts/state/answer-state.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { useQuery } from '../parts/use-query.ts';
import { BASES } from '../parts/value/bases.ts';
import { words } from '../words/words.ts';
import { LinkPanel } from './link-panel.tsx';
import { MapList } from './map-list.tsx';
import { linkId, nodeName } from './map-names.ts';
import { MapPicture } from './map-picture.tsx';
import { MapResults } from './map-results.tsx';
import { AddIndicator, MapTools } from './map-tools.tsx';
import { NodePanel } from './node-panel.tsx';
import { useMapPen } from './use-map-pen.ts';

/** `/peta?unit=PEMDA&rencana=RPJMD&tahun=2025&tahap=approved&tampilan=daftar&pilih=S1>S2&jelaskan=ya` */
export function MapScreen() {
  const { query } = useQuery();
  const say = words.value.strategyMap;
  const unit = mapUnits.value.find((one) => one === query.unit) ?? mapUnits.value[0];
  const plan = mapPlans.value.find((one) => one === query.rencana) ?? mapPlans.value[0];
  const years = plan === undefined ? [] : mapYears(plan);
  const year = years.find((one) => String(one) === query.tahun) ?? years[0];
  const basis = BASES.find((one) => one === query.tahap) ?? 'approved';
  if (unit === undefined || plan === undefined || year === undefined)
    return (
      <Screen title={say.title}>
        {facts.value?.asOf ? <EmptyState title={say.none}>{null}</EmptyState> : <LoadingLine />}
      </Screen>
    );
  return <MapDesk scope={{ unit, plan, year, basis }} />;
}

function MapDesk({ scope }: { readonly scope: MapScope }) {
  const say = words.value.strategyMap;
  const asked = useMemo(() => strategyMap(scope), [scope.unit, scope.plan, scope.year, scope.basis]);
  useEffect(() => asked.stop, [asked]);
  const { state, value } = asked.answer.value;
  return (
    <Screen title={say.titleOf(unitName(scope.unit))} subtitle={say.subtitle} source={say.keys}>
      {value ? <MapPage scope={scope} map={value} /> : <AnswerState failed={state === 'failed'} />}
    </Screen>
  );
}

function MapPage({ scope, map }: { readonly scope: MapScope; readonly map: StrategyMap }) {
  const say = words.value.strategyMap;
  const { query, set, with: withQuery } = useQuery();
  const pen = useMapPen(scope.unit, scope.plan);
  const isList = query.tampilan === 'daftar';
  const chosen = query.pilih ?? null;
  const choose = (id: string | null): void => set({ pilih: id, jelaskan: null });
  const node = map.nodes.find(({ id }) => id === chosen);
  const link = map.links.find((one) => linkId(one) === chosen);
  if (map.nodes.length === 0)
    return (
      <>
        <MapTools scope={scope} isList={isList} />
        <EmptyState title={say.none}>{null}</EmptyState>
      </>
    );
  return (
    <>
      <MapTools scope={scope} isList={isList} />
      <AddIndicator scope={scope} map={map} pen={pen} />
      {pen.dossier && (
        <FieldConflicts
          of={mapKey(scope.unit, scope.plan)}
          dossier={pen.dossier}
          labelOf={(path) => fieldName(map, path)}
        />
      )}
      <div class="tree-page tree-page--open print-landscape">
        {isList ? (
          <MapList
            map={map}
            nodeHref={(id) => withQuery({ pilih: id, jelaskan: null })}
            linkHref={(one) => withQuery({ pilih: linkId(one), jelaskan: null })}
          />
        ) : (
          <MapPicture map={map} chosen={chosen} onNode={choose} onLink={(one) => choose(linkId(one))} />
        )}
        <div class="stack stack--wide">
          {node && query.jelaskan && (
            <Explained map={map} node={node} onClose={() => set({ jelaskan: null })} />
          )}
          {node && !query.jelaskan && (
            <NodePanel
              key={node.id}
              map={map}
              node={node}
              pen={pen}
              explainHref={withQuery({ jelaskan: 'ya' })}
              onLink={(one) => choose(linkId(one))}
              onClose={() => choose(null)}
            />
          )}
          {link && (
            <LinkPanel key={linkId(link)} map={map} link={link} pen={pen} onClose={() => choose(null)} />
          )}
          <MapResults map={map} />
        </div>
      </div>
    </>
  );
}

/** Names of the fields of a map where two people wrote differently. */
function fieldName(map: StrategyMap, path: string): string {
  const say = words.value.strategyMap;
  const [family, from = '', to = ''] = path.split('/');
  return family === 'link'
    ? say.fieldName(nodeName(map, from), nodeName(map, to))
    : say.placeName(nodeName(map, from));
}

interface ExplainedProps {
  readonly map: StrategyMap;
  readonly node: MapNode;
  readonly onClose: () => void;
}

function Explained({ map, node, onClose }: ExplainedProps) {
  const known = facts.value;
  const { route } = useLocation();
  if (!known) return null;
  return (
    <ExplainPanel
      subject={nodeName(map, node.id)}
      explanation={node.explanation}
      classId={node.classId}
      classes={packUsed(known, node.explanation).classes}
      unverified={rulesToMark(node.explanation)}
      names={explainNames(known)}
      whoAndWhen={(entry) => <EntryTrail entry={entry} />}
      onChild={(index) => {
        const code = node.explanation.children[index]?.subject.id.split(':')[0];
        if (code !== undefined) route(`/indikator/${encodeURIComponent(code)}?jelaskan=ya`);
      }}
      onClose={onClose}
    />
  );
}
