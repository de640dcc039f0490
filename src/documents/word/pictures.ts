import { element } from '../xml.ts';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/** A picture with its size in EMU and what a reader who does not see it is told. */
export interface Placed {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** The pictures of one file, in the order in which they were placed. */
export class Pictures {
  readonly #placed: Uint8Array[] = [];

  /** Name within the file and the id by which the pages know it. */
  get parts(): readonly { readonly path: string; readonly id: string; readonly bytes: Uint8Array }[] {
    return this.#placed.map((bytes, i) => ({ path: `media/${i + 1}.png`, id: idOf(i + 1), bytes }));
  }

  /** A run that shows the picture in its line. */
  run({ png, width, height, alt }: Placed): string {
    const n = this.#placed.push(png);
    const [size, known] = [
      { cx: Math.round(width), cy: Math.round(height) },
      { id: n, name: `Gambar ${n}`, descr: alt },
    ];
    const picture = element(
      'pic:pic',
      { 'xmlns:pic': `${DRAWING}/picture` },
      element('pic:nvPicPr', {}, element('pic:cNvPr', known), element('pic:cNvPicPr')),
      element(
        'pic:blipFill',
        {},
        element('a:blip', { 'r:embed': idOf(n) }),
        element('a:stretch', {}, element('a:fillRect')),
      ),
      element(
        'pic:spPr',
        {},
        element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', size)),
        element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
      ),
    );
    const inline = element(
      'wp:inline',
      { distT: 0, distB: 0, distL: 0, distR: 0 },
      element('wp:extent', size),
      element('wp:docPr', known),
      element(
        'a:graphic',
        { 'xmlns:a': `${DRAWING}/main` },
        element('a:graphicData', { uri: `${DRAWING}/picture` }, picture),
      ),
    );
    return element('w:r', {}, element('w:drawing', {}, inline));
  }
}

const idOf = (n: number): string => `rIdGambar${n}`;
