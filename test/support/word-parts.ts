import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

/** The texts of a Word file as they are read: of its pages, of what stands above them, and below; and its pictures. */
export function wordParts(file: string | Uint8Array) {
  const entries = Object.entries(unzipSync(typeof file === 'string' ? readFileSync(file) : file));
  const textIn = (name: string) =>
    entries
      .filter(([path]) => path.startsWith(`word/${name}`) && path.endsWith('.xml'))
      .map(([, bytes]) => strFromU8(bytes))
      .join('');
  const text = (xml: string) =>
    [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
      .map(([, one]) =>
        (one ?? '')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&')
          .replaceAll('\u00a0', ' '),
      )
      .join('|');
  const pages = textIn('document');
  const pictures = entries.filter(([path]) => path.startsWith('word/media/')).map(([, bytes]) => bytes);
  return {
    xml: pages,
    pictures,
    pages: text(pages),
    above: text(textIn('header')),
    below: text(textIn('footer')),
  };
}
