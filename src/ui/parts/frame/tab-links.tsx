export interface TabLink {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
}

interface TabLinksProps {
  readonly label: string;
  readonly tabs: readonly TabLink[];
}

/** Tabs that are pages: each has a URL, so they are links and not an ARIA tablist. */
export function TabLinks({ label, tabs }: TabLinksProps) {
  return (
    <nav class="segmented" aria-label={label}>
      {tabs.map((tab) => (
        <a
          key={tab.href}
          class="segmented__choice"
          href={tab.href}
          aria-current={tab.current ? 'page' : undefined}
        >
          {tab.label}
        </a>
      ))}
    </nav>
  );
}
