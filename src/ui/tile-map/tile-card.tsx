import type { Indicator } from '../../domain/indicator.ts';
import type { PeriodId } from '../../domain/period.ts';
import { Card } from '../parts/card.tsx';
import { periodText } from '../words/date.ts';
import { words } from '../words/words.ts';
import {
  ARROWS,
  type ClassView,
  MARKS,
  type TileChange,
  type TileMapView,
  type TileView,
} from './tile-view.ts';

interface TileCardProps {
  readonly indicator: Indicator;
  readonly wholeName: string;
  readonly period: PeriodId;
  readonly view: TileMapView;
  /** Code of the area that is open beside the map. */
  readonly chosen: string | null;
}

/** Each part of the government where it lies; a tile opens its area beside the map. */
export function TileCard({ indicator, wholeName, period, view, chosen }: TileCardProps) {
  const { tileMap: say } = words.value;
  return (
    <Card title={`${indicator.name}, ${periodText(period)}`}>
      <p>
        {wholeName}: <strong>{view.whole ?? say.noValue}</strong>
      </p>
      <Legend classes={view.classes} unit={indicator.measureUnit} />
      <ul class="tiles" aria-label={say.tiles}>
        {view.tiles.map((tile) => (
          <Tile
            key={tile.area}
            tile={tile}
            of={view.classes.length}
            unit={indicator.measureUnit}
            chosen={tile.area === chosen}
          />
        ))}
      </ul>
      {view.before && <p class="quiet small">{say.change(periodText(view.before))}</p>}
    </Card>
  );
}

function Legend({ classes, unit }: { readonly classes: readonly ClassView[]; readonly unit: string }) {
  return (
    <ul class="tile-legend" aria-label={words.value.tileMap.classes}>
      {classes.map((one) => (
        <li key={one.class}>
          <span class={`tile__weave tile--c${one.class}`} aria-hidden="true" />
          {MARKS[one.class]} {one.range}
        </li>
      ))}
      <li class="quiet">{unit}</li>
    </ul>
  );
}

interface TileProps {
  readonly tile: TileView;
  readonly of: number;
  /** Measure unit of the value, for a reader that meets the tile alone. */
  readonly unit: string;
  readonly chosen: boolean;
}

function Tile({ tile, of, unit, chosen }: TileProps) {
  const { tileMap: say } = words.value;
  const at = tile.class < 0 ? 'x' : tile.class;
  return (
    <li style={{ gridColumn: tile.column, gridRow: tile.row }}>
      <a class={`tile tile--c${at}`} href={tile.href} aria-current={chosen ? 'true' : undefined}>
        <span class="tile__name">{tile.name}</span>
        <strong class="tile__value">{tile.value ?? '–'}</strong>
        {tile.value !== null && unit !== '' && <span class="visually-hidden">{unit}</span>}
        {tile.value === null && <span class="visually-hidden">{say.noValue}</span>}
        {tile.class >= 0 && (
          <span class="tile__class">
            <span aria-hidden="true">{MARKS[tile.class]}</span>
            <span class="visually-hidden">{say.class(tile.class + 1, of)}</span>
          </span>
        )}
        {tile.change && <Change {...tile.change} />}
        <span class="tile__weave" aria-hidden="true" />
      </a>
    </li>
  );
}

/** A reader of screens would name the triangle; it says which way instead. */
function Change({ way, by }: TileChange) {
  const { tileMap: say } = words.value;
  return (
    <span class="tile__change">
      {way === 'same' ? (
        say.same
      ) : (
        <>
          <span aria-hidden="true">{ARROWS[way]}</span>
          <span class="visually-hidden"> {say[way]}</span> {by}
        </>
      )}
    </span>
  );
}
