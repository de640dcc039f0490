import { words } from '../words/words.ts';

/** While rows are being opened on the device. Nothing spins or pulses. */
export function LoadingLine() {
  const { title, body } = words.value.states.loading;
  return (
    <div class="loading" role="status">
      <p class="loading__title">{title}</p>
      <p class="quiet">{body}</p>
    </div>
  );
}
