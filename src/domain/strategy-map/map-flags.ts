import type { ClassId } from '../scoring/rule-pack.ts';
import type { MapLink } from './map-links.ts';
import type { MapNode } from './map-nodes.ts';

/** An outcome that does not follow although everything that should drive it goes well. */
export interface MapFlag {
  readonly outcome: string;
  readonly drivers: readonly string[];
}

/** The two best classes, drawn green. */
const GREEN: readonly ClassId[] = ['very-high', 'high'];

const isGreen = (node: MapNode | undefined): boolean =>
  node !== undefined && node.classId !== null && GREEN.includes(node.classId);

/** Outcomes with a class below green whose drivers are all green. A driver without a class is not green. */
export function mapFlags(nodes: readonly MapNode[], links: readonly MapLink[]): readonly MapFlag[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return nodes.flatMap((outcome): MapFlag[] => {
    const drivers = links.filter(({ to }) => to === outcome.id).map(({ from }) => from);
    const isMissed = outcome.classId !== null && !isGreen(outcome);
    const areAllGreen = drivers.length > 0 && drivers.every((id) => isGreen(byId.get(id)));
    return isMissed && areAllGreen ? [{ outcome: outcome.id, drivers }] : [];
  });
}
