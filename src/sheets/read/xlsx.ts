import { unzipSync } from 'fflate';
import type { Sheet } from '../../domain/sheets/workbook.ts';
import { UnreadableFile } from './fault.ts';
import { feed, type Progress } from './progress.ts';
import { sharedStringReader } from './shared-strings.ts';
import { readStyles } from './styles.ts';
import { readTags } from './tags.ts';
import { type CellContext, type SheetBody, worksheetReader } from './worksheet.ts';

type Parts = Readonly<Record<string, Uint8Array>>;

/** Unpacked bytes a workbook may have; a few kilobytes can be made to unpack into gigabytes. */
const MOST_BYTES = 512 * 2 ** 20;

interface Listed {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

/** Every worksheet of an Office Open XML workbook (ECMA-376). @throws UnreadableFile */
export async function readXlsx(bytes: Uint8Array, told: Progress): Promise<readonly Sheet[]> {
  const parts = unpacked(bytes);
  const book = partText(parts, 'xl/workbook.xml');
  if (book === null) throw new UnreadableFile('not-a-sheet');
  const { listed, is1904 } = readBook(book, partText(parts, 'xl/_rels/workbook.xml.rels') ?? '');
  const strings: string[] = [];
  const shared = part(parts, 'xl/sharedStrings.xml');
  const total = listed.reduce((sum, one) => sum + (part(parts, one.part)?.length ?? 0), shared?.length ?? 0);
  let before = 0;
  const step: Progress = (done) => told(before + done, total);
  if (shared) {
    const reader = sharedStringReader(strings);
    await feed(shared, (text) => reader.write(text), step);
    reader.end();
    before += shared.length;
  }
  const context: CellContext = {
    strings,
    formats: readStyles(partText(parts, 'xl/styles.xml') ?? ''),
    is1904,
  };
  const sheets: Sheet[] = [];
  for (const { name, hidden, part: path } of listed) {
    const xml = part(parts, path);
    if (!xml) continue;
    const body: SheetBody = { rows: [], merges: [] };
    const reader = worksheetReader(context, body);
    await feed(xml, (text) => reader.write(text), step);
    reader.end();
    before += xml.length;
    sheets.push({ name, hidden, ...body });
  }
  return sheets;
}

const WANTED =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/)/i;

function unpacked(bytes: Uint8Array): Parts {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!WANTED.test(name)) return false;
        total += originalSize;
        if (total > MOST_BYTES) throw new UnreadableFile('too-large');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('damaged');
  }
}

/** Names of parts are not case-sensitive, and some writers make use of it. */
function part(parts: Parts, name: string): Uint8Array | null {
  const found = parts[name];
  if (found) return found;
  const key = Object.keys(parts).find((one) => one.toLowerCase() === name.toLowerCase());
  return key === undefined ? null : (parts[key] ?? null);
}

function partText(parts: Parts, name: string): string | null {
  const bytes = part(parts, name);
  return bytes && new TextDecoder('utf-8').decode(bytes);
}

function readBook(book: string, relations: string): { listed: Listed[]; is1904: boolean } {
  const targets = new Map<string, string>();
  readTags(relations, {
    open: (name, { Id, Target }) => {
      if (name === 'Relationship') targets.set(Id ?? '', partName(Target ?? ''));
    },
    close: () => {},
    text: () => {},
  });
  const listed: Listed[] = [];
  let is1904 = false;
  readTags(book, {
    open: (name, given) => {
      if (name === 'workbookPr') is1904 = given.date1904 === '1' || given.date1904 === 'true';
      if (name !== 'sheet') return;
      const id = Object.entries(given).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const path = targets.get(id) ?? `xl/worksheets/sheet${listed.length + 1}.xml`;
      listed.push({ name: given.name ?? '', hidden: (given.state ?? 'visible') !== 'visible', part: path });
    },
    close: () => {},
    text: () => {},
  });
  return { listed, is1904 };
}

const partName = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);
