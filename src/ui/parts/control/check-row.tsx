import type { ComponentChildren } from 'preact';

interface CheckRowProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ComponentChildren;
}

/** A checkbox whose whole row is the target. */
export function CheckRow({ checked, onChange, children }: CheckRowProps) {
  return (
    <label class="check-row">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
