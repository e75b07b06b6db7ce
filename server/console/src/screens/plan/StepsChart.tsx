import { useRef, useState } from "preact/hooks";
import { hours, money, share } from "../../messages/format";
import { useWidth } from "../asking/useWidth";
import { chart, sameOptions } from "./frontier";
import type { Aim, Step } from "./types";
import { t } from "./words";

const USUAL_WIDTH = 720;
const HEIGHT = 300;
const FRAME = { left: 52, top: 16, bottom: HEIGHT - 44 };
const RIGHT_MARGIN = 24;

interface Props {
  readonly steps: readonly Step[];
  readonly aim: Aim;
  readonly currency: string;
  readonly shown: readonly string[] | null;
  readonly onJudge: (options: readonly string[]) => void;
  readonly label: (step: Step) => string;
}

/** Cost to the right, what is aimed at upwards; a step holds until the next plan is paid for. One point is in the tab order. */
export function StepsChart({ steps, aim, currency, shown, onJudge, label }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(USUAL_WIDTH);
  const { places, line, costs, values } = chart(steps, aim, { ...FRAME, right: width - RIGHT_MARGIN });
  const chosen = places.findIndex(({ step }) => shown !== null && sameOptions(step.options, shown));
  const [focused, setFocused] = useState<number | null>(null);
  const current = Math.min(focused ?? Math.max(0, chosen), places.length - 1);
  const points = useRef<(SVGGElement | null)[]>([]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowRight" || event.key === "ArrowDown" ? 1 : event.key === "ArrowLeft" || event.key === "ArrowUp" ? -1 : 0;
    const to = event.key === "Home" ? 0 : event.key === "End" ? places.length - 1 : step === 0 ? null : Math.min(places.length - 1, Math.max(0, current + step));
    if (to !== null) points.current[to]?.focus();
    else if (event.key === "Enter" || event.key === " ") onJudge(places[current]?.step.options ?? []);
    else return;
    event.preventDefault();
  };
  const seen = places[focused ?? chosen]?.step;
  return (
    <div ref={ref} class="steps-chart">
      <p class="note">
        {t(`axis.${aim}`)}
      </p>
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="group" aria-label={t("steps.group", { count: places.length })} onKeyDown={onKeyDown}>
        {values.map(({ value, y }) => (
          <g key={value} aria-hidden="true">
            <line class="chart-grid" x1={FRAME.left} x2={width - RIGHT_MARGIN} y1={y} y2={y} />
            <text class="chart-tick" x={FRAME.left - 8} y={y + 4} text-anchor="end">
              {aim === "readiness" ? hours(value) : share(value)}
            </text>
          </g>
        ))}
        {costs.map(({ value, x }) => (
          <text key={value} class="chart-tick" x={x} y={FRAME.bottom + 20} text-anchor="middle" aria-hidden="true">
            {money(value)}
          </text>
        ))}
        <text class="chart-tick" x={width - RIGHT_MARGIN} y={HEIGHT - 4} text-anchor="end" aria-hidden="true">
          {t("axis.cost", { currency })}
        </text>
        <path class="chart-line" d={line} aria-hidden="true" />
        {places.map(({ step, x, y }, place) => (
          <g
            key={step.number}
            ref={(element) => void (points.current[place] = element)}
            class={place === chosen ? "point point-shown" : "point"}
            role={step.options.length > 0 ? "button" : "img"}
            tabIndex={place === current ? 0 : -1}
            {...(step.options.length > 0 && { "aria-pressed": place === chosen })}
            aria-label={label(step)}
            onFocus={() => setFocused(place)}
            onBlur={() => setFocused(null)}
            onClick={() => onJudge(step.options)}
          >
            <circle class="point-ground" cx={x} cy={y} r="14" />
            <circle class="point-dot" cx={x} cy={y} r={place === chosen ? 8 : 5.5} />
            {place === chosen && <circle class="point-ring" cx={x} cy={y} r="12" />}
            <title>{label(step)}</title>
          </g>
        ))}
      </svg>
      <p class="steps-seen">
        {seen && label(seen)}{" "}
        {seen && chosen >= 0 && places[chosen]?.step === seen && <a href="#plan-sentence">{t("steps.shown")}</a>}
      </p>
    </div>
  );
}
