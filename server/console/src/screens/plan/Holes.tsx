import { useId } from "preact/hooks";
import { useAddress } from "../../app/location";
import { conjunction, hours, money } from "../../messages/format";
import { Panel } from "../../parts/Panel";
import { PLAN } from "../../state/shapes";
import { useWidth } from "../asking/useWidth";
import { ViewChoice } from "../asking/ViewChoice";
import { HolesTable } from "./HolesTable";
import { bestBridge, dayOf, lanes, type Lane } from "./holeLanes";
import { round } from "./frontier";
import type { PlanHead } from "./types";
import { t } from "./words";

const MOST_LANES = 14;
const USUAL_WIDTH = 600;
const BAR = 8;
const GAP = 3;
const LEAST_HEIGHT = 40;
const MARGIN = 14;

/** Where nothing stands yet: for each function, from when it is dark to when the plan would have kept it lit. */
export function Holes({ holes, currency }: { holes: NonNullable<PlanHead["holes"]>; currency: string }) {
  const [{ holesView }, set] = useAddress(PLAN);
  const all = lanes(holes.holes);
  const shown = all.slice(0, MOST_LANES);
  const last = Math.max(0, ...all.map((lane) => lane.toHours));
  if (all.length === 0) return <Panel title={t("holes.title")} note={t("holes.none")} children={null} />;
  return (
    <Panel title={t("holes.title")} note={t("holes.note")}>
      <div class="holes-tools">
        <ViewChoice view={holesView} onChange={(view) => set({ holesView: view })} />
        {!holes.complete && <span class="truncated">{t("holes.incomplete")}</span>}
      </div>
      {holesView === "table" ? (
        <HolesTable holes={holes.holes} currency={currency} />
      ) : (
        <>
          <ul class="holes">
            {shown.map((lane) => (
              <LaneRow key={lane.id} lane={lane} last={last} currency={currency} />
            ))}
            <Axis last={last} />
          </ul>
          {all.length > shown.length && <p class="note">{t("holes.more", { count: all.length - shown.length })}</p>}
          <ul class="legend">
            <li>
              <svg class="hole-key" width="22" height="8" aria-hidden="true">
                <path class="hole-stock" d="M0 4H22" />
              </svg>{" "}
              {t("legend.lit")}
            </li>
            <li>
              <svg class="hole-key" width="22" height="8" aria-hidden="true">
                <rect class="hole-bar" width="22" height="8" rx="2" />
              </svg>{" "}
              {t("legend.hole")}
            </li>
          </ul>
        </>
      )}
    </Panel>
  );
}

function LaneRow({ lane, last, currency }: { lane: Lane; last: number; currency: string }) {
  const [ref, width] = useWidth<HTMLDivElement>(USUAL_WIDTH);
  const pattern = useId();
  const x = (at: number): number => placeOf(at, last, width);
  const height = Math.max(LEAST_HEIGHT, lane.bars.length * (BAR + GAP) + GAP);
  const first = lane.bars[0];
  const bridge = bestBridge(lane.bridges);
  const facts = { lasts: hours(lane.worst.lastsHours), from: dayOf(lane.worst.fromHours), to: dayOf(lane.worst.toHours) };
  return (
    <li class="hole-lane">
      <div class="hole-text">
        <p class="hole-name">{lane.id}</p>
        <p>{t("holes.lane", { ...facts, name: lane.worst.switch.name })}</p>
        {first && first.fromHours < lane.worst.fromHours && <p class="note">{t("holes.first", { day: dayOf(first.fromHours), names: conjunction(first.names) })}</p>}
        {bridge && <p class="note">{bridgeText(bridge, currency)}</p>}
      </div>
      <div ref={ref} class="hole-picture">
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t("holes.spoken", { name: lane.id, ...facts, names: lane.worst.switch.name })}>
          <defs>
            <pattern id={pattern} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect class="hole-bar" width="7" height="7" />
              <rect class="hole-hatch" width="3" height="7" />
            </pattern>
          </defs>
          {ticksOf(last, width).map((day) => (
            <line key={day} class="chart-grid" x1={placeOf(day * 24, last, width)} x2={placeOf(day * 24, last, width)} y1="0" y2={height} />
          ))}
          {lane.bars.map((bar, place) => {
            const y = 2 + place * (BAR + GAP);
            return (
              <g key={`${bar.fromHours} ${bar.toHours}`}>
                <title>{t("holes.bar", { names: conjunction(bar.names), from: dayOf(bar.fromHours), to: dayOf(bar.toHours) })}</title>
                <path class="hole-stock" d={`M${x(0)} ${y + BAR / 2}H${x(bar.fromHours)}`} />
                <rect class="hole-dark" x={x(bar.fromHours)} y={y} width={Math.max(2, x(bar.toHours) - x(bar.fromHours))} height={BAR} rx="2" fill={`url(#${pattern})`} />
              </g>
            );
          })}
        </svg>
      </div>
    </li>
  );
}

const ticksOf = (last: number, width: number): number[] => round(last / 24, Math.max(2, Math.floor(width / 110))).filter((day) => day * 24 <= last);
const placeOf = (at: number, last: number, width: number): number => MARGIN + (at / last) * (width - 2 * MARGIN);

/** The days under all lanes. */
function Axis({ last }: { last: number }) {
  const [ref, width] = useWidth<HTMLDivElement>(USUAL_WIDTH);
  return (
    <li class="hole-lane holes-axis" aria-hidden="true">
      <div class="hole-text" />
      <div ref={ref} class="hole-picture">
        <svg width={width} height="18" viewBox={`0 0 ${width} 18`}>
          {ticksOf(last, width).map((day, place, all) => (
            <text key={day} class="chart-tick" x={placeOf(day * 24, last, width)} y="13" text-anchor={place === 0 ? "start" : place === all.length - 1 ? "end" : "middle"}>
              {t("day.of", { day })}
            </text>
          ))}
        </svg>
      </div>
    </li>
  );
}

/** What a bridge does, in a sentence. */
export function bridgeText(bridge: { options: readonly string[]; cost: number; closes: boolean; lightUntilHours: number | null }, currency: string): string {
  const options = conjunction(bridge.options);
  const cost = money(bridge.cost, currency);
  if (bridge.closes || bridge.lightUntilHours === null) return t("holes.bridge", { options, cost });
  return t("holes.narrows", { options, cost, until: dayOf(bridge.lightUntilHours) });
}
