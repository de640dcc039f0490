import { type Dossier, textOf } from '../dossier/dossier.ts';
import { LINK_SIGNS } from '../dossier/kinds/strategy-map.ts';
import { PERSPECTIVES, type Perspective } from '../indicator.ts';

export type LinkSign = (typeof LINK_SIGNS)[number];

/** One arrow: what happens at `from` is expected to move `to`. */
export interface MapLink {
  /** Node that drives. */
  readonly from: string;
  /** Node that follows. */
  readonly to: string;
  readonly sign: LinkSign;
  /** Steps of the data between cause and effect: years, or the shorter periods both are measured in. */
  readonly lag: number;
  /** Why it is expected, or why the data say otherwise; empty = nothing written. */
  readonly note: string;
}

type Fields = Pick<Dossier, 'fields'>;
type Edits = Readonly<Record<string, string>>;

const linkPath = ({ from, to }: Pick<MapLink, 'from' | 'to'>, field: 'sign' | 'lag' | 'note'): string =>
  `link/${from}/${to}/${field}`;

/** Links that are drawn, in the order in which they were. A link without a sign was taken away. */
export function linksOf(dossier: Fields | null): readonly MapLink[] {
  return Object.keys(dossier?.fields ?? {}).flatMap((path): MapLink[] => {
    const [family, from = '', to = '', field] = path.split('/');
    if (!dossier || family !== 'link' || field !== 'sign') return [];
    const sign = LINK_SIGNS.find((one) => one === textOf(dossier, path));
    if (!sign) return [];
    const at = (name: 'lag' | 'note'): string => textOf(dossier, linkPath({ from, to }, name));
    return [{ from, to, sign, lag: wholeSteps(at('lag')), note: at('note') }];
  });
}

const wholeSteps = (text: string): number => Math.trunc(Number(text)) || 0;

/** Perspectives a person chose for nodes; an indicator without an objective is on the map of a government only by this. */
export function placesOf(dossier: Fields | null): Readonly<Record<string, Perspective>> {
  const places: Record<string, Perspective> = {};
  for (const path of Object.keys(dossier?.fields ?? {})) {
    const [family, node = ''] = path.split('/');
    const chosen = PERSPECTIVES.find((one) => dossier && one === textOf(dossier, path));
    if (family === 'place' && chosen) places[node] = chosen;
  }
  return places;
}

/** Fields that draw a link, or say something else of one that is drawn. */
export const drawn = (link: MapLink): Edits => ({
  [linkPath(link, 'sign')]: link.sign,
  [linkPath(link, 'lag')]: String(link.lag),
  [linkPath(link, 'note')]: link.note,
});

/** Fields that take a link away; its note stays in the trail. */
export const takenAway = (link: Pick<MapLink, 'from' | 'to'>): Edits => ({ [linkPath(link, 'sign')]: '' });

/** Field that puts a node into a perspective, or with null where the data put it. */
export const placed = (node: string, perspective: Perspective | null): Edits => ({
  [`place/${node}/perspective`]: perspective ?? '',
});
