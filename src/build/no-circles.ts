import type { Plugin } from 'vite';

/** Which files each file imports before it runs. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** Files that wait for each other, the first named again at the end; null when every file can be run. */
export function circleIn(imports: Imports): readonly string[] | null {
  const runnable = new Set<string>();
  const path: string[] = [];
  const search = (file: string): readonly string[] | null => {
    if (runnable.has(file)) return null;
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    path.push(file);
    for (const imported of imports.get(file) ?? []) {
      const found = search(imported);
      if (found) return found;
    }
    path.pop();
    runnable.add(file);
    return null;
  };
  for (const file of imports.keys()) {
    const found = search(file);
    if (found) return found;
  }
  return null;
}

/**
 * Fails the build when files wait for each other: of two such files one runs before what it uses of the other exists,
 * and the app does not start. Modules of the source never do (Biome, `noImportCycles`); grouping them into files can.
 */
export function noCircles(): Plugin {
  return {
    name: 'no-circles',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const circle = circleIn(new Map(chunks.map(({ fileName, imports }) => [fileName, imports])));
      if (circle) this.error(`files wait for each other: ${circle.join(' → ')}`);
    },
  };
}
