import { useId } from "preact/hooks";
import { useAddress } from "../../app/location";
import { useModel } from "../../app/modelContext";
import { LOCALE } from "../../messages";
import { number } from "../../messages/format";
import { SWITCHBOARD } from "../../state/shapes";
import { HOURS_A_DAY, dateOf, neighbour, roundDay, stepOf, ticks } from "./calendar";
import { tally } from "./tileState";
import type { Board } from "./types";
import { t } from "./words";

const dates = new Intl.DateTimeFormat(LOCALE, { dateStyle: "medium", timeZone: "UTC" });

/** The day that the picture shows: a slider, a number, and steps to the moments when something changes. */
export function Days({ board, day }: { board: Board; day: number }) {
  const [, set] = useAddress(SWITCHBOARD);
  const { info } = useModel();
  const id = useId();
  const last = board.horizonHours / HOURS_A_DAY;
  const notice = board.lanes.find((lane) => lane.id === "notice")?.tiles ?? [];
  const count = tally(notice, day * HOURS_A_DAY);
  const summary = [
    t("tally.lit", { lit: count.lit + count.dry, total: notice.length }),
    ...(count.dry > 0 ? [t("tally.dry", { dry: count.dry })] : []),
    ...(count.dark > 0 ? [t("tally.dark", { dark: count.dark })] : []),
  ].join(", ");
  const date = dateOf(info?.asOf, board.startHours, day);
  const before = neighbour(board.moments, day, "before", board.horizonHours);
  const after = neighbour(board.moments, day, "after", board.horizonHours);
  const go = (to: number): void => set({ day: to >= last ? null : roundDay(to) }, "replace");
  const typed = (text: string): void => {
    const wanted = Number(text);
    if (text.trim() !== "" && Number.isFinite(wanted)) go(Math.min(Math.max(wanted, 0), last));
  };
  return (
    <div class="days">
      <div class="days-control">
        <label for={id}>{t("days.label")}</label>
        <input id={id} class="input days-number" type="number" min={0} max={last} step="any" value={roundDay(day)} onChange={(event) => typed(event.currentTarget.value)} />
        <span class="note">{t("days.of", { last })}</span>
        <button type="button" class="button" aria-label={t("days.before")} disabled={before === null} onClick={() => before !== null && go(before)}>
          <span aria-hidden="true">◂</span>
        </button>
        <div class="days-slider">
          <input
            type="range"
            min={0}
            max={last}
            step={stepOf(board.horizonHours)}
            value={day}
            aria-label={t("days.slider")}
            aria-valuetext={t("days.valueText", { day: number(day), tally: summary })}
            onInput={(event) => go(Number(event.currentTarget.value))}
          />
          <svg class="days-ticks" aria-hidden="true">
            {ticks(board.moments, board.horizonHours).map((share) => (
              <line key={share} x1={`${share * 100}%`} x2={`${share * 100}%`} y1="0" y2="100%" />
            ))}
          </svg>
        </div>
        <button type="button" class="button" aria-label={t("days.after")} disabled={after === null} onClick={() => after !== null && go(after)}>
          <span aria-hidden="true">▸</span>
        </button>
      </div>
      <p class="days-tally">
        <span class="note">{date ? t("tally.dated", { day: number(day), date: dates.format(date) }) : t("tally.day", { day: number(day) })}</span>{" "}
        <strong>{summary}</strong>
      </p>
    </div>
  );
}
