import { useQuery } from "../../app/location";
import { hours } from "../../messages/format";
import { Panel } from "../../parts/Panel";
import { hrefTo } from "../../state/places";
import type { Board } from "./types";
import { t } from "./words";

/** The options that would keep functions lit under this cut, and when they would stand. */
export function WaysOut({ board }: { board: Board }) {
  const query = useQuery();
  const { items, complete } = board.waysOut;
  if (board.goesDark.total === 0) {
    return (
      <Panel title={t("ways.title")}>
        <p class="note">{t("ways.teach")}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t("ways.title")}>
      {items.length === 0 ? (
        <p class="note">{t("ways.none")}</p>
      ) : (
        <ul class="ways">
          {items.map((way) => (
            <li key={way.options.map(({ id }) => id).join("+")}>
              <span class="ways-name">{way.options.length > 0 ? way.options.map(({ label }) => label).join(" + ") : way.text}</span>
              <span class="note">
                {t("ways.keeps", { count: way.functions.length })} · {t("ways.lead", { duration: hours(way.leadHours) })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {!complete && <p class="note truncated">{t("ways.incomplete")}</p>}
      <p class="panel-more">
        <a href={hrefTo("plan", query)}>{t("ways.open")}</a>
      </p>
    </Panel>
  );
}
