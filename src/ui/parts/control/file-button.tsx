import type { ComponentChildren } from 'preact';
import { Icon } from '../icon.tsx';
import { buttonClass } from './button.tsx';

interface FileButtonProps {
  readonly children: ComponentChildren;
  /** `camera` opens the back camera on phones and takes JPEG or PNG, `file` takes photos and PDF. */
  readonly source: 'camera' | 'file' | 'sheet';
  readonly onFiles: (files: readonly File[]) => void;
  readonly kind?: 'primary' | 'secondary' | undefined;
  readonly multiple?: boolean | undefined;
}

const ACCEPT = {
  camera: 'image/*',
  file: 'image/jpeg,image/png,image/webp,application/pdf',
  sheet: '.xlsx,.xlsm,.csv,.txt,.xls,.htm,.html',
} as const;

const ICON = { camera: 'camera', file: 'paperclip', sheet: 'table' } as const;

/** A file input with the look of a button: the input itself has focus and name, so keyboards and readers work. */
export function FileButton({ children, source, onFiles, kind = 'secondary', multiple }: FileButtonProps) {
  return (
    <label class={`${buttonClass({ kind })} file-button`}>
      <input
        type="file"
        class="file-button__input"
        accept={ACCEPT[source]}
        capture={source === 'camera' ? 'environment' : undefined}
        multiple={multiple}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // Emptied, or choosing the same file again would stay silent.
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <Icon name={ICON[source]} />
      <span>{children}</span>
    </label>
  );
}
