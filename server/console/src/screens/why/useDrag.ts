import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/** Lets a mouse drag what a region scrolls; fingers and keys scroll it anyway. */
export function useDrag(region: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = region.current;
    if (!element) return;
    let from: { x: number; y: number; left: number; top: number } | null = null;
    const down = (event: PointerEvent): void => {
      if (event.pointerType !== "mouse" || event.button !== 0 || (event.target as Element).closest(".box-asks")) return;
      from = { x: event.clientX, y: event.clientY, left: element.scrollLeft, top: element.scrollTop };
      element.setPointerCapture(event.pointerId);
    };
    const move = (event: PointerEvent): void => {
      if (from) element.scrollTo(from.left + from.x - event.clientX, from.top + from.y - event.clientY);
    };
    const up = (): void => void (from = null);
    element.addEventListener("pointerdown", down);
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerup", up);
    element.addEventListener("pointercancel", up);
    return () => {
      element.removeEventListener("pointerdown", down);
      element.removeEventListener("pointermove", move);
      element.removeEventListener("pointerup", up);
      element.removeEventListener("pointercancel", up);
    };
  }, []);
}
