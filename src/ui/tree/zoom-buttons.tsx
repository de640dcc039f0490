import { IconButton } from '../parts/control/icon-button.tsx';
import { words } from '../words/words.ts';
import { ZOOMS } from './tree-size.ts';

interface ZoomButtonsProps {
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

/** Smaller shows more of the plan at once. */
export function ZoomButtons({ zoom, onZoom }: ZoomButtonsProps) {
  const say = words.value.tree;
  const smaller = ZOOMS.findLast((one) => one < zoom);
  const larger = ZOOMS.find((one) => one > zoom);
  return (
    <fieldset class="tree-zoom">
      <legend class="visually-hidden">{say.zoom(Math.round(zoom * 100))}</legend>
      <IconButton icon="minus" label={say.smaller} onPress={() => smaller && onZoom(smaller)} />
      <output>{Math.round(zoom * 100)} %</output>
      <IconButton icon="plus" label={say.larger} onPress={() => larger && onZoom(larger)} />
    </fieldset>
  );
}
