import { useEffect, useState } from 'preact/hooks';

// Browsers let a page change its address some hundred times in half a minute; dragging changes it more often.
const SETTLES_AFTER = 200;

/** A day that may be dragged. @returns the day to show meanwhile, and what is told of each day on the way: `onDay` hears where it came to rest. */
export function useDraggedDay(day: string, onDay: (day: string) => void): [string, (day: string) => void] {
  const [dragged, setDragged] = useState<string>();
  useEffect(() => {
    if (dragged === undefined) return;
    const timer = setTimeout(() => {
      onDay(dragged);
      setDragged(undefined);
    }, SETTLES_AFTER);
    return () => clearTimeout(timer);
  }, [dragged]);
  return [dragged ?? day, setDragged];
}
