import type { WallBoard, WallPage } from '../protocol/wall.ts';
import { cardsPage } from './draw-cards.ts';
import { placesPage } from './draw-places.ts';
import { unitsPage } from './draw-units.ts';
import { element } from './element.ts';

/** Where the page of a screen shows things. */
export interface Frame {
  readonly government: Element;
  readonly vision: Element;
  readonly page: Element;
  readonly place: Element;
}

/** Shows a board page by page; a new board takes the place of the old one without going back to the first page. */
export class BoardView {
  readonly #frame: Frame;
  #board: WallBoard | null = null;
  #at = 0;

  constructor(frame: Frame) {
    this.#frame = frame;
  }

  show(board: WallBoard): void {
    this.#board = board;
    this.#draw();
  }

  next(): void {
    this.#at += 1;
    this.#draw();
  }

  #draw(): void {
    if (!this.#board) return;
    const { government, vision, example, pages } = this.#board;
    const at = this.#at % Math.max(1, pages.length);
    const page = pages[at];
    this.#frame.government.textContent = `Kinerja ${government}${example ? ' (contoh)' : ''}`;
    this.#frame.vision.textContent = vision;
    this.#frame.place.textContent = `berganti halaman tiap 30 detik · ${at + 1} dari ${pages.length}`;
    this.#frame.page.replaceChildren(...(page ? drawn(page) : [nothing()]));
  }
}

const nothing = (): Element => element('p', { class: 'label' }, 'Belum ada angka yang disahkan.');

function drawn(page: WallPage): readonly Element[] {
  switch (page.kind) {
    case 'cards':
      return [element('h2', {}, page.title), cardsPage(page.cards)];
    case 'units':
      return [element('h2', {}, page.title), unitsPage(page)];
    case 'places':
      return [element('h2', {}, 'Kabupaten/kota dan OPD'), placesPage(page)];
  }
}
