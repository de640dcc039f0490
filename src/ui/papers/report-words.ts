import { words } from '../words/words.ts';

/** Name of a field on the screen: a block, or what is said about an indicator. */
export function reportField(path: string): string {
  const { blocks, fields } = words.value.papers.report;
  const [family = '', ...rest] = path.split('/');
  return blocks[rest[0] ?? ''] ?? fields[rest.at(-1) ?? ''] ?? fields[family] ?? path;
}
