import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { preact } from '@preact/preset-vite';
import type { Plugin, Rolldown } from 'vite';
import { type ManifestOptions, VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';

const outDir = 'dist/app';
const firstScreenLimit = 90_000;
const precacheLimit = 700_000;
/** Pages for people and screens that never work without a line; a phone does not keep them. */
const onlineOnly = /^(?:layar\.html|publik\.css|verifikasi\.css|assets\/layar-.*)$/;

const screenshots = [
  { src: 'screenshots/tugas.png', sizes: '390x844', form_factor: 'narrow', label: 'Tugas petugas' },
  { src: 'screenshots/setujui.png', sizes: '1024x768', form_factor: 'wide', label: 'Persetujuan kepala OPD' },
  { src: 'screenshots/ikhtisar.png', sizes: '1440x900', form_factor: 'wide', label: 'Ikhtisar gubernur' },
] as const;

const manifest: Partial<ManifestOptions> = {
  id: '/',
  name: 'Kinerja',
  short_name: 'Kinerja',
  description: 'Isi realisasi tanpa sinyal, periksa, sahkan, dan baca kinerja instansi pemerintah.',
  lang: 'id',
  dir: 'ltr',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  theme_color: '#121C42',
  background_color: '#121C42',
  categories: ['government', 'productivity'],
  icons: [
    { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  screenshots: screenshots
    .filter(({ src }) => existsSync(join('public', src)))
    .map((screenshot) => ({ ...screenshot, type: 'image/png' })),
  shortcuts: [
    { name: 'Tugas', url: '/tugas' },
    { name: 'Setujui', url: '/setujui' },
    { name: 'Ikhtisar', url: '/ikhtisar' },
  ],
};

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

/**
 * The first screen begins with the entry and the gate (sign-in or PIN): whatever route is opened, the store is locked at
 * the start, so the gate is always what paints first.
 */
const isFirstRoot = (id: string): boolean => /index\.html$|sign-in\/gate-screen\.tsx$/.test(id);

/** Files of the first screen: those of its roots and what they import. */
function firstScreen(chunks: Chunks): Set<string> {
  const roots = [...chunks.values()]
    .filter(({ facadeModuleId }) => isFirstRoot(facadeModuleId ?? ''))
    .map((chunk) => chunk.fileName);
  if (roots.length !== 2) throw new Error('The first screen is no longer the entry and the gate.');
  return withStaticImports(chunks, roots);
}

const isText = (file: string): boolean => /\.(?:js|css|html|svg|webmanifest)$/.test(file);

/** Writes each text a second time as Brotli of the highest quality: compressed once, sent to every device. */
function compressed(): Plugin {
  const squeeze = promisify(brotliCompress);
  return {
    name: 'compressed',
    apply: 'build',
    enforce: 'post',
    closeBundle: {
      sequential: true,
      order: 'post',
      async handler() {
        const texts = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter(isText);
        const each = texts.map(async (file) => {
          const path = join(outDir, file);
          await writeFile(`${path}.br`, await squeeze(await readFile(path)));
        });
        await Promise.all(each);
      },
    },
  };
}

/** Bytes a device downloads for a file. */
const travelling = (file: string): number => statSync(join(outDir, isText(file) ? `${file}.br` : file)).size;
const weightOf = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + travelling(file), 0);

/** Fails the build when a cheap phone would pay too much, or when any part of the app would be missing offline. */
function budgets(): Plugin {
  let first = new Set<string>();
  return {
    name: 'budgets',
    apply: 'build',
    enforce: 'post',
    writeBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      first = firstScreen(new Map(chunks.map((chunk) => [chunk.fileName, chunk])));
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      handler() {
        // Read from the written worker, not from the plugin's settings: this list is what a device really stores.
        const written = readFileSync(join(outDir, 'sw.js'), 'utf8').matchAll(/"url":"([^"]+)"/g);
        const listed = new Set([...written].map(([, url]) => url as string));
        const emitted = readdirSync(outDir, { recursive: true, encoding: 'utf8' });
        const missing = emitted.filter(
          (file) =>
            /\.(?:js|css|html|woff2?|wasm)$/.test(file) &&
            file !== 'sw.js' &&
            !onlineOnly.test(file) &&
            !listed.has(file),
        );
        const screen = weightOf(first);
        const precache = weightOf(listed);
        const figures = `first screen ${screen} B, precache ${precache} B on the way`;
        if (missing.length > 0) this.error(`not precached, so missing offline: ${missing.join(', ')}`);
        if (screen > firstScreenLimit) this.error(`over ${firstScreenLimit} B: ${figures}`);
        if (precache > precacheLimit) this.error(`over ${precacheLimit} B: ${figures}`);
        this.info(figures);
      },
    },
  };
}

