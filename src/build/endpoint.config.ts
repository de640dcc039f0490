import { defineConfig } from 'vite';

/**
 * Builds the endpoint, packages included: to find, read and link some nine hundred modules one by one is most of the
 * work of a start. Not minified, so that what it says about a fault can be read.
 */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/endpoint',
    copyPublicDir: false,
    target: 'node24',
    rolldownOptions: {
      input: {
        main: 'src/endpoint/main.ts',
        // Threads begin in files of their own, beside the file that starts them.
        'sqlite-thread': 'src/endpoint/storage/sqlite-thread.ts',
        'read-thread': 'src/endpoint/sheet-import/read-thread.ts',
      },
      // All in one folder, at the depth of the source: paths from there lead to the same places.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
  ssr: {
    noExternal: true,
    // Native code, and what looks for its own files.
    external: ['@node-rs/argon2', 'pg', 'nodemailer'],
  },
});
