import { useState } from 'preact/hooks';

/** Choosing a range by dragging across a picture, with mouse or pen: a finger scrolls the page instead. */
export function useDrag(onChosen: (left: number, right: number) => void) {
  const [range, setRange] = useState<[start: number, end: number]>();
  const place = (event: PointerEvent) => event.clientX - (event.currentTarget as Element).getBoundingClientRect().left;
  const sorted = range && ([Math.min(...range), Math.max(...range)] as [number, number]);
  return {
    range: sorted,
    handlers: {
      onPointerDown(event: PointerEvent) {
        if (event.pointerType !== 'touch' && event.button === 0) setRange([place(event), place(event)]);
      },
      onPointerMove(event: PointerEvent) {
        if (range) setRange([range[0], place(event)]);
      },
      onPointerUp() {
        if (sorted) onChosen(...sorted);
        setRange(undefined);
      },
      onPointerLeave() {
        setRange(undefined);
      },
    },
  };
}
