import type { Plugin } from 'vite';

const SUFFIX = '?worker&url';
const MARK = '\0shared-worker:';

/**
 * Builds a worker as one more entry of the same build, so that page and worker share their chunks: a device
 * downloads and keeps Dexie and the rules once instead of once for each worker.
 */
export function sharedWorkers(): Plugin {
  return {
    name: 'shared-workers',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(SUFFIX)) return null;
      const worker = await this.resolve(source.slice(0, -SUFFIX.length), importer);
      return worker && `${MARK}${worker.id}`;
    },
    load(id) {
      if (!id.startsWith(MARK)) return null;
      const file = this.emitFile({ type: 'chunk', id: id.slice(MARK.length) });
      return `export default import.meta.ROLLUP_FILE_URL_${file};`;
    },
  };
}
