import { type BundledFile, bundleOf, type Contents, contentsText } from './bundle.ts';
import type { Asked, Drawn, PaperSources } from './drawn-papers.ts';

/** What turns papers into bytes where the bundle is made: a device or the endpoint. */
export interface BundleTools {
  readonly write: (drawn: Drawn, form: 'docx' | 'xlsx', isDraft: boolean) => Promise<Uint8Array>;
  /** Bytes of an attached file; null when they are not at hand. */
  readonly attached: (file: BundledFile) => Promise<Uint8Array | null>;
  /** SHA-256, hex. */
  readonly hash: (bytes: Uint8Array) => string;
}

/** Everything that goes into one ZIP, by its path in it. */
export interface BundleFiles {
  readonly bytes: Readonly<Record<string, Uint8Array>>;
  /** A paper in it may not be issued yet, and is marked so. */
  readonly isDraft: boolean;
  /** Titles of attached files whose bytes could not be had. */
  readonly missing: readonly string[];
}

/** Papers, attached files and their contents list. */
export async function bundleFiles(
  asked: Asked,
  sources: PaperSources,
  { write, attached, hash }: BundleTools,
): Promise<BundleFiles> {
  const { papers, files, absent } = bundleOf(asked, sources);
  const contents: Contents[] = [];
  const bytes: Record<string, Uint8Array> = {};
  const put = (path: string, title: string, data: Uint8Array, isDraft: boolean): void => {
    bytes[path] = data;
    contents.push({ path, title, size: data.length, sha: hash(data), isDraft });
  };
  for (const { name, drawn, isDraft } of papers)
    for (const form of drawn.table ? (['docx', 'xlsx'] as const) : (['docx'] as const))
      put(`${name}.${form}`, drawn.draw(isDraft).title, await write(drawn, form, isDraft), isDraft);
  const missing: string[] = [];
  for (const file of files) {
    const data = await attached(file);
    if (data) put(file.path, file.title, data, false);
    else missing.push(file.title);
  }
  bytes['DAFTAR-ISI.txt'] = new TextEncoder().encode(contentsText(asked, contents, { missing, absent }));
  return { bytes, missing, isDraft: papers.some((one) => one.isDraft) };
}
