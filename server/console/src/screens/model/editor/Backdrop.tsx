import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { Finding } from "../../../api/problem";
import { paintLine } from "./paint";

/** What of the text is in sight: lengths in px, lines from 0. */
export interface Sight {
  readonly top: number;
  readonly left: number;
  readonly lineHeight: number;
  readonly first: number;
  readonly last: number;
}

export type Severity = Finding["severity"];
const SIGNS: Readonly<Record<Severity, string>> = { error: "✕", warning: "!", note: "i" };

/** Line numbers and marks beside the text; they say nothing that the list of problems does not. */
export function Gutter({ sight, lines, current, marks }: { sight: Sight; lines: number; current: number; marks: ReadonlyMap<number, Severity> }) {
  const ref = useMoved<HTMLDivElement>(sight, false);
  const numbers = [];
  for (let line = sight.first; line <= Math.min(sight.last, lines - 1); line++) numbers.push(line + 1);
  return (
    <div class="gutter" aria-hidden="true">
      <span class="gutter-width">{String(lines).replace(/\d/g, "0")}</span>
      <div class="gutter-lines" ref={ref}>
        {numbers.map((line) => {
          const mark = marks.get(line);
          return (
            <span key={line} class={`gutter-line${line === current ? " current" : ""}${mark ? ` mark-${mark}` : ""}`}>
              {mark && <b>{SIGNS[mark]}</b>}
              {line}
            </span>
          );
        })}
      </div>
    </div>
  );
}

/** The lines in sight, in colours, beneath the transparent text. */
export function PaintedLines({ sight, lines, marks }: { sight: Sight; lines: readonly string[]; marks: ReadonlyMap<number, Severity> }) {
  const ref = useMoved<HTMLPreElement>(sight, true);
  const shown = useMemo(() => lines.slice(sight.first, sight.last + 1).map(paintLine), [lines, sight.first, sight.last]);
  return (
    <div class="painted" aria-hidden="true">
      <pre ref={ref}>
        {shown.map((pieces, at) => {
          const mark = marks.get(sight.first + at + 1);
          return (
            <div key={sight.first + at} class={mark ? `painted-line mark-${mark}` : "painted-line"}>
              {pieces.map(({ paint, text }) => (paint === "plain" ? text : <span class={`paint-${paint}`}>{text}</span>))}
              {"\n"}
            </div>
          );
        })}
      </pre>
    </div>
  );
}

/** Moves an element along with the text. */
function useMoved<E extends HTMLElement>({ top, left, first, lineHeight }: Sight, sideways: boolean) {
  const ref = useRef<E>(null);
  useLayoutEffect(() => {
    ref.current?.style.setProperty("transform", `translate(${sideways ? -left : 0}px, ${first * lineHeight - top}px)`);
  }, [top, left, first, lineHeight]);
  return ref;
}
