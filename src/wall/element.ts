type Child = Element | string;
type Attributes = Readonly<Record<string, string | number>>;

/** An element as it stands; texts are texts, never markup. */
export function element(tag: string, attributes: Attributes, ...children: readonly Child[]): Element {
  return filled(document.createElement(tag), attributes, children);
}

export function drawing(tag: string, attributes: Attributes, ...children: readonly Child[]): Element {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

function filled(made: Element, attributes: Attributes, children: readonly Child[]): Element {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}
