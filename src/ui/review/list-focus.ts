/** Arrow keys go from row to row of the list; Home and End to its ends. */
export function moveInList(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const list = event.currentTarget;
  const links = linksIn(list);
  const at = links.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  const next = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
  if (next !== undefined) links[Math.min(Math.max(next, 0), links.length - 1)]?.focus();
  else if (event.key === 'Home' || event.key === 'End') void toEnd(list, event.key === 'Home');
  else return;
  event.preventDefault();
}

const linksIn = (list: HTMLElement): readonly HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>('a.row-link'),
];

/** The rows at the end of a long list stand in the document only once it is in sight. */
async function toEnd(list: HTMLElement, isFirst: boolean): Promise<void> {
  const rows = [...list.querySelectorAll('.row-list')];
  const end = isFirst ? rows[0]?.firstElementChild : rows.at(-1)?.lastElementChild;
  end?.scrollIntoView({ block: isFirst ? 'start' : 'end', behavior: 'instant' });
  await new Promise(requestAnimationFrame);
  linksIn(list)
    .at(isFirst ? 0 : -1)
    ?.focus();
}
