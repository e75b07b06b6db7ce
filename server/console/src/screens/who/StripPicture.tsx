import { hours } from "../../messages/format";
import { afterInWords } from "../asking/words";
import { useWidth } from "../asking/useWidth";
import { LETTER, MARK, PITCH, strip } from "./strip";
import type { WhoSet } from "./types";
import { t } from "./words";

const USUAL_WIDTH = 900;
const LABELS = 40;
const AXIS = 44;

interface Props {
  readonly sets: readonly WhoSet[];
  readonly horizonHours: number;
  readonly label: (id: string) => string;
}

/** A strip of time on which each set is a mark at the moment it stops the target; the list beneath says the same. */
export function StripPicture({ sets, horizonHours, label }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(USUAL_WIDTH);
  const text = (set: WhoSet, more: number): string => {
    const name = set.switches.map(label).join(" + ");
    return more === 0 ? name : t("strip.label", { name, count: more });
  };
  const { stacks, ticks, highest } = strip(sets, horizonHours, width, text);
  const base = LABELS + highest * PITCH;
  const times = sets.map((set) => set.stopsAfterHours);
  const alone = sets.filter((set) => set.size === 1).length;
  const spoken = t("strip.spoken", { alone, groups: sets.length - alone, first: afterInWords(Math.min(...times)), last: afterInWords(Math.max(...times)) });
  return (
    <div ref={ref} class="strip">
      <svg width={width} height={base + AXIS} viewBox={`0 0 ${width} ${base + AXIS}`} role="img" aria-label={spoken}>
        <line class="strip-axis" x1="0" x2={width} y1={base + 4} y2={base + 4} />
        {ticks.map(({ x, hours: at, alone: count }, place) => {
          const anchor = place === 0 ? "start" : place === ticks.length - 1 ? "end" : "middle";
          const left = anchor === "start" ? 0 : anchor === "end" ? width : x;
          return (
            <g key={at}>
              <line class="strip-axis" x1={x} x2={x} y1={base + 4} y2={base + 9} />
              <text class="strip-tick" x={left} y={base + 24} text-anchor={anchor}>
                {at === 0 ? t("strip.now") : hours(at)}
              </text>
              <text class="strip-count" x={left} y={base + 40} text-anchor={anchor}>
                {count}
              </text>
            </g>
          );
        })}
        {stacks.map(({ x, sets: pile, more, line }) => {
          const top = base - (pile.length + (more > 0 ? 1 : 0)) * PITCH;
          const [first] = pile;
          const said = first ? text(first, pile.length + more - 1) : "";
          return (
            <g key={x}>
              {line !== null && (
                <>
                  <line class="strip-lead" x1={x} x2={x} y1={line === 0 ? 34 : 17} y2={top + 2} />
                  <text class="strip-label" x={Math.max(0, Math.min(x - MARK / 2, width - said.length * LETTER))} y={line === 0 ? 30 : 13}>
                    {said}
                  </text>
                </>
              )}
              {pile.map((set, place) => (
                <Mark key={set.switches.join(" ")} set={set} x={x} y={base - place * PITCH - PITCH / 2} title={text(set, 0)} />
              ))}
              {more > 0 && (
                <text class="strip-count" x={x} y={top + 16} text-anchor="middle">
                  {t("strip.more", { count: more })}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function Mark({ set, x, y, title }: { set: WhoSet; x: number; y: number; title: string }) {
  const half = MARK / 2;
  const kind = `strip-mark${set.size === 1 ? " strip-one" : " strip-group"}${set.depends ? " strip-depends" : ""}`;
  return (
    <g class={kind}>
      <title>{`${title}: ${afterInWords(set.stopsAfterHours)}`}</title>
      {set.size === 1 ? <circle cx={x} cy={y} r={half - 1} /> : <rect x={x - half} y={y - half} width={MARK} height={MARK} rx="4" />}
      {set.size > 1 && (
        <text x={x} y={y + 4.5} text-anchor="middle">
          {set.size}
        </text>
      )}
    </g>
  );
}
