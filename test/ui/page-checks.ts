/** Words of a page as read, tags and svg left out. */
export const pageText = (html: string): string =>
  html
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();

/** What a strict content security policy or a screen reader would stumble over; empty when nothing. */
export function pageFaults(html: string): string[] {
  const faults: string[] = [];
  if ((html.match(/<h1\b/g) ?? []).length !== 1) faults.push('not exactly one h1');
  if ((html.match(/<main\b/g) ?? []).length !== 1) faults.push('not exactly one main');
  if (/\sstyle=/.test(html)) faults.push('inline style');
  for (const tag of html.match(/<svg[^>]*>/g) ?? []) {
    if (!/aria-hidden="true"|role="img"[^>]*aria-label=/.test(tag)) faults.push(`unnamed drawing ${tag}`);
  }
  for (const [tag, , attributes, inside] of html.matchAll(/<(button|a)\b([^>]*)>(.*?)<\/\1>/gs)) {
    if (!/aria-label=/.test(attributes ?? '') && pageText(inside ?? '') === '')
      faults.push(`nameless ${tag}`);
  }
  return faults;
}
