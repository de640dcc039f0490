/** Runs when the page is put away, the last sure moment to write. Answers how to stop. */
export function onPutAway(act: () => void): () => void {
  const onHide = () => document.visibilityState === 'hidden' && act();
  document.addEventListener('visibilitychange', onHide);
  return () => document.removeEventListener('visibilitychange', onHide);
}
