import { fileName, type ReadyFile, readyFile } from '../../../app/ready-file.ts';
import type { WrittenTable } from '../../../app/sheets/export-table.ts';

export const CHART_FORMS = ['png', 'svg', 'csv'] as const;
export type ChartForm = (typeof CHART_FORMS)[number];

/** A chart outside the page: its drawing as SVG text, and its numbers. */
export interface ChartFile {
  readonly title: string;
  readonly svg: () => string;
  readonly table: () => WrittenTable;
}

/** A chart as a picture, as a drawing, or as numbers. */
export async function chartFile(form: ChartForm, { title, svg, table }: ChartFile): Promise<ReadyFile> {
  if (form === 'csv') {
    const { exportTable } = await import('../../../app/sheets/export-table.ts');
    return exportTable('csv', table());
  }
  const bytes = form === 'svg' ? new TextEncoder().encode(svg()) : await pngOf(svg());
  return readyFile(bytes, form, fileName(title));
}

/** Pixels per px of the drawing, so that it stays sharp on paper. */
const SHARPNESS = 2;

async function pngOf(svg: string): Promise<Uint8Array> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width * SHARPNESS, image.height * SHARPNESS);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await canvas.convertToBlob({ type: 'image/png' });
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** What the look of a drawing hangs on in the style sheet; written into a copy that leaves the page. */
export const LOOK: readonly string[] = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'paint-order',
  'font-size',
  'font-weight',
  'text-anchor',
];

/** A drawing of the page as text of its own, on the ground of the page, in the colours of the moment. */
export function svgTextOf(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const [shown, written] = [drawing, copy].map((one) => [...one.querySelectorAll('*')]) as [
    Element[],
    Element[],
  ];
  for (const [i, element] of shown.entries()) {
    const style = getComputedStyle(element);
    for (const name of LOOK) written[i]?.setAttribute(name, style.getPropertyValue(name));
  }
  const { width, height } = drawing.getBoundingClientRect();
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(Math.round(width)));
  copy.setAttribute('height', String(Math.round(height)));
  copy.setAttribute('font-family', 'sans-serif');
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', getComputedStyle(drawing).getPropertyValue('--surface'));
  copy.prepend(ground);
  return new XMLSerializer().serializeToString(copy);
}
