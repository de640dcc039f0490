import { role } from '../../app/live/position.ts';
import type { SheetKind } from '../../domain/sheets/meaning/fields.ts';
import { Icon } from '../parts/icon.tsx';
import { words } from '../words/words.ts';

const PAGES = { tree: '/pohon', indicators: '/indikator', budget: '/anggaran' } as const;

/** Where rows of a kind are looked at. People have no page: they stand where they work. */
const SHOWN_AT: Readonly<Record<SheetKind, keyof typeof PAGES | null>> = {
  plan: 'tree',
  indicators: 'indicators',
  targets: 'indicators',
  budgets: 'budget',
  realizations: 'indicators',
  people: null,
};

/** The way to what an import brought. An administrator brings files and reads no figures. */
export function WhereItWent({ kind }: { readonly kind: SheetKind }) {
  const page = SHOWN_AT[kind];
  if (page === null || role.value === 'admin') return null;
  const { imports, shell } = words.value;
  return (
    <a class="button button--secondary" href={PAGES[page]}>
      <span>{imports.lookAt(shell.nav[page])}</span>
      <Icon name="chevron-right" />
    </a>
  );
}
