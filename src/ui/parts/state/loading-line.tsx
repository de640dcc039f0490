import { words } from '../../words/words.ts';
import { type Awaited, LongWait } from './long-wait.tsx';

/** While rows are being opened on the device. Nothing spins or pulses. `awaits`: told when it takes long. */
export function LoadingLine({ awaits }: { readonly awaits?: Awaited }) {
  const { title, body } = words.value.states.loading;
  return (
    <>
      <div class="loading" role="status">
        <p class="loading__title">{title}</p>
        <p class="quiet">{body}</p>
      </div>
      {awaits && <LongWait awaits={awaits} />}
    </>
  );
}
