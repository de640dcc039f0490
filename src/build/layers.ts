import type { Rolldown } from 'vite';
import { isOfFirstScreen } from './first-screen.ts';

/**
 * What several pages need of a layer comes in one file instead of in some dozens: on a slow line each file waits for an
 * answer of its own. A layer never imports one above it, so that no two files wait for each other (`no-circles.ts`
 * fails the build where they would). Files of the first screen stay as small as they are.
 */
const layer = (name: string, test: RegExp): Rolldown.CodeSplittingGroup => ({
  name: (id, graph) => (isOfFirstScreen(id, graph) ? null : name),
  debugName: name,
  test,
  minShareCount: 2,
  includeDependenciesRecursively: false,
});

export const layers: Rolldown.CodeSplittingGroup[] = [
  layer('domain', /\/src\/(?:domain|protocol)\//),
  layer('app', /\/src\/app\//),
  layer('parts', /\/src\/ui\/(?:parts\/|words\/[a-z-]+\.ts)/),
];
