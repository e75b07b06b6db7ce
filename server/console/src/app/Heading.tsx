import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { messages } from "../messages";
import { shell } from "../messages/en/shell";
import { useModel } from "./modelContext";

const t = messages(shell);
let firstSight = true;

/** A screen's h1. It takes the focus when the screen is come to, and names the browser's tab. */
export function Heading({ title, children }: { title: string; children?: ComponentChildren }) {
  const ref = useRef<HTMLHeadingElement>(null);
  const { info, id } = useModel();
  useEffect(() => {
    // A screen's chunk may arrive late: whoever types by then keeps the focus.
    const typing = document.activeElement?.matches("input, textarea, select") ?? false;
    if (!firstSight && !typing) {
      ref.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    firstSight = false;
  }, []);
  const model = info?.name ?? id;
  useEffect(() => void (document.title = t("title", { screen: title, model })), [title, model]);
  return (
    <h1 ref={ref} tabIndex={-1} class="screen-title">
      {children ?? title}
    </h1>
  );
}
