import { basename } from 'node:path';
import type { Plugin } from 'vite';

/** Pages that stand apart from the app, each in the folder of what it shows. */
const OWN_PAGES = ['src/ui/repair/perbaiki.html', 'src/wall/layar.html'];

/** Where the build begins. */
export const PAGES = ['index.html', ...OWN_PAGES];

/** Every page has its address at the top of the site, wherever it stands in the sources. */
export function ownPages(): Plugin {
  return {
    name: 'own-pages',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const [place, output] of Object.entries(bundle)) {
        if (output.type !== 'asset' || !OWN_PAGES.includes(place)) continue;
        delete bundle[place];
        this.emitFile({ type: 'asset', fileName: basename(place), source: output.source });
      }
    },
    configureServer({ middlewares }) {
      middlewares.use((request, _, next) => {
        const page = OWN_PAGES.find((one) => request.url === `/${basename(one)}`);
        if (page) request.url = `/${page}`;
        next();
      });
    },
  };
}
