import { useEffect, useRef, useState } from 'preact/hooks';

/** A branch on its way to another place. */
export interface Drag {
  readonly id: string;
  /** Node under the pointer. */
  readonly over: string | null;
}

interface Begun {
  readonly id: string;
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
}

/** A mouse drags once it has moved this far, px; a finger that moves this far before `HELD` scrolls. */
const FAR = 8;
/** How long a finger rests before it takes the node along, ms. */
const HELD = 400;
/** Within this distance from the edge of the box it scrolls along, px, by so many px a frame. */
const EDGE = 48;
const STEP = 14;

/**
 * Takes a node along with mouse, pen or finger. `ghost` follows the pointer without drawing the page again; only a new
 * node under it does. Escape lets go. The dialog of the node stays the way without a pointer.
 */
export function useTreeDrag(
  box: { readonly current: HTMLElement | null },
  onDrop: ((id: string, over: string) => void) | null,
) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  const onPointerDown = (event: PointerEvent): void => {
    const id = event.button === 0 ? nodeAt(event.target) : null;
    if (id === null || !onDrop || stop.current) return;
    const begun = { id, pointer: event.pointerId, x: event.clientX, y: event.clientY };
    stop.current = follow(begun, event.pointerType === 'touch', {
      box: () => box.current,
      ghost: () => ghost.current,
      say: setDrag,
      end: (over) => {
        stop.current = null;
        setDrag(null);
        // A finger gives no focus; the panel that opens gives it back to what had it.
        if (over !== null) focusNode(box.current, id);
        if (over !== null && over !== id) onDrop(id, over);
      },
    });
  };
  return { drag, ghost, onPointerDown };
}

interface Hands {
  readonly box: () => HTMLElement | null;
  readonly ghost: () => HTMLElement | null;
  readonly say: (drag: Drag) => void;
  readonly end: (over: string | null) => void;
}

/** Listens until the pointer is let go; answers how to stop before that. */
function follow(begun: Begun, isTouch: boolean, { box, ghost, say, end }: Hands): () => void {
  const controller = new AbortController();
  let isDragging = false;
  let over: string | null = null;
  let at = { x: begun.x, y: begun.y };
  let frame = 0;

  const finish = (target: string | null): void => {
    clearTimeout(held);
    cancelAnimationFrame(frame);
    controller.abort();
    if (isDragging) swallowClick();
    end(isDragging ? target : null);
  };
  const begin = (): void => {
    isDragging = true;
    say({ id: begun.id, over });
    frame = requestAnimationFrame(step);
  };
  // Once a frame, however often the pointer reports: the ghost, the edge, the node below.
  const step = (): void => {
    ghost()?.style.setProperty('translate', `${at.x + 12}px ${at.y + 12}px`);
    scrollAtEdge(box(), at);
    const below = nodeAt(document.elementFromPoint(at.x, at.y));
    if (below !== over) {
      over = below;
      say({ id: begun.id, over });
    }
    frame = requestAnimationFrame(step);
  };
  const held = setTimeout(() => isTouch && begin(), HELD);
  const listen = <K extends keyof WindowEventMap>(
    name: K,
    act: (event: WindowEventMap[K]) => void,
    passive = true,
  ) => window.addEventListener(name, act, { signal: controller.signal, passive });

  listen('pointermove', (event) => {
    if (event.pointerId !== begun.pointer) return;
    at = { x: event.clientX, y: event.clientY };
    if (isDragging || Math.hypot(at.x - begun.x, at.y - begun.y) < FAR) return;
    if (isTouch) finish(null);
    else begin();
  });
  listen('pointerup', (event) => event.pointerId === begun.pointer && finish(over));
  listen('pointercancel', (event) => event.pointerId === begun.pointer && finish(null));
  listen('keydown', (event) => event.key === 'Escape' && finish(null));
  // A finger that has taken a node along neither scrolls the page nor opens a menu.
  listen('touchmove', (event) => isDragging && event.preventDefault(), false);
  listen('contextmenu', (event) => isTouch && event.preventDefault(), false);
  return () => finish(null);
}

const nodeAt = (target: EventTarget | null): string | null =>
  target instanceof Element && !target.closest('.tree__toggle')
    ? (target.closest<HTMLElement>('[data-node]')?.dataset.node ?? null)
    : null;

const focusNode = (box: HTMLElement | null, id: string): void =>
  box?.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });

function scrollAtEdge(box: HTMLElement | null, { x, y }: { readonly x: number; readonly y: number }): void {
  if (!box) return;
  const { left, top, right, bottom } = box.getBoundingClientRect();
  const towards = (place: number, low: number, high: number): number =>
    place < low + EDGE ? -STEP : place > high - EDGE ? STEP : 0;
  box.scrollBy(towards(x, left, right), towards(y, top, bottom));
}

/** The click that ends a drag chooses nothing. */
function swallowClick(): void {
  const stop = (event: Event) => event.stopPropagation();
  window.addEventListener('click', stop, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', stop, true), 50);
}
