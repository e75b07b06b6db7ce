import { hoursInWords, number } from "../../messages/format";
import { Panel } from "../../parts/Panel";
import { a } from "../asking/words";
import type { PlanHead, SwapRow } from "./types";
import { t } from "./words";

const LEVELS = ["parties", "owners", "positions", "jurisdictions", "blocs", "sites"] as const;
type Level = (typeof LEVELS)[number];

/** Whoever alone stops something before or after: side by side, and to whom the dependence moved. */
export function Swap({ swap }: { swap: NonNullable<PlanHead["swap"]> }) {
  const levels = LEVELS.filter((level) => swap.switches.some((row) => row.level === level));
  return (
    <Panel title={t("swap.title")} note={t("swap.note", { horizon: hoursInWords(swap.horizonHours), whole: number(swap.wholeWeight) })}>
      {!swap.complete && <p class="truncated">{t("swap.incomplete")}</p>}
      {levels.length === 0 && <p class="note">{t("swap.none")}</p>}
      {levels.map((level) => (
        <Level key={level} level={level} rows={swap.switches.filter((row) => row.level === level)} whole={swap.wholeWeight} />
      ))}
    </Panel>
  );
}

function Level({ level, rows, whole }: { level: Level; rows: readonly SwapRow[]; whole: number }) {
  const gone = rows.filter((row) => row.fate === "removed").length;
  const moved = rows.filter((row) => row.movedTo.length > 0).length;
  return (
    <div class="plain-scroll" role="group" aria-label={t(`swap.level.${level}`)} tabIndex={0}>
      <table class="plain swap">
        <caption>
          {t(`swap.level.${level}`)} <span class="note">{t("swap.tally", { gone, stayed: rows.length - gone, moved })}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("swap.switch")}</th>
            <th scope="col">{t("swap.before")}</th>
            <th scope="col">{t("swap.after")}</th>
            <th scope="col">{t("swap.fate")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.switch.id} class={`fate-${row.fate}`}>
              <th scope="row">
                {row.switch.name}
                <span class={`side side-${row.switch.side}`}>{a(`side.${row.switch.side}`)}</span>
              </th>
              <td>
                <Stake stake={row.stakeBefore} whole={whole} functions={row.before} />
              </td>
              <td>
                <Stake stake={row.stakeAfter} whole={whole} functions={row.after} />
              </td>
              <td>
                <span class="fate">
                  <span aria-hidden="true">{row.movedTo.length > 0 ? "→" : SIGNS[row.fate]}</span> {t(`fate.${row.fate}`)}
                </span>
                {row.movedTo.length > 0 && (
                  <span class={row.movedTo.some((to) => to.side === "foreign") ? "under alarm-soft" : "under note"}>
                    {t("swap.moved", { names: row.movedTo.map((to) => t("swap.movedName", { name: to.name, side: a(`side.${to.side}`) })).join(", ") })}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const SIGNS = { removed: "✓", reduced: "↓", kept: "=", grown: "↑" } as const;

function Stake({ stake, whole, functions }: { stake: number; whole: number; functions: readonly string[] }) {
  if (functions.length === 0) return <span class="none">–</span>;
  const part = whole > 0 ? Math.min(1, stake / whole) : 0;
  return (
    <>
      <span class="stake">
        <svg class="stake-bar" width="96" height="10" aria-hidden="true">
          <rect class="stake-whole" x="0.5" y="0.5" width="95" height="9" rx="2" />
          <rect class="stake-part" x="0" y="0" width={96 * part} height="10" rx="2" />
        </svg>{" "}
        {t("swap.stake", { stake: number(stake) })}
      </span>
      <span class="note under" title={functions.join(", ")}>
        {t("swap.functions", { count: functions.length })}
      </span>
    </>
  );
}
