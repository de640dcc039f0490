import { type HttpOptions, headersOf } from './http-request.ts';

/** The endpoint says something every 25 s; a line that says nothing for this long is dead, ms. */
const SILENCE = 70_000;

/**
 * The endpoint's `GET /v1/events`. Yields once when the stream stands and once for each poke; ends or throws when it
 * breaks. Read with `fetch`, because `EventSource` cannot send the store's half of the session.
 */
export async function* pokeStream(signal: AbortSignal, options: HttpOptions = {}): AsyncGenerator<void> {
  const response = await fetch(`${options.base ?? ''}/v1/events`, {
    headers: await headersOf(options),
    credentials: 'same-origin',
    cache: 'no-store',
    redirect: 'error',
    signal,
  });
  if (response.status !== 200 || !response.body) return;
  yield;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const dead = setTimeout(() => void reader.cancel(), SILENCE);
    const { done, value } = await reader.read().finally(() => clearTimeout(dead));
    if (done) return;
    const lines = (text + value).split('\n');
    text = lines.pop() ?? '';
    if (lines.includes('event: poke')) yield;
  }
}
