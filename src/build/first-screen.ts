import type { Rolldown } from 'vite';

/**
 * The first screen begins with the entry and the gate (sign-in or PIN): whatever route is opened, the store is locked at
 * the start, so the gate is always what paints first.
 */
const isFirstRoot = (id: string): boolean => /index\.html$|sign-in\/gate-screen\.tsx$/.test(id);

type Chunks = ReadonlyMap<string, Rolldown.OutputChunk>;

function withStaticImports(chunks: Chunks, roots: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const waiting = [...roots];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    waiting.push(...(chunks.get(name)?.imports ?? []));
  }
  return reached;
}

/** Files of the first screen: those of its roots and what they import. Throws when the roots are others. */
export function firstScreen(bundle: Rolldown.OutputBundle): Set<string> {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  const roots = chunks.filter(({ facadeModuleId }) => isFirstRoot(facadeModuleId ?? ''));
  if (roots.length !== 2) throw new Error('The first screen is no longer the entry and the gate.');
  const named = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  return withStaticImports(
    named,
    roots.map(({ fileName }) => fileName),
  );
}

type Graph = Pick<Rolldown.PluginContext, 'getModuleInfo'>;

/** Whether the first screen holds a module: reached from what it imports, without waiting for anything. */
export function isOfFirstScreen(id: string, graph: Graph, seen = new Set<string>()): boolean {
  if (isFirstRoot(id)) return true;
  seen.add(id);
  const importers = graph.getModuleInfo(id)?.importers ?? [];
  return importers.some((one) => !seen.has(one) && isOfFirstScreen(one, graph, seen));
}
