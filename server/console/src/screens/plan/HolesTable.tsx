import { useId } from "preact/hooks";
import { hours } from "../../messages/format";
import { bridgeText } from "./Holes";
import { dayOf } from "./holeLanes";
import type { Hole } from "./types";
import { t } from "./words";

/** The holes as a table, the longest first. */
export function HolesTable({ holes, currency }: { holes: readonly Hole[]; currency: string }) {
  const caption = useId();
  return (
    <div class="table-scroll" role="region" aria-labelledby={caption} tabIndex={0}>
      <table>
        <caption id={caption}>{t("holes.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("holes.switch")}</th>
            <th scope="col">{t("holes.functions")}</th>
            <th scope="col" class="figure">
              {t("holes.from")}
            </th>
            <th scope="col" class="figure">
              {t("holes.to")}
            </th>
            <th scope="col" class="figure">
              {t("holes.lasts")}
            </th>
            <th scope="col">{t("holes.bridges")}</th>
          </tr>
        </thead>
        <tbody>
          {holes.map((hole) => (
            <tr key={`${hole.switch.id} ${hole.functions.join(" ")} ${hole.fromHours}`}>
              <th scope="row">{hole.switch.name}</th>
              <td>{hole.functions.join(", ")}</td>
              <td class="figure">{t("day.of", { day: dayOf(hole.fromHours) })}</td>
              <td class="figure">{t("day.of", { day: dayOf(hole.toHours) })}</td>
              <td class="figure">{hours(hole.lastsHours)}</td>
              <td>{hole.bridges.length === 0 ? <span class="none">–</span> : hole.bridges.map((bridge) => bridgeText(bridge, currency)).join(" ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
