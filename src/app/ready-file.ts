const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  zip: 'application/zip',
  svg: 'image/svg+xml',
  png: 'image/png',
} as const;

/** A file ready to be saved; give `url` back with `URL.revokeObjectURL`. */
export interface ReadyFile {
  readonly url: string;
  readonly name: string;
}

/** Bytes as a file of a form; `name` is without its ending. */
export const readyFile = (bytes: Uint8Array, form: keyof typeof TYPES, name: string): ReadyFile => ({
  url: URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: TYPES[form] })),
  name: `${name}.${form}`,
});

/** A title as the name of a file: letters and digits, hyphens between. */
export const fileName = (title: string): string =>
  title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
