export type Attributes = Readonly<Record<string, string | number>>;

// What XML 1.0 cannot carry at all (section 2.2), not even as a reference.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be left out
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as XML may hold it, in an element as in an attribute. */
export const escaped = (text: string): string =>
  text.replace(IMPOSSIBLE, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign] as string);

/** One element; its children are XML already. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const inside = children.join('');
  const head = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  return inside === '' ? `<${name}${head}/>` : `<${name}${head}>${inside}</${name}>`;
}

export const xmlFile = (root: string): Uint8Array =>
  new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`);
