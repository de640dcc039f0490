import { readFileSync } from 'node:fs';
import { type ClientRequest, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestDevice } from '../../support/device.ts';
import type { Site } from '../../support/site.ts';
import { Approvals, openProvince } from './province.ts';

const APART = 300;
/** Streams of one session: as many as the endpoint leaves open. */
const OF_ONE = 8;

export interface Crowd {
  /** From the approval until the last of all streams was poked, ms, each time. */
  readonly slowest: readonly number[];
  /** Resident memory of the endpoint's process, MB: before the streams, with them, and at the end. */
  readonly memory: readonly [before: number, open: number, end: number];
}

/** Streams held open against a real endpoint while values are signed. */
export async function crowd(streams: number, approvals: number): Promise<Crowd> {
  const site = await openProvince(approvals);
  const open: Stream[] = [];
  try {
    const waiting = await Approvals.prepare(site, approvals);
    const before = residentOf(site);
    for (let n = 0; n < streams; n += OF_ONE) {
      const device = await site.freshDevice('gubernur');
      for (let i = n; i < Math.min(streams, n + OF_ONE); i += 1) open.push(await Stream.open(device));
    }
    const atRest = residentOf(site);
    const slowest: number[] = [];
    for (let i = 0; i < approvals; i += 1) {
      await pause(APART);
      const poked = Promise.all(open.map((stream) => stream.next()));
      const begun = performance.now();
      await waiting.approve(i);
      slowest.push(Math.max(...(await poked)) - begun);
    }
    return { slowest, memory: [before, atRest, residentOf(site)] };
  } finally {
    for (const stream of open) stream.close();
    await site.discard();
  }
}

/** One open dashboard, by its event stream alone. */
class Stream {
  readonly #request: ClientRequest;
  #heard: (at: number) => void = () => undefined;

  private constructor(request: ClientRequest) {
    this.#request = request;
  }

  /** Open and past its greeting. */
  static open(device: TestDevice): Promise<Stream> {
    const headers = { ...device.sessionHeaders, 'x-kinerja': '1' };
    return new Promise((opened, failed) => {
      const request = get(`${device.url}/v1/events`, { headers, agent: false }, (response) => {
        if (response.statusCode !== 200) failed(new Error(`events answered ${response.statusCode}`));
        const stream = new Stream(request);
        response.setEncoding('utf8').on('data', (text: string) => {
          if (!text.includes('event: poke')) return;
          opened(stream);
          stream.#heard(performance.now());
        });
        response.on('error', () => undefined);
      });
      request.on('error', failed);
    });
  }

  /** When the next poke arrives. */
  next(): Promise<number> {
    return new Promise((done) => {
      this.#heard = done;
    });
  }

  close(): void {
    this.#request.destroy();
  }
}

/** `VmRSS` of proc(5), in MB. */
function residentOf({ pid }: Site): number {
  const [, kilobytes = 'NaN'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}
