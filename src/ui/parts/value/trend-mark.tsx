import { words } from '../../words/words.ts';

/**
 * real-* : outside the limits of six or more points; usual: within them; up/down: against the previous value only;
 * unread: too few points. Good or bad is a matter of polarity and decides the colour, never the sign.
 */
export type TrendKind = 'real-up' | 'real-down' | 'usual' | 'up' | 'down' | 'same' | 'unread';

interface TrendMarkProps {
  readonly kind: TrendKind;
  readonly effect: 'better' | 'worse' | 'neutral';
  /** Replaces the word of the kind, e.g. `membaik`. */
  readonly word?: string | undefined;
}

const SIGN: Readonly<Record<TrendKind, string>> = {
  'real-up': 'M5 0 10 5 5 10 0 5Z',
  'real-down': 'M5 0 10 5 5 10 0 5Z',
  usual: 'M5 .5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Z',
  up: 'M5 .8 9.8 9.2H.2Z',
  down: 'M5 9.2.2.8h9.6Z',
  same: 'M0 3.8h10v2.4H0Z',
  unread: 'M5 .9 9.1 5 5 9.1.9 5Z',
};

/** ◆ real, ● usual, ▲▼ against the value before, ◇ not readable yet; always with its word. */
export function TrendMark({ kind, effect, word }: TrendMarkProps) {
  return (
    <span class={`trend trend--${effect}`}>
      <svg
        class={kind === 'unread' ? 'trend__open' : 'trend__sign'}
        width="10"
        height="10"
        viewBox="0 0 10 10"
        aria-hidden="true"
      >
        <path d={SIGN[kind]} />
      </svg>
      {word ?? words.value.status.trends[kind]}
    </span>
  );
}
