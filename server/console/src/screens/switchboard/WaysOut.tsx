import { useQuery } from "../../app/location";
import { useModel } from "../../app/modelContext";
import { conjunction, hours, hoursInWords, money } from "../../messages/format";
import { Panel } from "../../parts/Panel";
import { hrefTo } from "../../state/places";
import type { Board, WayOut } from "./types";
import { t } from "./words";

/** The options that would keep functions lit under this cut, and when they would stand. */
export function WaysOut({ board }: { board: Board }) {
  const query = useQuery();
  const { info } = useModel();
  const { items, without, complete } = board.waysOut;
  if (board.goesDark.items.length === 0) {
    return (
      <Panel title={t("ways.title")}>
        <p class="note">{t(board.headline.nodesDark > 0 ? "ways.needless" : "ways.teach")}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t("ways.title")} note={t("dark.note", { horizon: hoursInWords(board.horizonHours) })}>
      {items.length === 0 ? (
        <p class="note">{t("ways.none")}</p>
      ) : (
        <ul class="ways">
          {items.map((way) => (
            <li key={way.options.join("+")}>
              <span class="ways-name">{way.labels.join(" + ")}</span>
              <span class="note">{factsOf(way, info?.currency ?? "").join(" · ")}</span>
            </li>
          ))}
        </ul>
      )}
      {items.length > 0 && without.length > 0 && <p class="note">{t("ways.without", { count: without.length, names: conjunction(without) })}</p>}
      {!complete && <p class="note truncated">{t("ways.incomplete")}</p>}
      <p class="panel-more">
        <a href={hrefTo("plan", query)}>{t("ways.open")}</a>
      </p>
    </Panel>
  );
}

function factsOf(way: WayOut, currency: string): string[] {
  return [
    t("ways.keeps", { count: way.functions.length }),
    money(way.cost, currency),
    t("ways.lead", { duration: hours(way.leadHours) }),
    ...(way.longestHoleHours ? [t("ways.hole", { duration: hours(way.longestHoleHours) })] : []),
  ];
}
