/** Runs when the page is put away, the last sure moment to write. Answers how to stop. */
export function onPutAway(act: () => void): () => void {
  const onHide = () => document.visibilityState === 'hidden' && act();
  document.addEventListener('visibilitychange', onHide);
  return () => document.removeEventListener('visibilitychange', onHide);
}

/** The same, and once more when it is stopped: what stood on the screen goes with it. */
export function onGoing(act: () => void): () => void {
  const stop = onPutAway(act);
  return () => {
    stop();
    act();
  };
}
