import { hours } from "../../messages/format";
import type { SwitchRow } from "./types";
import { t } from "./words";

/** One switch: on is lit, off is dark. Says what it reaches alone, the weight at stake, and when the first goes dark. */
export function SwitchControl({ row, whole, off, onFlick }: { row: SwitchRow; whole: number; off: boolean; onFlick: () => void }) {
  return (
    <button type="button" role="switch" aria-checked={!off} class={off ? "switch switch-off" : "switch"} onClick={onFlick}>
      <span class="switch-track" aria-hidden="true">
        <span class="switch-thumb" />
      </span>
      <span class="switch-name">{row.label ?? row.id}</span>{" "}
      <span class={row.reach ? "switch-reach" : "switch-reach none"}>{row.reach === null ? "–" : t("switch.reach", { reach: row.reach, whole })}</span>{" "}
      <span class="switch-facts">{facts(row).join(" · ")}</span>
    </button>
  );
}

function facts(row: SwitchRow): string[] {
  const said: string[] = [];
  if (row.side === "home" || row.side === "self") said.push(t(`side.${row.side}`));
  if (row.reach === 0) said.push(t("switch.reachesNothing"));
  if (row.stake) said.push(t("switch.stake", { stake: row.stake }));
  if (row.firstDarkHours !== null) said.push(row.firstDarkHours === 0 ? t("switch.firstAtOnce") : t("switch.first", { after: hours(row.firstDarkHours) }));
  if (row.depends) said.push(t("switch.depends"));
  return said;
}
