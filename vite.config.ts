import { preact } from '@preact/preset-vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { APP_FOLDER } from './src/build/app-folder.ts';
import { budgets } from './src/build/budgets.ts';
import { compressed } from './src/build/compressed.ts';
import { layers } from './src/build/layers.ts';
import { manifest } from './src/build/manifest.ts';
import { noCircles } from './src/build/no-circles.ts';
import { ONLINE_ONLY } from './src/build/online-only.ts';
import { ownPages, PAGES } from './src/build/own-pages.ts';
import { sharedWorkers } from './src/build/shared-workers.ts';
import { tests } from './test/projects.ts';

export default defineConfig({
  plugins: [
    sharedWorkers(),
    preact(),
    ownPages(),
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
              globIgnores: [...ONLINE_ONLY],
              rollupFormat: 'iife',
            },
          }),
          noCircles(),
          compressed(),
          budgets(),
        ],
  ],
  worker: { format: 'es' },
  build: {
    outDir: APP_FOLDER,
    emptyOutDir: true,
    target: 'es2022',
    // data: URLs would need a hole in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    rolldownOptions: {
      input: PAGES,
      output: { codeSplitting: { groups: layers } },
    },
  },
  server: { proxy: { '/v1': 'http://127.0.0.1:8080' } },
  test: tests,
});