/**
 * Builds a worker as one more entry of the same build, so that page and worker share their chunks: a device
 * downloads and keeps Dexie and the rules once instead of once for each worker.
 */
function sharedWorkers(): Plugin {
  const suffix = '?worker&url';
  return {
    name: 'shared-workers',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(suffix)) return null;
      const worker = await this.resolve(source.slice(0, -suffix.length), importer);
      return worker && `\0shared-worker:${worker.id}`;
    },
    load(id) {
      if (!id.startsWith('\0shared-worker:')) return null;
      const file = this.emitFile({ type: 'chunk', id: id.slice('\0shared-worker:'.length) });
      return `export default import.meta.ROLLUP_FILE_URL_${file};`;
    },
  };
}

/**
 * Journeys of leaders and of personnel, for which `npm test` has no room on two cores: they cost two and a half minutes
 * more. Their pages are gone through by the journey over every route.
 */
const FURTHER = ['discipline-case', 'leaders', 'many-at-once', 'skp', 'strategy-map', 'wall'].map(
  (name) => `test/journey/${name}.test.ts`,
);

type Graph = Pick<Rolldown.PluginContext, 'getModuleInfo'>;

/** Whether the first screen holds a module: reached from what it imports, without waiting for anything. */
function isOfFirstScreen(id: string, graph: Graph, seen = new Set<string>()): boolean {
  if (isFirstRoot(id)) return true;
  seen.add(id);
  const importers = graph.getModuleInfo(id)?.importers ?? [];
  return importers.some((one) => !seen.has(one) && isOfFirstScreen(one, graph, seen));
}

/**
 * What several pages need of a layer comes in one file instead of in some dozens: on a slow line each file waits for an
 * answer of its own. A layer never imports one above it, so that no two files wait for each other. Files of the first
 * screen stay as small as they are.
 */
const layer = (name: string, test: RegExp): Rolldown.CodeSplittingGroup => ({
  name: (id, graph) => (isOfFirstScreen(id, graph) ? null : name),
  test,
  minShareCount: 2,
  includeDependenciesRecursively: false,
});

export default defineConfig({
  plugins: [
    sharedWorkers(),
    preact(),
    process.env.VITEST
      ? []
      : [
          VitePWA({
            strategies: 'injectManifest',
            srcDir: 'workers',
            filename: 'sw.ts',
            registerType: 'prompt',
            injectRegister: null,
            manifest,
            // The browser fetches them when the app is installed, and keeps them itself.
            includeManifestIcons: false,
            injectManifest: {
              globPatterns: ['**/*.{js,css,html,svg,woff2,wasm}'],
              globIgnores: ['layar.html', 'publik.css', 'verifikasi.css', 'assets/layar-*'],
              rollupFormat: 'iife',
            },
          }),
          compressed(),
          budgets(),
        ],
  ],
  worker: { format: 'es' },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    // data: URLs would need a hole in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    rolldownOptions: {
      input: ['index.html', 'perbaiki.html', 'layar.html'],
      output: {
        codeSplitting: {
          groups: [
            layer('domain', /\/src\/(?:domain|protocol)\//),
            layer('app', /\/src\/app\//),
            layer('parts', /\/src\/ui\/(?:parts\/|words\/[a-z-]+\.ts)/),
          ],
        },
      },
    },
  },
  server: { proxy: { '/v1': 'http://127.0.0.1:8080' } },
  test: {
    maxWorkers: 2,
    // A process per file costs more than most files.
    isolate: false,
    // Also for the processes that tests start.
    env: { NODE_COMPILE_CACHE: resolve('node_modules/.cache/node') },
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          // What only the served engine has is tested there alone.
          exclude: ['test/journey/**', 'test/endpoint/several-processes.test.ts'],
          // Machines are shared: a test is no benchmark.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          // Everything that stands on the endpoint's database, a second time on the served engine.
          name: 'postgres',
          environment: 'node',
          include: ['test/endpoint/*.test.ts', 'test/sync/real-endpoint.test.ts'],
          exclude: [
            // Tests that open no database.
            'test/endpoint/{data-folder,gathered,network,turnstile}.test.ts',
            // The demo data of an embedded site: some hundred commands, each of which is tested here by itself.
            'test/endpoint/first-run.test.ts',
          ],
          globalSetup: 'test/support/postgres-setup.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journey',
          environment: 'node',
          include: ['test/journey/**/*.test.{ts,tsx}'],
          exclude: FURTHER,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'further',
          environment: 'node',
          include: FURTHER,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
