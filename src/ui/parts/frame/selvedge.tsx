import { useId } from 'preact/hooks';

interface SelvedgeProps {
  readonly direction: 'horizontal' | 'vertical';
}

/** Pinggir kain: gold rhombs and red triangles on indigo. Once per screen, never as background or divider. */
export function Selvedge({ direction }: SelvedgeProps) {
  const id = `selvedge${useId()}`;
  const upright = direction === 'vertical';
  return (
    <svg class={`selvedge selvedge--${direction}`} width="100%" height="100%" aria-hidden="true">
      <defs>
        <pattern
          id={id}
          width="22"
          height="10"
          patternUnits="userSpaceOnUse"
          patternTransform={upright ? 'rotate(90) scale(1 -1)' : undefined}
        >
          <rect width="22" height="10" fill="#121c42" />
          <path d="M0 .75h22M0 9.25h22" stroke="#8a6a1f" stroke-width=".9" />
          <path d="M5.5 2.6 8.4 5 5.5 7.4 2.6 5Z" fill="none" stroke="#d8a325" stroke-width="1.5" />
          <path d="M16.5 2.9 18.9 5l-2.4 2.1L14.1 5Z" fill="#c0405f" />
          <path d="M11 4.3v1.4M0 4.3v1.4M22 4.3v1.4" stroke="#d8a325" stroke-width="1" />
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}
