import type { DraftedName, RowChange } from '../../domain/sheets/change/sheet-change.ts';
import type { Drafts, Known } from '../../domain/sheets/meaning/draft.ts';
import type { SheetRow } from '../../domain/sheets/sheet-set.ts';
import {
  type SheetList,
  type SheetReply,
  type SheetRequest,
  type SheetUndoReply,
  sheetRequestSchema,
} from '../../protocol/sheet.ts';
import type { Endpoint, Who } from '../endpoint.ts';
import { parse, parseJson } from '../http/parse.ts';
import { Turnstile } from '../http/turnstile.ts';
import { mayBringSheet, type SheetQuery } from '../rows/extent.ts';
import type { Reference } from '../rows/world.ts';
import type { TenantReader } from '../storage/port.ts';
import { applySheet } from './apply-sheet.ts';
import { readApart } from './read-apart.ts';
import { isStaff } from './staff-rows.ts';
import { undoSheet } from './undo-sheet.ts';

type Forbidden = { readonly state: 'forbidden' };
type Busy = { readonly state: 'busy' };

/** Imports that the list shows. */
const LISTED = 100;
const LINE_FEED = 10;

/** Spreadsheets that people bring: the endpoint reads the file itself and decides everything again. */
export class Sheets {
  readonly #endpoint: Endpoint;
  // A workbook may unpack to half a gigabyte.
  readonly #readers = new Turnstile(2, 4);

  constructor(endpoint: Endpoint) {
    this.#endpoint = endpoint;
  }

  /** Earlier imports and remembered mappings; null for who may bring none. */
  list(who: Who): Promise<SheetList | null> {
    return this.#endpoint.storage.read(who.tenant, async (view) =>
      (await this.#permits(who, view, []))
        ? { imports: await view.sheetImports(LISTED), mappings: await view.sheetMappings() }
        : null,
    );
  }

  /** Null when the bytes do not begin with a request; `busy` when too many files are being read already. */
  async apply(who: Who, bytes: Uint8Array): Promise<SheetReply | Forbidden | Busy | null> {
    const end = bytes.indexOf(LINE_FEED);
    const line = new TextDecoder().decode(bytes.subarray(0, Math.max(end, 0)));
    const request = parse(sheetRequestSchema, parseJson(line));
    if (!request) return null;
    // Nobody's file is read before it is clear that the person may bring one.
    const mayBring = await this.#endpoint.storage.read(who.tenant, (view) => this.#permits(who, view, []));
    if (!mayBring) return { state: 'forbidden' };
    const content = bytes.subarray(end + 1);
    return (await this.#readers.pass(() => this.#apply(who, request, content))) ?? { state: 'busy' };
  }

  async #apply(
    who: Who,
    { file, isWhole, seen, ...choice }: SheetRequest,
    content: Uint8Array,
  ): Promise<SheetReply | Forbidden> {
    const read = await readApart(content, choice);
    if (!read) return { state: 'unreadable' };
    const done = await applySheet(this.#endpoint, {
      tenant: who.tenant,
      person: who.person,
      file,
      kept: { fingerprint: read.fingerprint, mapping: choice.mapping },
      isWhole,
      drafts: (known: Known): Promise<Drafts> => read.drafts(known),
      seen,
      permits: (transaction, rows) => this.#permits(who, transaction, rows),
    }).finally(read.end);
    return done.state === 'stored' ? this.#told(who, { ...done, rows: done.rows.length }) : done;
  }

  async undo(who: Who, id: string): Promise<SheetUndoReply | Forbidden> {
    const done = await undoSheet(this.#endpoint, {
      tenant: who.tenant,
      id,
      person: who.person,
      permits: (transaction, rows) => this.#permits(who, transaction, rows),
    });
    return done.state === 'undone' ? this.#told(who, done) : done;
  }

  async #permits({ tenant, person }: Who, view: TenantReader, rows: readonly RowChange[]): Promise<boolean> {
    const reference = await this.#endpoint.references.of(tenant, view);
    const may = (query: SheetQuery, units: Iterable<string>) =>
      mayBringSheet(reference, query, person, units, this.#endpoint.now());
    const published = rows.filter(({ entity }) => entity === 'measurements');
    const staff = rows.filter(isStaff);
    return (
      may('sheet.import', ['', ...unitsOf(rows, reference)]) &&
      (published.length === 0 || may('sheet.publish', unitsOf(published, reference))) &&
      (staff.length === 0 || may('sheet.staff', unitsOf(staff, reference)))
    );
  }

  async #told<Reply>(who: Who, reply: Reply): Promise<Reply> {
    const { seq } = await this.#endpoint.storage.read(who.tenant, (view) => view.head());
    this.#endpoint.bus.publish(who.tenant, seq);
    return reply;
  }
}

/** Units whose rows a change touches, as they were and as they would be. */
function unitsOf(rows: readonly RowChange[], reference: Reference): ReadonlySet<string> {
  const bodies = rows.flatMap(({ entity, before, after }) =>
    [before, after].flatMap((body) => (body === null ? [] : [unitOf(entity, body, reference)])),
  );
  return new Set(bodies);
}

/** The unit that answers for a row; empty for the government as a whole. */
function unitOf(entity: RowChange['entity'], body: unknown, { indicators }: Reference): string {
  const name = entity as DraftedName;
  // A person belongs to no unit: the posts beside him do.
  if (name === 'people') return '';
  if (name === 'planNodes' || name === 'indicators') return (body as SheetRow<typeof name>).owner ?? '';
  if (name === 'targets') return indicators.get((body as SheetRow<'targets'>).indicator)?.owner ?? '';
  return (body as SheetRow<'budgets' | 'measurements' | 'positions'>).unit ?? '';
}
