import { useEffect, useState } from 'preact/hooks';

/** Keys that open the search of the browser, which finds only what stands in the document. */
export const isSearchKey = ({
  key,
  ctrlKey,
  metaKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>): boolean =>
  key === 'F3' || ((ctrlKey || metaKey) && key.toLowerCase() === 'f');

/** Whether the page has been searched since a long list came: from then on all its rows stand, so that each can be found. */
export function useSought(isLong: boolean): boolean {
  const [isSought, setSought] = useState(false);
  useEffect(() => {
    if (!isLong || isSought) return;
    const seek = (event: KeyboardEvent): void => {
      if (isSearchKey(event)) setSought(true);
    };
    window.addEventListener('keydown', seek);
    return () => window.removeEventListener('keydown', seek);
  }, [isLong, isSought]);
  return isSought;
}
