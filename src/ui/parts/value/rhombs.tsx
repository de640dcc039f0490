interface RhombsProps {
  readonly filled: number;
  readonly of: number;
  /** The last filled one is drawn in orange. */
  readonly stuck?: boolean | undefined;
}

/** A row of rhombs (simpul). A drawing: hidden from screen readers, always beside words. */
export function Rhombs({ filled, of, stuck = false }: RhombsProps) {
  return (
    <svg
      class="rhombs rhomb"
      width={of * 13 + 3}
      height="16"
      viewBox={`0 0 ${of * 13 + 3} 16`}
      aria-hidden="true"
      focusable="false"
    >
      {Array.from({ length: of }, (_, index) => (
        <path
          key={index}
          class={rhombClass(index, filled, stuck)}
          d={`M${index * 13 + 8} 1.8l6.2 6.2-6.2 6.2-6.2-6.2Z`}
        />
      ))}
    </svg>
  );
}

function rhombClass(index: number, filled: number, stuck: boolean): string {
  if (index >= filled) return 'rhomb__open';
  return stuck && index === filled - 1 ? 'rhomb__stuck' : 'rhomb__done';
}
