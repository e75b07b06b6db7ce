import { useAddress } from "../../app/location";
import { hours, hoursInWords, number } from "../../messages/format";
import { Panel } from "../../parts/Panel";
import { SWITCHBOARD } from "../../state/shapes";
import { HOURS_A_DAY } from "./calendar";
import type { Board, DarkRow } from "./types";
import { t } from "./words";

const MOST_ROWS = 14;

/** What goes dark and when, what people notice first; what is still lit on the shown day is set back. */
export function GoesDark({ board, day, node }: { board: Board; day: number; node: string }) {
  const [, set] = useAddress(SWITCHBOARD);
  const { items } = board.goesDark;
  const total = Math.max(board.headline.nodesDark, items.length);
  if (total === 0) {
    return (
      <Panel title={t("dark.title")}>
        <p class="note">{board.off.length === 0 ? t("dark.noneTeach") : t("dark.none")}</p>
      </Panel>
    );
  }
  const noticed = new Set(board.lanes.find((lane) => lane.id === "notice")?.tiles.map(({ id }) => id));
  const functions = items.filter(({ id }) => noticed.has(id));
  const rows = (functions.length > 0 ? functions : items).slice(0, MOST_ROWS);
  const horizon = hoursInWords(board.horizonHours);
  const later = rows.some((row) => row.afterHours > day * HOURS_A_DAY);
  const note = later ? t("dark.noteLater", { horizon, day: number(day) }) : t("dark.note", { horizon });
  return (
    <Panel title={t("dark.title")} note={note}>
      {rows.length === 0 && <p class="note">{t("dark.noFunction")}</p>}
      <table class="dark-table" hidden={rows.length === 0}>
        <thead>
          <tr>
            <th scope="col">{functions.length > 0 ? t("dark.function") : t("dark.node")}</th>
            <th scope="col" class="figure">
              {t("dark.after")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} class={[row.id === node && "marked", row.afterHours > day * HOURS_A_DAY && "later"].filter(Boolean).join(" ") || undefined}>
              <th scope="row">
                <button type="button" class="row-button" aria-pressed={row.id === node} onClick={() => set({ node: row.id === node ? "" : row.id }, "replace")}>
                  {row.label}
                  {row.critical && (
                    <>
                      {" "}
                      <span class="tile-mark" aria-hidden="true">
                        ◆
                      </span>
                      <span class="unseen"> {t("dark.critical")}</span>
                    </>
                  )}
                </button>
              </th>
              <td class="figure">{when(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="panel-more">
        {rows.length > 0 && total > rows.length && <span class="note">{t("dark.more", { count: total - rows.length })} </span>}
        <button type="button" class="button quiet" onClick={() => set({ view: "table" })}>
          {t("dark.all", { count: total })}
        </button>
      </p>
    </Panel>
  );
}

function when(row: DarkRow) {
  const after = row.afterHours === 0 ? t("dark.atOnce") : hours(row.afterHours);
  return (
    <>
      {after}
      {row.depends && <span class="note"> · {t("tile.depends")}</span>}
      {row.relitAfterHours !== null && <span class="note under">{t("dark.back", { duration: hours(row.relitAfterHours) })}</span>}
    </>
  );
}
