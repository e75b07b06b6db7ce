import type { ComponentChildren } from "preact";
import { messages } from "../messages";
import { parts } from "../messages/en/parts";

const t = messages(parts);

/** Nothing to show, why, and what to do about it. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  );
}

/** Grey lines where an answer will stand. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div class="skeleton">
      <span class="unseen">{t("loading")}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span class="bone" key={line} aria-hidden="true" />
      ))}
    </div>
  );
}
