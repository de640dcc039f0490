/** Why a file gives no cells. */
const FILE_FAULTS = [
  'empty',
  'binary-xls',
  'open-document',
  'not-a-sheet',
  'damaged',
  'too-large',
  'no-table',
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

/** A file that cannot be read; `fault` names the reason. */
export class UnreadableFile extends Error {
  readonly fault: FileFault;
  constructor(fault: FileFault) {
    super(fault);
    this.fault = fault;
  }
}
