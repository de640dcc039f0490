import { extname } from 'node:path';

/** File of a thread, beside the file that starts it: as source, or as `src/build/endpoint.config.ts` built both. */
export const threadFile = (name: string, starter: string): URL =>
  new URL(`./${name}${extname(starter)}`, starter);
