import { hours } from "../../messages/format";
import { afterInWords } from "../asking/words";
import { cut } from "./drawing";
import type { Box } from "./types";
import { t } from "./words";

interface Props {
  readonly box: Box;
  readonly decisive: boolean;
  readonly needs: readonly string[];
  readonly neededBy: readonly string[];
  readonly current: boolean;
  readonly boxRef: (element: SVGGElement | null) => void;
  readonly onFocus: () => void;
  /** Asks why of this box; absent where there is nothing to ask. */
  readonly onAsk: (() => void) | null;
}

export function stateOf(box: Box): string {
  if (box.state === "off") return t("box.off");
  if (box.state === "lit") return t("box.lit");
  return box.afterHours === null || box.afterHours === 0 ? t("box.darkNow") : t("box.dark", { duration: hours(box.afterHours) });
}

/** One thing that took part: what it is and since when it is dark, by fill, pattern and text. */
export function GraphBox({ box, decisive, needs, neededBy, current, boxRef, onFocus, onAsk }: Props) {
  const spoken = [
    box.label,
    box.kind === "switch" ? t("box.switch") : box.kind,
    box.critical ? t("box.critical") : "",
    box.state === "dark" ? t("box.darkSpoken", { after: afterInWords(box.afterHours ?? 0) }) : stateOf(box),
    needs.length > 0 ? t("box.needs", { names: needs.join(", ") }) : "",
    neededBy.length > 0 ? t("box.neededBy", { names: neededBy.join(", ") }) : "",
  ].filter((word) => word !== "");
  const kind = `box box-${box.state}${decisive ? " box-chain" : ""}${onAsk ? " box-asks" : ""}`;
  return (
    <g
      ref={boxRef}
      class={kind}
      role={onAsk ? "link" : "img"}
      tabIndex={current ? 0 : -1}
      aria-label={spoken.join(", ")}
      onFocus={onFocus}
      onClick={() => onAsk?.()}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !onAsk) return;
        event.preventDefault();
        onAsk();
      }}
    >
      <title>{spoken.slice(0, 4).join(", ")}</title>
      <rect class="box-frame" x={box.x} y={box.y} width={box.width} height={box.height} rx={box.kind === "switch" ? 3 : 9} />
      {box.state === "off" && <rect class="box-inner" x={box.x + 4} y={box.y + 4} width={box.width - 8} height={box.height - 8} rx="2" />}
      <text class="box-label" x={box.x + box.width / 2} y={box.y + 19} text-anchor="middle">
        {cut(box.label)}
      </text>
      <text class="box-state" x={box.x + box.width / 2} y={box.y + 34} text-anchor="middle">
        {box.critical && "◆ "}
        {stateOf(box)}
      </text>
    </g>
  );
}
