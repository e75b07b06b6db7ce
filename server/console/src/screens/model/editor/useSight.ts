import { useEffect, useState } from "preact/hooks";
import type { RefObject } from "preact";
import type { Sight } from "./Backdrop";

const BEYOND = 4;
const UNSEEN: Sight = { top: 0, left: 0, lineHeight: 20, first: 0, last: 60 };

/** Which lines of the text area are in sight; follows scrolling and changes of size. */
export function useSight(area: RefObject<HTMLTextAreaElement | null>): readonly [Sight, () => void] {
  const [sight, setSight] = useState<Sight>(UNSEEN);
  const look = (): void => {
    const seen = area.current;
    if (seen === null) return;
    const lineHeight = parseFloat(getComputedStyle(seen).lineHeight) || UNSEEN.lineHeight;
    const first = Math.max(0, Math.floor(seen.scrollTop / lineHeight) - BEYOND);
    const last = Math.ceil((seen.scrollTop + seen.clientHeight) / lineHeight) + BEYOND;
    setSight({ top: seen.scrollTop, left: seen.scrollLeft, lineHeight, first, last });
  };
  useEffect(() => {
    look();
    const seen = area.current;
    if (seen === null) return;
    const watch = new ResizeObserver(look);
    watch.observe(seen);
    return () => watch.disconnect();
  }, []);
  return [sight, look];
}
