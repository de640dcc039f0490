import { signal } from '@preact/signals';

/** Whether the page is being put on paper, where everything stands that a screen shows a part of. */
export const printing = signal(false);

if (typeof window !== 'undefined') {
  const paper = window.matchMedia?.('print');
  const set = (isPrinting: boolean) => () => {
    printing.value = isPrinting;
  };
  // Rows are drawn right after the listener, before the paper is laid out.
  window.addEventListener('beforeprint', set(true));
  window.addEventListener('afterprint', set(false));
  paper?.addEventListener('change', ({ matches }) => set(matches)());
}
