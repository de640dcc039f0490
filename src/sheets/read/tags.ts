import { Parser } from 'htmlparser2';

/** What a reader wants to hear of a document; names come in lower case and without their namespace prefix. */
export interface TagListener {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** A streaming reader for `xml` or for HTML as loose as browsers take it. */
export function tagReader(listener: TagListener, language: 'xml' | 'html'): Parser {
  return new Parser(
    {
      onopentag: (name, attributes) => listener.open(local(name), attributes),
      onclosetag: (name) => listener.close(local(name)),
      ontext: listener.text,
    },
    language === 'xml' ? { xmlMode: true, decodeEntities: true } : { decodeEntities: true },
  );
}

/** Reads a whole small document at once. */
export function readTags(text: string, listener: TagListener): void {
  const reader = tagReader(listener, 'xml');
  reader.write(text);
  reader.end();
}
