import type { Fault } from './faults.ts';
import type { MemServer } from './mem-server.ts';
import { count } from './tally.ts';

export interface Outcome {
  readonly seed: number;
  readonly steps: number;
  /** Values and notes people were told are saved. */
  readonly edits: number;
  /** Commands people were told are saved. */
  readonly saved: number;
  /** Commands whose only holders were destroyed on purpose before they could be sent. */
  readonly lost: number;
  /** Lines of the ledger, by command and outcome. */
  readonly decided: ReadonlyMap<string, number>;
  /** Refusals, by command and reason. */
  readonly refusals: ReadonlyMap<string, number>;
  readonly faults: ReadonlyMap<Fault, number>;
  /** Awaits at which a device lost its power. */
  readonly crashPoints: ReadonlyMap<string, number>;
  readonly violations: readonly string[];
  /** Everything that happened, line by line: equal for equal seeds. Empty unless it was asked for. */
  readonly trace: readonly string[];
}

/** What the ledgers say in the end: counts by outcome and by reason, and one line per command. */
export function told(servers: readonly MemServer[]) {
  const decided = new Map<string, number>();
  const refusals = new Map<string, number>();
  const lines: string[] = [];
  for (const { tenant, committed } of servers)
    for (const { mutation, result, seq } of committed.history) {
      const { code = '' } = result.problem ?? {};
      count(decided, `${mutation.name} ${result.s}`);
      if (code) count(refusals, `${mutation.name} ${code}`);
      lines.push(`${tenant} ${seq} ${mutation.id} ${result.s} ${code}`);
    }
  return { decided, refusals, lines };
}
