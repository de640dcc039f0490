import type { ComponentChildren } from 'preact';
import { words } from '../../words/words.ts';
import { Menu, type MenuItem } from '../frame/menu.tsx';
import { Icon } from '../icon.tsx';

interface EvidenceCardProps {
  readonly name: string;
  /** Object URL of a small picture; null draws the sign of the file type. */
  readonly thumbnail: string | null;
  readonly type: 'image/jpeg' | 'application/pdf';
  /** `2,9 MB → 412 KB · di perangkat ini`. */
  readonly detail: ComponentChildren;
  /** Bytes that arrived, of all bytes, and the same in words; absent when nothing is on its way. */
  readonly progress?: { readonly done: number; readonly total: number; readonly label: string } | undefined;
  /** Opens the file at full size. */
  readonly href?: string | undefined;
  readonly onOpen?: (() => void) | undefined;
  readonly menu?: readonly MenuItem[] | undefined;
}

/** Kartu bukti: one file and how far it has travelled. */
export function EvidenceCard(props: EvidenceCardProps) {
  const { name, detail, progress, menu, onOpen } = props;
  return (
    <div class="evidence">
      {onOpen ? (
        <button
          type="button"
          class="evidence__open"
          onClick={onOpen}
          aria-label={words.value.parts.openFile(name)}
        >
          <Thumbnail {...props} />
        </button>
      ) : (
        <Thumbnail {...props} />
      )}
      <div class="evidence__text">
        <p class="evidence__name">{name}</p>
        <p class="evidence__detail">{detail}</p>
        {progress && (
          <p class="evidence__progress">
            <progress value={progress.done} max={progress.total} aria-label={name} />
            {progress.label}
          </p>
        )}
      </div>
      {menu && menu.length > 0 && <Menu label={words.value.parts.optionsFor(name)} items={menu} />}
    </div>
  );
}

function Thumbnail({ thumbnail, type }: Pick<EvidenceCardProps, 'thumbnail' | 'type'>) {
  if (thumbnail) return <img class="evidence__thumb" src={thumbnail} alt="" width="56" height="56" />;
  const pdf = type === 'application/pdf';
  return (
    <span class={pdf ? 'evidence__thumb evidence__thumb--pdf' : 'evidence__thumb'}>
      <Icon name={pdf ? 'file-text' : 'image'} size={24} />
      {pdf && 'PDF'}
    </span>
  );
}
