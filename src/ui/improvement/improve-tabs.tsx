import { TabLinks } from '../parts/frame/tab-links.tsx';
import { REGISTERS } from '../words/dossier-words.ts';
import { words } from '../words/words.ts';

/** The pages of continuous improvement, the present one marked. */
export function ImproveTabs({ current }: { readonly current: string }) {
  const text = words.value.improvement;
  const tabs = [
    { href: '/perbaikan', label: text.parts.cycles },
    { href: '/sinyal', label: text.parts.signals },
    ...Object.entries(REGISTERS).map(([slug, kind]) => ({
      href: `/register/${slug}`,
      label: text.registers[kind]?.title ?? kind,
    })),
  ];
  return <TabLinks label={text.part} tabs={tabs.map((tab) => ({ ...tab, current: tab.href === current }))} />;
}
