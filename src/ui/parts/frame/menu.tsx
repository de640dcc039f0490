import { useEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '../control/icon-button.tsx';
import { Icon } from '../icon.tsx';
import type { IconName } from '../icons.ts';

export interface MenuItem {
  readonly label: string;
  readonly icon: IconName;
  readonly onPress: () => void;
  readonly danger?: boolean | undefined;
}

interface MenuProps {
  /** Spoken name of the three dots, e.g. `Pilihan untuk Foto rekap`. */
  readonly label: string;
  readonly items: readonly MenuItem[];
}

/** Overflow: a disclosure with plain buttons; Esc and a press elsewhere close it. */
export function Menu({ label, items }: MenuProps) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    place.current?.querySelector<HTMLElement>('.icon-button')?.focus();
  };
  useEffect(() => {
    if (!open) return;
    place.current?.querySelector<HTMLElement>('.menu__item')?.focus();
    const away = (event: Event) => {
      if (!place.current?.contains(event.target as Node)) setOpen(false);
    };
    const onEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('keydown', onEscape);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('keydown', onEscape);
    };
  }, [open]);
  return (
    <div class="menu" ref={place}>
      <IconButton icon="ellipsis-vertical" label={label} expanded={open} onPress={() => setOpen(!open)} />
      {open && (
        <ul class="menu__list">
          {items.map((item) => (
            <li key={item.label}>
              <button
                type="button"
                class={item.danger ? 'menu__item menu__item--danger' : 'menu__item'}
                onClick={() => {
                  close();
                  item.onPress();
                }}
              >
                <Icon name={item.icon} />
                {item.label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
