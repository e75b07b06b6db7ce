import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { hours, share } from "../../messages/format";
import { useWidth } from "../asking/useWidth";
import { GraphBox } from "./GraphBox";
import { GraphLegend } from "./GraphLegend";
import { clampZoom, firstZoom, fitZoom, labelPlace, onChain, pathOf } from "./drawing";
import type { Arrow, Graph } from "./types";
import { useDrag } from "./useDrag";
import { isWalkKey, walk } from "./walk";
import { t } from "./words";

const STEP = 1.25;
const MARGIN = 12;
const USUAL_ROOM = 900;
const LETTER = 6.2;

/** The causes as layers of boxes: scrolls in its own region, zooms, and is walked along its arrows with the keyboard. */
export function GraphView({ graph, onAsk }: { graph: Graph; onAsk: (id: string) => void }) {
  const [room, width] = useWidth<HTMLDivElement>(USUAL_ROOM);
  const [zoom, setZoom] = useState<number | null>(null);
  const [current, setCurrent] = useState(0);
  const scroll = useRef<HTMLDivElement>(null);
  const boxes = useRef<(SVGGElement | null)[]>([]);
  const marker = useId();
  const chain = useMemo(() => onChain(graph.arrows), [graph]);
  const whole = graph.width + 2 * MARGIN;
  const scale = zoom ?? firstZoom(whole, width);
  const before = useRef(scale);
  useDrag(scroll);

  useEffect(() => {
    setZoom(null);
    setCurrent(0);
    scroll.current?.scrollTo(0, 0);
  }, [graph]);
  // The middle of what is seen stays in the middle.
  useLayoutEffect(() => {
    const view = scroll.current;
    if (view && before.current !== scale) {
      const grown = scale / before.current;
      view.scrollTo((view.scrollLeft + view.clientWidth / 2) * grown - view.clientWidth / 2, (view.scrollTop + view.clientHeight / 2) * grown - view.clientHeight / 2);
    }
    before.current = scale;
  }, [scale]);

  const zoomBy = (factor: number): void => setZoom(clampZoom(scale * factor));
  const fit = (): void => setZoom(fitZoom(whole, width));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "=") zoomBy(STEP);
    else if (event.key === "-") zoomBy(1 / STEP);
    else if (event.key === "0") fit();
    else if (isWalkKey(event.key) && event.target !== scroll.current) boxes.current[walk(graph, current, event.key)]?.focus();
    else return;
    event.preventDefault();
  };

  const named = (places: readonly number[]): string[] => places.map((place) => graph.boxes[place]?.label ?? "");
  return (
    <div class="graph" ref={room}>
      <div class="graph-tools">
        <button type="button" class="button" aria-label={t("graph.zoomOut")} onClick={() => zoomBy(1 / STEP)}>
          −
        </button>
        <output class="graph-zoom">{share(Math.round(scale * 100) / 100)}</output>
        <button type="button" class="button" aria-label={t("graph.zoomIn")} onClick={() => zoomBy(STEP)}>
          +
        </button>
        <button type="button" class="button" onClick={fit}>
          {t("graph.fit")}
        </button>
        {graph.leftOut > 0 && <strong class="truncated">{t("graph.more", { count: graph.leftOut })}</strong>}
      </div>
      <div ref={scroll} class="graph-scroll" role="region" aria-label={t("graph.region")} tabIndex={0} onKeyDown={onKeyDown}>
        <svg
          width={whole * scale}
          height={(graph.height + 2 * MARGIN) * scale}
          viewBox={`${-MARGIN} ${-MARGIN} ${whole} ${graph.height + 2 * MARGIN}`}
          role="group"
          aria-label={t("graph.group", { count: graph.boxes.length })}
        >
          <defs>
            <marker id={marker} viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto">
              <path class="arrow-head" d="M0 0.5L8 4L0 7.5z" />
            </marker>
          </defs>
          {[...graph.arrows]
            .sort((one, other) => Number(one.decisive) - Number(other.decisive))
            .map((arrow) => (
              <Line key={`${arrow.from}-${arrow.to}`} arrow={arrow} marker={marker} />
            ))}
          {graph.boxes.map((box, place) => (
            <GraphBox
              key={box.id}
              box={box}
              decisive={chain.has(place)}
              needs={named(graph.arrows.filter((arrow) => arrow.from === place).map((arrow) => arrow.to))}
              neededBy={named(graph.arrows.filter((arrow) => arrow.to === place).map((arrow) => arrow.from))}
              current={place === current}
              boxRef={(element) => void (boxes.current[place] = element)}
              onFocus={() => {
                setCurrent(place);
                boxes.current[place]?.scrollIntoView({ block: "nearest", inline: "nearest" });
              }}
              onAsk={box.kind === "switch" || place === 0 ? null : () => onAsk(box.id)}
            />
          ))}
        </svg>
      </div>
      <p class="note">{t("graph.keys")}</p>
      <GraphLegend graph={graph} />
    </div>
  );
}

function Line({ arrow, marker }: { arrow: Arrow; marker: string }) {
  const label = arrow.holdoutHours === null ? "∞" : arrow.holdoutHours > 0 ? hours(arrow.holdoutHours) : "";
  const [x, y] = labelPlace(arrow.points);
  const wide = label.length * LETTER + 6;
  return (
    <g class={`arrow${arrow.decisive ? " arrow-chain" : ""}${arrow.met ? " arrow-met" : ""}`} aria-hidden="true">
      <path class="arrow-line" d={pathOf(arrow.points)} marker-end={`url(#${marker})`} />
      {label !== "" && (
        <>
          <rect class="arrow-ground" x={x - wide / 2} y={y - 8} width={wide} height="16" rx="4" />
          <text class="arrow-label" x={x} y={y + 4} text-anchor="middle">
            {label}
          </text>
        </>
      )}
    </g>
  );
}
