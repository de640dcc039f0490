/** Arrow keys go from row to row of the list; Home and End to its ends. */
export function moveInList(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a.row-link')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  const link = next === undefined ? undefined : links[Math.min(Math.max(next, 0), links.length - 1)];
  if (!link) return;
  event.preventDefault();
  link.focus();
}
