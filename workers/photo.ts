import { expose, transfer } from 'comlink';
import { type Prepared, prepareFile } from '../src/store/photo.ts';

const photo = {
  /** A file as it may be attached, or why not. The bytes are handed over, not copied. */
  prepare: async (file: Blob): Promise<Prepared> => {
    const prepared = await prepareFile(file);
    return prepared.ok ? transfer(prepared, [prepared.file.bytes.buffer]) : prepared;
  },
};

/** Use as `wrap<PhotoWorker>(worker)`. */
export type PhotoWorker = typeof photo;

expose(photo);
