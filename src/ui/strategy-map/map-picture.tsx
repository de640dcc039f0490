import { useMemo, useState } from 'preact/hooks';
import type { StrategyMap, TestedLink } from '../../domain/strategy-map/strategy-map.ts';
import { useWidth } from '../parts/use-width.ts';
import { threadsOf } from '../parts/value/class-threads.ts';
import { ExampleTag } from '../parts/value/example-tag.tsx';
import { Threads } from '../parts/value/threads.tsx';
import { words } from '../words/words.ts';
import { type Arrow, type Band, type Box, type MapSeat, mapLayout, seatTowards } from './map-layout.ts';
import { linkId, nodeName, nodeValue } from './map-names.ts';

interface MapPictureProps {
  readonly map: StrategyMap;
  /** Id of the chosen node, or of the chosen link. */
  readonly chosen: string | null;
  readonly onNode: (id: string) => void;
  readonly onLink: (link: TestedLink) => void;
}

/** Four bands, nodes in them and arrows between. Arrow keys walk from node to node; links are reached from their nodes. */
export function MapPicture({ map, chosen, onNode, onLink }: MapPictureProps) {
  const say = words.value.strategyMap;
  const { box, width } = useWidth<HTMLDivElement>(960);
  const layout = useMemo(() => mapLayout(map.nodes, map.links, width), [map, width]);
  const [current, setCurrent] = useState<string | null>(null);
  const first = layout.seats.find(({ node }) => node.id === (current ?? chosen)) ?? layout.seats[0];
  const walk = (event: KeyboardEvent): void => {
    const next = first && seatTowards(layout.seats, first, event.key);
    if (!next) return;
    event.preventDefault();
    setCurrent(next.node.id);
    box.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(next.node.id)}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      class="strategy-map"
      ref={box}
      role="group"
      aria-label={say.title}
      style={{ blockSize: `${layout.height}px` }}
      onKeyDown={walk}
    >
      {layout.bands.map((band) => (
        <BandName key={band.perspective} band={band} />
      ))}
      <Arrows layout={layout} chosen={chosen} />
      {layout.seats.map((seat) => (
        <NodeBox
          key={seat.node.id}
          seat={seat}
          map={map}
          isCurrent={seat === first}
          isChosen={seat.node.id === chosen}
          onPress={() => {
            setCurrent(seat.node.id);
            onNode(seat.node.id);
          }}
        />
      ))}
      {layout.arrows.map((arrow) => (
        <ArrowWords key={linkId(arrow.link)} arrow={arrow} onPress={() => onLink(arrow.link)} />
      ))}
    </div>
  );
}

const place = ({ x, y, width, height }: Box) => ({
  insetInlineStart: `${x}px`,
  insetBlockStart: `${y}px`,
  inlineSize: `${width}px`,
  blockSize: `${height}px`,
});

function BandName({ band }: { readonly band: Band }) {
  const say = words.value.strategyMap;
  return (
    <div class={`strategy-map__band${band.isEmpty ? ' strategy-map__band--empty' : ''}`} style={place(band)}>
      <strong>{words.value.status.perspectives[band.perspective]}</strong>
      <span class="quiet small">{band.isEmpty ? say.emptyBand : say.bandNote[band.perspective]}</span>
    </div>
  );
}

function Arrows({
  layout,
  chosen,
}: {
  readonly layout: { readonly width: number; readonly height: number; readonly arrows: readonly Arrow[] };
  readonly chosen: string | null;
}) {
  return (
    <svg class="strategy-map__arrows" width={layout.width} height={layout.height} aria-hidden="true">
      <defs>
        <marker
          id="map-tip"
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerUnits="userSpaceOnUse"
          markerWidth="14"
          markerHeight="14"
          orient="auto"
        >
          <path d="M0 0L10 5L0 10z" fill="context-stroke" />
        </marker>
      </defs>
      {layout.arrows.map(({ link, path }) => (
        <path
          key={linkId(link)}
          class={`map-line map-line--${link.test.answer}${linkId(link) === chosen ? ' map-line--chosen' : ''}`}
          d={path}
          marker-end="url(#map-tip)"
        />
      ))}
    </svg>
  );
}

interface NodeBoxProps {
  readonly seat: MapSeat;
  readonly map: StrategyMap;
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  readonly onPress: () => void;
}

function NodeBox({ seat, map, isCurrent, isChosen, onPress }: NodeBoxProps) {
  const { strategyMap: say, status } = words.value;
  const { node } = seat;
  const threads = threadsOf(node.classId);
  const count = (end: 'from' | 'to'): number => map.links.filter((link) => link[end] === node.id).length;
  return (
    <button
      type="button"
      class={`map-node class-${threads}${isChosen ? ' map-node--chosen' : ''}`}
      style={place(seat)}
      data-node={node.id}
      tabIndex={isCurrent ? 0 : -1}
      aria-pressed={isChosen}
      onClick={onPress}
    >
      <span class="map-node__name">{nodeName(map, node.id)}</span>
      <span class="map-node__value">
        {nodeValue(node)} <Threads filled={threads} />
      </span>
      <span class="map-node__foot">
        {status.classes[threads]} · {say.weight(node.weight)} {node.example && <ExampleTag />}
      </span>
      <span class="visually-hidden">. {say.nodeLinks(count('to'), count('from'))}</span>
    </button>
  );
}

/** A mouse and touch way to a link; keys and readers come to it by its nodes and by the list. */
function ArrowWords({ arrow, onPress }: { readonly arrow: Arrow; readonly onPress: () => void }) {
  const say = words.value.strategyMap;
  const { link, middle } = arrow;
  return (
    <span
      class={`map-chip map-chip--${link.test.answer}`}
      aria-hidden="true"
      style={{ insetInlineStart: `${middle.x}px`, insetBlockStart: `${middle.y}px` }}
      onClick={onPress}
    >
      {say.signMark[link.sign]} <span class="map-chip__words">{say.short[link.test.answer]}</span>
    </span>
  );
}
